import { plainLatin } from "./culture.ts";
import { card, same } from "./hard-case.ts";
import type { HardCase } from "./hard-case.ts";
import { emailValue, mailboxFor, nameOf, phoneValue } from "./person-maker.ts";
import type { PersonMaker } from "./person-maker.ts";

const STUBBORN = [
  "Łukasz Głowacki",
  "Søren Bjørnstad",
  "Jörg Großmann",
  "Đorđe Đurić",
  "Þórdís Sæmundsdóttir",
  "Øyvind Ødegård",
  "Işıl Kılıç",
  "Łucja Świątek",
];

const MARKED = [
  "Zoë Lefèvre",
  "José Muñoz",
  "Björn Åkesson",
  "Nguyễn Đặng",
  "Çağlar Öztürk",
  "Renée Gérard",
  "Ángel Núñez",
  "Žofie Dvořáková",
];

const PARTICLES = [
  ["van der", "Berg"],
  ["von", "Hohenfels"],
  ["de la", "Cruz"],
  ["bin", "Rashid"],
  ["al", "Masri"],
  ["O'", "Brien"],
  ["Mac", "Gregor"],
  ["dos", "Santos"],
] as const;

const NOTES = [
  (name: string) => `${name} (Plumber)`,
  (name: string) => `OLD NUMBER ${name}`,
  (name: string) => `${name} 🔧`,
  (name: string) => `${name} - do not call`,
  (name: string) => `zz ${name} 2019`,
];

const TITLES = [
  ["Dr.", ""],
  ["Prof. Dr.", ""],
  ["", "MD"],
  ["Dipl.-Ing.", ""],
  ["Mme", ""],
  ["", "PhD"],
] as const;

/** Given name of one entry, family name of another: more people than entries. */
function mixedName(maker: PersonMaker, names: readonly string[]): { givenName: string; familyName: string } {
  const [givenName = ""] = maker.random.pick(names).split(" ");
  const [, familyName = ""] = maker.random.pick(names).split(" ");
  return { givenName, familyName };
}

function rewritten(
  name: { givenName: string; familyName: string },
  rewrite: (text: string) => string,
): { givenName: string; familyName: string } {
  return { givenName: rewrite(name.givenName), familyName: rewrite(name.familyName) };
}

/** What UTF-8 looks like when read as Latin-1. */
function mojibake(text: string): string {
  return Buffer.from(text, "utf8").toString("latin1");
}

/** Swaps two neighboring letters, at that place or the next where they differ; `Lee` has none, and loses one. */
function mistyped(name: string, from: number): string {
  const differs = (at: number): boolean => name.charAt(at) !== name.charAt(at + 1);
  const places = Array.from({ length: name.length - 2 }, (_, index) => index + 1);
  const at = [...places.filter((place) => place >= from), ...places].find(differs);
  if (at === undefined) return `${name.slice(0, from)}${name.slice(from + 1)}`;
  return `${name.slice(0, at)}${name.charAt(at + 1)}${name.charAt(at)}${name.slice(at + 2)}`;
}

/** One name in two spellings. */
export const SPELLING_CASES: Record<string, HardCase> = {
  "undecomposable-diacritics"(maker) {
    const one = maker.human("nordic");
    const name = mixedName(maker, STUBBORN);
    const email = mailboxFor(maker, one, name);
    return same(
      card(name, emailValue(email)),
      card(rewritten(name, plainLatin), emailValue(email, "work"), phoneValue(one.mobile.international)),
    );
  },
  "nfc-nfd"(maker) {
    const one = maker.human("french");
    const name = mixedName(maker, MARKED);
    return same(
      card(
        rewritten(name, (text) => text.normalize("NFC")),
        phoneValue(one.mobile.international),
      ),
      card(
        rewritten(name, (text) => text.normalize("NFD")),
        phoneValue(one.mobile.international),
        emailValue(mailboxFor(maker, one, name)),
      ),
    );
  },
  mojibake(maker) {
    const one = maker.human("german");
    const name = mixedName(maker, MARKED);
    const email = mailboxFor(maker, one, name);
    return same(card(name, emailValue(email)), card(rewritten(name, mojibake), emailValue(email)));
  },
  "last-first-in-one-field"(maker) {
    const one = maker.human("english");
    return same(
      card(nameOf(one), phoneValue(one.mobile.international), emailValue(one.email)),
      card({ givenName: `${one.family.native}, ${one.given.native}` }, phoneValue(one.mobile.international)),
    );
  },
  "swapped-names"(maker) {
    const one = maker.human(maker.random.pick(["vietnamese", "german", "french", "turkish"]));
    const { givenName, familyName } = { givenName: one.given.native, familyName: one.family.native };
    return same(
      card({ givenName, familyName }, emailValue(one.email)),
      card({ givenName: familyName, familyName: givenName }, emailValue(one.email)),
    );
  },
  "dropped-second-surname"(maker) {
    const one = maker.human(maker.random.pick(["spanish", "portuguese"]));
    const second = maker.random.pick(one.culture.family).native;
    return same(
      card(
        { givenName: one.given.native, familyName: `${one.family.native} ${second}` },
        emailValue(one.email),
      ),
      card({ givenName: one.given.native, familyName: one.family.native }, emailValue(one.email)),
    );
  },
  particle(maker) {
    const one = maker.human("english");
    const [particle, name] = maker.random.pick(PARTICLES);
    const joined = maker.random.chance(0.5) ? name : `${particle.replaceAll(" ", "")}${name.toLowerCase()}`;
    return same(
      card(
        { givenName: one.given.native, familyName: `${particle} ${name}` },
        phoneValue(one.mobile.international),
      ),
      card({ givenName: one.given.native, familyName: joined }, phoneValue(one.mobile.international)),
    );
  },
  title(maker) {
    const one = maker.human("german");
    const [prefix, suffix] = maker.random.pick(TITLES);
    const titled = `${prefix} ${one.given.native}`.trim();
    const family = suffix === "" ? one.family.native : `${one.family.native}, ${suffix}`;
    return same(
      card(nameOf(one), phoneValue(one.mobile.international)),
      card({ givenName: titled, familyName: family }, phoneValue(one.mobile.international)),
    );
  },
  "note-in-name"(maker) {
    const one = maker.human("english");
    const note = maker.random.pick(NOTES);
    return same(
      card(nameOf(one), phoneValue(one.mobile.international)),
      card(
        { givenName: note(`${one.given.native} ${one.family.native}`) },
        phoneValue(one.mobile.international),
      ),
    );
  },
  "one-letter-typo"(maker) {
    const one = maker.human("english");
    const { native } = one.family;
    const typo = mistyped(native, maker.random.integer(1, native.length - 2));
    return same(
      card(nameOf(one), emailValue(one.email)),
      card({ givenName: one.given.native, familyName: typo }, emailValue(one.email)),
    );
  },
};
