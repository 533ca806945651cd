import { ask, card, different, firmValue, same } from "./hard-case.ts";
import type { HardCase } from "./hard-case.ts";
import { emailValue, mailboxFor, nameOf, phoneValue } from "./person-maker.ts";
import type { PersonInput } from "../people/person.ts";
import type { Human, PersonMaker } from "./person-maker.ts";

const COMMON = [
  ["Michael", "Smith"],
  ["Thomas", "Müller"],
  ["María", "García"],
  ["Anna", "Schmidt"],
  ["David", "Johnson"],
] as const;
const RARE = [
  ["Zebulon", "Quistgaard"],
  ["Ottoline", "Featherstonehaugh"],
  ["Amaranta", "Ybarrondo"],
  ["Xaver", "Hinterstoisser"],
  ["Thyra", "Rasmussdóttir"],
  ["Evander", "Kwiatkowicz"],
] as const;
const GENERIC_URLS = [
  "https://www.facebook.com/",
  "https://www.linkedin.com/in/",
  "http://",
  "https://www.instagram.com/",
  "https://twitter.com/",
];

/** Two humans of one region with one family name. */
function family(maker: PersonMaker): [Human, Human] {
  const one = maker.human();
  let other = maker.human(one.culture.id);
  while (other.given.native === one.given.native) other = maker.human(one.culture.id);
  return [one, { ...other, family: one.family }];
}

function twoHumans(maker: PersonMaker): [Human, Human] {
  const one = maker.human();
  let other = maker.human(one.culture.id);
  while (other.given.native === one.given.native || other.family.native === one.family.native) {
    other = maker.human(one.culture.id);
  }
  return [one, other];
}

function oneName(
  maker: PersonMaker,
  names: readonly (readonly [string, string])[],
): { givenName: string; familyName: string } {
  const [givenName, familyName] = maker.random.pick(names);
  return { givenName, familyName };
}

/** A mailbox and a mobile number that nobody else has. */
function ownValues(
  maker: PersonMaker,
  one: Human,
  name: { givenName: string; familyName: string },
): PersonInput {
  return { ...emailValue(mailboxFor(maker, one, name)), ...phoneValue(one.mobile.international) };
}

