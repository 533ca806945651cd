import type { PersonInput } from "../people/person.ts";
import { nameOf } from "./person-maker.ts";
import type { Human } from "./person-maker.ts";
import type { Random } from "./random.ts";
import type { SamplePerson } from "./sample-account.ts";

/** What share of cards has what, as counted in real accounts; many hold a name alone. */
const SHARES = { email: 0.47, phone: 0.23, company: 0.39 };
const TITLES = ["Engineer", "Sales", "Head of Purchasing", "Architekt", "Directora", "会計", "Менеджер"];
const STREETS = ["Hauptstraße", "Main Street", "Rue de la Gare", "Calle Mayor", "Lindenallee", "Mill Lane"];
const RELATIONS = ["spouse", "child", "mother", "assistant", "friend"];

/** An ordinary card of somebody, as full or empty as real ones are. */
export function backgroundCard(one: Human, random: Random): SamplePerson {
  const person: PersonInput = {
    names: [nameOf(one)],
    ...(random.chance(SHARES.email) ? { emailAddresses: emails(one, random) } : {}),
    ...(random.chance(SHARES.phone) ? { phoneNumbers: phones(one, random) } : {}),
    ...(random.chance(SHARES.company) ? { organizations: [organization(one, random)] } : {}),
    ...(random.chance(0.08) ? { birthdays: [{ date: one.birthday }] } : {}),
    ...(random.chance(0.07) ? { addresses: [address(one, random)] } : {}),
    ...(random.chance(0.05)
      ? { biographies: [{ value: `Met in ${random.pick(one.culture.cities)}.` }] }
      : {}),
    ...(random.chance(0.03)
      ? { urls: [{ value: `https://${one.workEmail.split("@")[1]}/`, type: "work" }] }
      : {}),
    ...(random.chance(0.02) ? { nicknames: [{ value: one.given.latin.slice(0, 3) }] } : {}),
    ...(random.chance(0.02) ? rareFields(one, random) : {}),
  };
  if (!random.chance(0.02)) return { person, entity: one.entity };
  return {
    person,
    entity: one.entity,
    profile: { names: [nameOf(one)], emailAddresses: [{ value: one.email }] },
  };
}

function emails(one: Human, random: Random): object[] {
  const home = { value: one.email, type: "home" };
  const work = { value: one.workEmail, type: "work" };
  if (random.chance(0.15)) return [home, work];
  return random.chance(0.6) ? [home] : [work];
}

function phones(one: Human, random: Random): object[] {
  const written = random.chance(0.6) ? one.mobile.international : one.mobile.local;
  const mobile = { value: written, type: "mobile" };
  return random.chance(0.2) ? [mobile, { value: one.landline.international, type: "work" }] : [mobile];
}

function organization(one: Human, random: Random): object {
  return { name: one.company, ...(random.chance(0.4) ? { title: random.pick(TITLES) } : {}), type: "work" };
}

function address(one: Human, random: Random): object {
  return {
    type: "home",
    streetAddress: `${random.pick(STREETS)} ${random.integer(1, 140)}`,
    city: random.pick(one.culture.cities),
    postalCode: random.digits(5),
    country: one.culture.country,
    countryCode: one.culture.region,
  };
}

/** Fields most programs forget; every one of them must come back from a sync as it went in. */
function rareFields(one: Human, random: Random): PersonInput {
  const all: PersonInput = {
    ageRanges: [{ ageRange: "TWENTY_ONE_OR_OLDER" }],
    calendarUrls: [{ url: `https://calendar.example/${one.entity}`, type: "home" }],
    clientData: [{ key: "crm-id", value: random.digits(8) }],
    coverPhotos: [{ url: `https://photos.example/${one.entity}/cover.jpg` }],
    events: [{ date: { year: 2011, month: 6, day: 18 }, type: "anniversary" }],
    externalIds: [{ value: random.digits(6), type: "account" }],
    fileAses: [{ value: `${one.family.native}, ${one.given.native}` }],
    genders: [{ value: random.pick(["male", "female", "unspecified"]) }],
    imClients: [{ username: one.email, protocol: "jabber", type: "home" }],
    interests: [{ value: "Chess" }],
    locales: [{ value: "de-CH" }],
    locations: [{ value: "Desk 12", type: "desk", current: true, floor: "3" }],
    miscKeywords: [{ value: "vip", type: "OUTLOOK_USER" }],
    occupations: [{ value: "Carpenter" }],
    relations: [{ person: one.given.native, type: random.pick(RELATIONS) }],
    sipAddresses: [{ value: `sip:${one.email}`, type: "work" }],
    skills: [{ value: "Welding" }],
    userDefined: [{ key: "Shoe size", value: String(random.integer(36, 46)) }],
  };
  const names = Object.keys(all).filter(() => random.chance(0.5));
  return Object.fromEntries(Object.entries(all).filter(([field]) => names.includes(field)));
}
