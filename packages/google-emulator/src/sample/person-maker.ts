import type { PersonInput } from "../people/person.ts";
import { makePhone, plainLatin } from "./culture.ts";
import type { Culture, NamePair, PhoneNumber } from "./culture.ts";
import { EASTERN_CULTURES } from "./eastern-cultures.ts";
import type { Random } from "./random.ts";
import { WESTERN_CULTURES } from "./western-cultures.ts";

const CULTURES: readonly Culture[] = [...WESTERN_CULTURES, ...EASTERN_CULTURES];

/** Somebody made up, before a card is written about them. */
export interface Human {
  entity: string;
  culture: Culture;
  given: NamePair;
  family: NamePair;
  middle: NamePair | undefined;
  /** Private address. */
  email: string;
  workEmail: string;
  mobile: PhoneNumber;
  landline: PhoneNumber;
  company: string;
  birthday: { year: number; month: number; day: number };
}

/** Makes humans up; no two share a mailbox or a number, and hardly two a name. */
export interface PersonMaker {
  readonly random: Random;
  human(culture?: string): Human;
  firm(): { name: string; domain: string };
  /** Repeats until it makes a text that was not there before: a number or address of one human alone. */
  fresh: (make: () => string) => string;
}

const PROVIDERS = [
  "gmail.com",
  "gmail.com",
  "gmail.com",
  "outlook.com",
  "yahoo.com",
  "icloud.com",
  "gmx.net",
  "proton.me",
];
const FIRM_FIRST = [
  "Nord",
  "Blue",
  "Atlas",
  "Vega",
  "Delta",
  "Linden",
  "Orion",
  "Harbor",
  "Summit",
  "Falken",
  "Cedar",
  "Lumen",
  "Granit",
  "Solis",
  "Aster",
  "Kestrel",
  "Mistral",
  "Polar",
  "Tessera",
  "Willow",
  "Baltic",
  "Cobalt",
  "Ember",
  "Juniper",
];
const FIRM_SECOND = [
  "Logistics",
  "Software",
  "Bau",
  "Foods",
  "Textile",
  "Medical",
  "Energy",
  "Consulting",
  "Print",
  "Optics",
  "Marine",
  "Labs",
  "Design",
  "Legal",
  "Motors",
  "Media",
  "Robotics",
  "Travel",
];
const FIRM_FORM = ["GmbH", "Inc.", "Ltd", "S.A.", "AB", "LLC", "Oy", "Sp. z o.o.", ""];

export function createPersonMaker(random: Random): PersonMaker {
  const weighted = CULTURES.flatMap((culture) => Array.from({ length: culture.weight }, () => culture));
  const usedNames = new Set<string>();
  const used = new Set<string>();
  let humans = 0;

  const fresh = (make: () => string): string => {
    let text = make();
    for (let attempt = 0; attempt < 1_000 && used.has(text); attempt += 1) text = make();
    used.add(text);
    return text;
  };

  const unusedPhone = (culture: Culture, kind: "mobile" | "landline"): PhoneNumber => {
    let phone = makePhone(culture, random, kind);
    fresh(() => {
      phone = makePhone(culture, random, kind);
      return phone.international;
    });
    return phone;
  };

  const firm = (): { name: string; domain: string } => {
    const [first, second, form] = [random.pick(FIRM_FIRST), random.pick(FIRM_SECOND), random.pick(FIRM_FORM)];
    return { name: `${first} ${second} ${form}`.trim(), domain: `${first}-${second}.example`.toLowerCase() };
  };

  return {
    random,
    firm,
    fresh,
    human(wanted) {
      const culture = CULTURES.find(({ id }) => id === wanted) ?? random.pick(weighted);
      humans += 1;
      let given = random.pick(culture.given);
      let family = random.pick(culture.family);
      for (let attempt = 0; attempt < 8 && usedNames.has(`${given.native} ${family.native}`); attempt += 1) {
        given = random.pick(culture.given);
        family = random.pick(culture.family);
      }
      // The lists hold some 15,000 combinations: beyond them a second given name keeps people apart.
      const crowded = usedNames.has(`${given.native} ${family.native}`);
      const middle = crowded || random.chance(0.05) ? random.pick(culture.given) : undefined;
      usedNames.add(`${given.native} ${family.native}`);
      const local = mailboxName(given, family);
      const { name, domain } = firm();
      return {
        entity: `human-${humans}`,
        culture,
        given,
        family,
        middle,
        email: `${local}${humans}@${random.pick(PROVIDERS)}`,
        workEmail: `${mailboxName(given, family)}.${humans}@${domain}`,
        mobile: unusedPhone(culture, "mobile"),
        landline: unusedPhone(culture, "landline"),
        company: name,
        birthday: {
          year: random.integer(1940, 2005),
          month: random.integer(1, 12),
          day: random.integer(2, 28),
        },
      };
    },
  };
}

/** `given.family` in lower-case ASCII letters. */
export function mailboxName(given: NamePair, family: NamePair): string {
  return `${plainLatin(given.latin)}.${plainLatin(family.latin)}`.toLowerCase().replaceAll(/[^a-z.]/gu, "");
}

/** The name as one value of a card. */
export function nameOf(one: Human): Record<string, string> {
  return {
    givenName: one.given.native,
    familyName: one.family.native,
    ...(one.middle === undefined ? {} : { middleName: one.middle.native }),
  };
}

/** A private mailbox that fits a name; for names in another script the human's own. */
export function mailboxFor(
  maker: PersonMaker,
  one: Human,
  name: { givenName: string; familyName: string },
): string {
  const [given, family] = [plainLatin(name.givenName), plainLatin(name.familyName)];
  if (given === "" || family === "") return one.email;
  const local = `${given}.${family}`.toLowerCase().replaceAll(/[^a-z.]/gu, "");
  return maker.fresh(() => `${local}${maker.random.digits(3)}@${maker.random.pick(PROVIDERS)}`);
}

export function latinNameOf(one: Human): Record<string, string> {
  return { givenName: one.given.latin, familyName: one.family.latin };
}

export function phoneValue(value: string, type = "mobile"): PersonInput {
  return { phoneNumbers: [{ value, type }] };
}

export function emailValue(value: string, type = "home"): PersonInput {
  return { emailAddresses: [{ value, type }] };
}
