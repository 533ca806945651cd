import { ask, card, same } from "./hard-case.ts";
import type { CardPair, HardCase } from "./hard-case.ts";
import { emailValue, mailboxName, nameOf, phoneValue } from "./person-maker.ts";
import type { Human, PersonMaker } from "./person-maker.ts";

const FREE_CODES = ["800", "833", "844", "855", "866", "877", "888"];
const VANITY_WORDS = ["FLOWERS", "PLUMBER", "LAWYERS", "DENTIST", "TAXICAB", "LOCKOUT", "GARDENS", "ROOFING"];
const KEYPAD = ["ABC", "DEF", "GHI", "JKL", "MNO", "PQRS", "TUV", "WXYZ"];

function onKeypad(word: string): string {
  return word.replaceAll(/[A-Z]/gu, (letter) => String(2 + KEYPAD.findIndex((key) => key.includes(letter))));
}

/** One human, one number, written in two ways. */
function twoWritings(culture: string, write: (one: Human, maker: PersonMaker) => [string, string]): HardCase {
  return (maker: PersonMaker): CardPair => {
    const one = maker.human(culture);
    const [first, second] = write(one, maker);
    return same(card(nameOf(one), phoneValue(first)), card(nameOf(one), phoneValue(second)));
  };
}

/** One human, one mailbox, written in two ways. `local` has a dot in it. */
function twoAddresses(write: (local: string) => [string, string]): HardCase {
  return (maker: PersonMaker): CardPair => {
    const one = maker.human("english");
    const [first, second] = write(`${mailboxName(one.given, one.family)}${maker.random.digits(4)}`);
    return same(card(nameOf(one), emailValue(first)), card(nameOf(one), emailValue(second)));
  };
}

/** Phone numbers and addresses: the same one in two dresses, and two that look alike. */
export const ADDRESS_CASES: Record<string, HardCase> = {
  "trunk-prefix-eight": twoWritings("russian", ({ mobile }) => [
    mobile.international,
    `8 ${mobile.national}`,
  ]),
  "trunk-prefix-zero": twoWritings("german", ({ mobile }) => [mobile.international, `0${mobile.national}`]),
  "double-zero-prefix": twoWritings("german", ({ mobile }) => [
    mobile.international,
    `0049 ${mobile.national}`,
  ]),
  "argentine-fifteen": twoWritings("spanish", (_one, { random, fresh }) => {
    const number = fresh(() => `${random.integer(2, 6)}${random.digits(7)}`);
    const [first, second] = [number.slice(0, 4), number.slice(4)];
    return [`+54 9 11 ${first}-${second}`, `011 15-${first}-${second}`];
  }),
  "mexican-one": twoWritings("spanish", (_one, { random, fresh }) => {
    const number = fresh(() => `55 ${random.integer(1, 8)}${random.digits(3)} ${random.digits(4)}`);
    return [`+52 1 ${number}`, `+52 ${number}`];
  }),
  "seven-digit-local": twoWritings("english", ({ mobile }) => [
    mobile.international,
    `${mobile.national.slice(3, 6)}-${mobile.national.slice(6)}`,
  ]),
  "vanity-number"(maker) {
    const number = maker.fresh(() => `${maker.random.pick(FREE_CODES)}-${maker.random.pick(VANITY_WORDS)}`);
    const [code = "", word = ""] = number.split("-");
    const organizations = [{ name: `${maker.firm().name} ${word.charAt(0)}${word.slice(1).toLowerCase()}` }];
    return same(
      { organizations, ...phoneValue(`1-${number}`, "work") },
      { organizations, ...phoneValue(`+1 ${code} ${onKeypad(word)}`, "work") },
    );
  },
  "transposed-digits"(maker) {
    const one = maker.human("german");
    const { international } = one.mobile;
    const at = international.length - 3;
    const [x, y] = [international.charAt(at), international.charAt(at + 1)];
    const swapped = x === y ? String((Number(y) + 1) % 10) + x : y + x;
    return ask(
      card(nameOf(one), phoneValue(international)),
      card(nameOf(one), phoneValue(international.slice(0, at) + swapped + international.slice(at + 2))),
    );
  },
  "gmail-dots": twoAddresses((local) => [`${local}@gmail.com`, `${local.replaceAll(".", "")}@gmail.com`]),
  "googlemail-domain": twoAddresses((local) => [`${local}@gmail.com`, `${local}@googlemail.com`]),
  "plus-tag": twoAddresses((local) => [`${local}@gmail.com`, `${local}+shop@gmail.com`]),
  "email-typo": twoAddresses((local) => [`${local}@gmail.com`, `${local}@gmial.com`]),
  "dots-elsewhere"(maker) {
    const one = maker.human("english");
    const local = maker.fresh(() => `${mailboxName(one.given, one.family)}${maker.random.digits(2)}`);
    const domain = maker.random.pick(["outlook.com", "gmx.net", "fastmail.com", "web.de"]);
    return ask(
      card(nameOf(one), emailValue(`${local}@${domain}`)),
      card(nameOf(one), emailValue(`${local.replaceAll(".", "")}@${domain}`)),
    );
  },
  "same-local-part-two-domains"(maker) {
    const one = maker.human("english");
    const local = maker.fresh(() => `${mailboxName(one.given, one.family)}${maker.random.digits(2)}`);
    return ask(
      card(nameOf(one), emailValue(`${local}@gmail.com`)),
      card(nameOf(one), emailValue(`${local}@${one.workEmail.split("@")[1] ?? "firm.example"}`, "work")),
    );
  },
};
