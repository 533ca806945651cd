import { ask, card, different, firmValue, same } from "./hard-case.ts";
import type { HardCase } from "./hard-case.ts";
import { emailValue, mailboxFor, nameOf, phoneValue } from "./person-maker.ts";
import type { Human } from "./person-maker.ts";
import type { PersonInput } from "../people/person.ts";

const NICKNAMES = [
  ["Robert", "Bob"],
  ["Margaret", "Peggy"],
  ["William", "Bill"],
  ["Elizabeth", "Liz"],
  ["Richard", "Dick"],
  ["Katherine", "Kate"],
  ["James", "Jim"],
  ["Александр", "Саша"],
  ["Дмитрий", "Дима"],
  ["Aleksandr", "Sasha"],
  ["Francisco", "Paco"],
  ["José", "Pepe"],
  ["Dolores", "Lola"],
  ["Giuseppe", "Beppe"],
  ["Johannes", "Hannes"],
  ["Małgorzata", "Gosia"],
  ["Katarzyna", "Kasia"],
  ["István", "Pista"],
  ["João", "Joãozinho"],
  ["Mehmet", "Memo"],
] as const;

const AMBIGUOUS = [
  ["Edward", "Ted"],
  ["Theodore", "Ted"],
  ["Alexandra", "Sandy"],
  ["Christopher", "Chris"],
  ["Patricia", "Pat"],
  ["Samantha", "Sam"],
  ["Albert", "Al"],
  ["Geraldine", "Gerry"],
] as const;

const FEMININE = [
  ["Novák", "Nováková"],
  ["Svoboda", "Svobodová"],
  ["Kowalski", "Kowalska"],
  ["Ivanov", "Ivanova"],
  ["Dvořák", "Dvořáková"],
  ["Petrov", "Petrova"],
  ["Wiśniewski", "Wiśniewska"],
  ["Černý", "Černá"],
] as const;

const PATRONYMICS = ["Иванович", "Сергеевич", "Петрович", "Андреевич", "Николаевич"];

const APART = [
  ["Jean", "Joan"],
  ["Erik", "Eric"],
  ["Marta", "Marla"],
  ["Daniel", "Daniela"],
  ["Jan", "Jon"],
  ["Karin", "Karen"],
  ["Mario", "Maria"],
  ["Dean", "Sean"],
] as const;

const TWINS = [
  ["Lena", "Lea"],
  ["Tim", "Tom"],
  ["Anna", "Hanna"],
  ["Max", "Mac"],
  ["Mia", "Pia"],
  ["Ben", "Sven"],
] as const;

function phoneValueList(home: string, mobile: string): { phoneNumbers: object[] } {
  return {
    phoneNumbers: [
      { value: home, type: "home" },
      { value: mobile, type: "mobile" },
    ],
  };
}

/** Names that one human goes by, and names that two humans nearly share. */
export const NAME_CASES: Record<string, HardCase> = {
  nickname(maker) {
    const one = maker.human("english");
    const [full, nick] = maker.random.pick(NICKNAMES);
    const familyName = one.family.native;
    return same(
      card(
        { givenName: full, familyName },
        phoneValue(one.mobile.international),
        emailValue(mailboxFor(maker, one, { givenName: full, familyName })),
      ),
      card({ givenName: nick, familyName }, phoneValue(one.mobile.international)),
    );
  },
  "ambiguous-nickname"(maker) {
    const one = maker.human("english");
    const [full, nick] = maker.random.pick(AMBIGUOUS);
    const familyName = one.family.native;
    return ask(
      card(
        { givenName: full, familyName },
        emailValue(mailboxFor(maker, one, { givenName: full, familyName })),
      ),
      card({ givenName: nick, familyName }, phoneValue(one.mobile.international)),
    );
  },
  patronymic(maker) {
    const one = maker.human("russian");
    const middleName = maker.random.pick(PATRONYMICS);
    const name = { givenName: one.given.native, familyName: one.family.native };
    return same(
      card({ ...name, middleName }, phoneValue(one.mobile.international)),
      card(name, phoneValue(one.mobile.international), emailValue(one.email)),
    );
  },
  "feminine-surname"(maker) {
    const one = maker.human("polish");
    const [masculine, feminine] = maker.random.pick(FEMININE);
    const email = mailboxFor(maker, one, { givenName: "Jana", familyName: feminine });
    return same(
      card({ givenName: "Jana", familyName: feminine }, emailValue(email)),
      card({ givenName: "Jana", familyName: masculine }, emailValue(email)),
    );
  },
  "spouses-with-gendered-surname"(maker) {
    const one = maker.human("polish");
    const [masculine, feminine] = maker.random.pick(FEMININE);
    return different(
      card({ givenName: "Jan", familyName: masculine }, phoneValue(one.landline.international, "home")),
      card({ givenName: "Jana", familyName: feminine }, phoneValue(one.landline.international, "home")),
    );
  },
  "married-name"(maker) {
    const one = maker.human("german");
    const married = maker.random.pick(one.culture.family).native;
    return same(
      card({ givenName: one.given.native, familyName: one.family.native }, emailValue(one.email)),
      card(
        { givenName: one.given.native, familyName: `${one.family.native}-${married}` },
        emailValue(one.email),
        phoneValue(one.mobile.international),
      ),
    );
  },
  initials(maker) {
    const one = maker.human("english");
    return same(
      card(nameOf(one), emailValue(one.workEmail, "work")),
      card(
        { givenName: `${one.given.native.charAt(0)}.`, familyName: one.family.native },
        emailValue(one.workEmail, "work"),
      ),
    );
  },
  "initials-without-evidence"(maker) {
    const one = maker.human("english");
    return ask(
      card(nameOf(one), emailValue(one.email), firmValue(one.company)),
      card(
        { givenName: `${one.given.native.charAt(0)}.`, familyName: one.family.native },
        firmValue(one.company),
      ),
    );
  },
  "generation-suffix"(maker) {
    const one = maker.human("english");
    const [older, younger] = maker.random.pick([
      ["Sr.", "Jr."],
      ["II", "III"],
      ["Sr", "II"],
    ] as const);
    const name = { givenName: one.given.native, familyName: one.family.native };
    return different(
      card({ ...name, honorificSuffix: older }, phoneValue(one.landline.international, "home")),
      card(
        { ...name, honorificSuffix: younger },
        phoneValue(one.landline.international, "home"),
        phoneValueList(one.landline.international, one.mobile.international),
      ),
    );
  },
  "one-letter-apart"(maker) {
    const [one, other] = [maker.human("english"), maker.human("english")];
    const [first, second] = maker.random.pick(APART);
    const { native: familyName } = one.family;
    const cardOf = (givenName: string, human: Human): PersonInput =>
      card(
        { givenName, familyName },
        emailValue(mailboxFor(maker, human, { givenName, familyName })),
        phoneValue(human.mobile.international),
      );
    return different(cardOf(first, one), cardOf(second, other));
  },
  twins(maker) {
    const one = maker.human("german");
    const [first, second] = maker.random.pick(TWINS);
    const familyName = one.family.native;
    const shared = { ...phoneValue(one.landline.international, "home"), birthdays: [{ date: one.birthday }] };
    return different(
      card({ givenName: first, familyName }, shared),
      card({ givenName: second, familyName }, shared),
    );
  },
};