/** Humans who share a number, a mailbox, a firm, a name or a date. */
export const PEOPLE_CASES: Record<string, HardCase> = {
  "exact-copy"(maker) {
    const one = maker.human();
    const made = card(nameOf(one), emailValue(one.email), phoneValue(one.mobile.international));
    return same(made, structuredClone(made));
  },
  "poorer-copy"(maker) {
    const one = maker.human();
    return same(
      card(nameOf(one), emailValue(one.email), phoneValue(one.mobile.international), firmValue(one.company)),
      card(nameOf(one), emailValue(one.email.toUpperCase())),
    );
  },
  "shared-landline"(maker) {
    const [one, other] = family(maker);
    const landline = phoneValue(one.landline.international, "home");
    return different(card(nameOf(one), landline), card(nameOf(other), landline));
  },
  "shared-mailbox"(maker) {
    const [one, other] = family(maker);
    return different(card(nameOf(one), emailValue(one.email)), card(nameOf(other), emailValue(one.email)));
  },
  "child-with-parents-number"(maker) {
    const [parent, child] = family(maker);
    return different(
      card(nameOf(parent), phoneValue(parent.mobile.international), emailValue(parent.email)),
      card(nameOf(child), phoneValue(parent.mobile.international), {
        birthdays: [{ date: { ...child.birthday, year: 2016 } }],
      }),
    );
  },
  "couple-on-one-card"(maker) {
    const [one, other] = family(maker);
    return ask(
      card(
        { givenName: `${one.given.native} & ${other.given.native}`, familyName: one.family.native },
        phoneValue(one.landline.international, "home"),
      ),
      card(nameOf(one), phoneValue(one.landline.international, "home")),
    );
  },
  switchboard(maker) {
    const [one, other] = twoHumans(maker);
    const main = { ...phoneValue(one.landline.international, "work"), ...firmValue(one.company) };
    return different(card(nameOf(one), main), card(nameOf(other), main));
  },
  "switchboard-extension"(maker) {
    const [one, other] = twoHumans(maker);
    const number = one.landline.international;
    const [first, second] = [maker.random.integer(10, 49), maker.random.integer(50, 99)];
    return different(
      card(nameOf(one), phoneValue(`${number} ext. ${first}`, "work"), firmValue(one.company)),
      card(nameOf(other), phoneValue(`${number} ext. ${second}`, "work"), firmValue(one.company)),
    );
  },
  "extension-left-out"(maker) {
    const one = maker.human();
    const number = one.landline.international;
    return same(
      card(
        nameOf(one),
        phoneValue(`${number} x${maker.random.integer(10, 99)}`, "work"),
        firmValue(one.company),
      ),
      card(nameOf(one), phoneValue(number, "work"), firmValue(one.company)),
    );
  },
  "role-address"(maker) {
    const [one, other] = twoHumans(maker);
    const role = maker.random.pick(["info", "office", "sales", "kontakt", "contact"]);
    const shared = emailValue(`${role}@${one.workEmail.split("@")[1] ?? "firm.example"}`, "work");
    return different(card(nameOf(one), shared, firmValue(one.company)), card(nameOf(other), shared));
  },
  "noreply-address"(maker) {
    const [one, other] = twoHumans(maker);
    const shared = emailValue(
      maker.random.pick(["noreply@tickets.example", "no-reply@forum.example", "donotreply@bank.example"]),
    );
    return different(card(nameOf(one), shared), card(nameOf(other), shared));
  },
  "firm-and-owner"(maker) {
    const one = maker.human("german");
    const firm = `${one.family.native} ${maker.random.pick(["Bau", "Sanitär", "Elektro", "Garten"])}`;
    return ask(
      { ...firmValue(firm), ...phoneValue(one.mobile.international, "work") },
      card(nameOf(one), phoneValue(one.mobile.international), firmValue(firm)),
    );
  },
  "reassigned-work-address"(maker) {
    const [one, other] = twoHumans(maker);
    const shared = emailValue(
      `purchasing.${maker.random.digits(3)}@${one.workEmail.split("@")[1] ?? "firm.example"}`,
      "work",
    );
    return different(
      card(nameOf(one), shared, phoneValue(one.mobile.international)),
      card(nameOf(other), shared, phoneValue(other.mobile.international)),
    );
  },
  "same-name-two-firms"(maker) {
    const one = maker.human();
    const firm = maker.firm();
    return ask(
      card(nameOf(one), firmValue(one.company), emailValue(one.workEmail, "work")),
      card(nameOf(one), firmValue(firm.name), emailValue(`office.${one.entity}@${firm.domain}`, "work")),
    );
  },
  "namesake-with-rare-name"(maker) {
    const [one, other] = [maker.human(), maker.human()];
    const name = oneName(maker, RARE);
    return ask(
      card(name, emailValue(mailboxFor(maker, one, name))),
      card(name, phoneValue(other.mobile.international)),
    );
  },
  "namesake-with-common-name"(maker) {
    const [one, other] = twoHumans(maker);
    const name = oneName(maker, COMMON);
    const { birthday } = one;
    return different(
      card(name, ownValues(maker, one, name), { birthdays: [{ date: birthday }] }),
      card(name, ownValues(maker, other, name), {
        birthdays: [{ date: { ...birthday, year: birthday.year + 7 } }],
      }),
    );
  },
  "placeholder-birthday"(maker) {
    const [one, other] = twoHumans(maker);
    const name = oneName(maker, COMMON);
    const birthdays = [{ date: { year: maker.random.pick([1900, 1970, 1980, 2000]), month: 1, day: 1 } }];
    return different(
      card(name, { birthdays }, ownValues(maker, one, name)),
      card(name, { birthdays }, ownValues(maker, other, name)),
    );
  },
  "birthday-without-year"(maker) {
    const one = maker.human();
    const { month, day } = one.birthday;
    return same(
      card(nameOf(one), { birthdays: [{ date: one.birthday }] }, emailValue(one.email)),
      card(nameOf(one), { birthdays: [{ date: { year: 0, month, day } }] }, emailValue(one.email)),
    );
  },
  "family-domain"(maker) {
    const [one, other] = family(maker);
    const name = one.family.latin.toLowerCase().replaceAll(/[^a-z]/gu, "");
    const domain = maker.fresh(() => `${name}-family-${maker.random.digits(3)}.example`);
    const mailbox = (human: Human): string =>
      `${human.given.latin.toLowerCase().replaceAll(/[^a-z]/gu, "")}@${domain}`;
    return different(
      card(nameOf(one), emailValue(mailbox(one))),
      card(nameOf(other), emailValue(mailbox(other))),
    );
  },
  "generic-url"(maker) {
    const [one, other] = family(maker);
    const urls = { urls: [{ value: maker.random.pick(GENERIC_URLS), type: "profile" }] };
    return different(
      card(nameOf(one), urls, phoneValue(one.mobile.international)),
      card(nameOf(other), urls, phoneValue(other.mobile.international)),
    );
  },
  "empty-card": () => different({}, {}),
  "phone-only-card"(maker) {
    const one = maker.human();
    return same(
      card(nameOf(one), phoneValue(one.mobile.international), emailValue(one.email)),
      phoneValue(one.mobile.international),
    );
  },
};
