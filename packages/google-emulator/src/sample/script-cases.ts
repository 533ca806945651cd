import { card, different, same } from "./hard-case.ts";
import type { CardPair, HardCase } from "./hard-case.ts";
import { emailValue, latinNameOf, nameOf, phoneValue } from "./person-maker.ts";
import type { PersonMaker } from "./person-maker.ts";

/** Written differently, said alike. */
const HOMOPHONES = [
  ["张", "章", "伟"],
  ["李", "黎", "静"],
  ["王", "汪", "芳"],
  ["余", "俞", "敏"],
  ["江", "姜", "涛"],
  ["周", "邹", "强"],
] as const;
/** With and without vowel points. */
const ARABIC = [
  ["مُحَمَّد", "محمد"],
  ["خَالِد", "خالد"],
  ["فَاطِمَة", "فاطمة"],
  ["عُمَر", "عمر"],
  ["حَسَن", "حسن"],
  ["مَرْيَم", "مريم"],
] as const;
const HEBREW = [
  ["דָּוִד", "דוד"],
  ["שָׂרָה", "שרה"],
  ["מֹשֶׁה", "משה"],
  ["רָחֵל", "רחל"],
  ["יַעֲקֹב", "יעקב"],
  ["מִרְיָם", "מרים"],
] as const;

/** One human, once in the home script and once in Latin letters, with one number or mailbox in common. */
function romanized(culture: string): HardCase {
  return (maker: PersonMaker): CardPair => {
    const one = maker.human(culture);
    const shared = maker.random.chance(0.5) ? phoneValue(one.mobile.international) : emailValue(one.email);
    return same(card(nameOf(one), shared), card(latinNameOf(one), shared));
  };
}

function withoutVowels(culture: string, names: readonly (readonly [string, string])[]): HardCase {
  return (maker) => {
    const one = maker.human(culture);
    const [pointed, plain] = maker.random.pick(names);
    const familyName = one.family.native;
    return same(
      card({ givenName: pointed, familyName }, phoneValue(one.mobile.international)),
      card({ givenName: plain, familyName }, phoneValue(one.mobile.international), emailValue(one.email)),
    );
  };
}

/** Names across scripts. */
export const SCRIPT_CASES: Record<string, HardCase> = {
  "chinese-homophone"(maker) {
    const [one, other] = [maker.human("chinese"), maker.human("chinese")];
    const [first, second, givenName] = maker.random.pick(HOMOPHONES);
    return different(
      card({ givenName, familyName: first }, phoneValue(one.mobile.international), emailValue(one.email)),
      card(
        { givenName, familyName: second },
        phoneValue(other.mobile.international),
        emailValue(other.email),
      ),
    );
  },
  "kanji-romaji": romanized("japanese"),
  "arabic-without-vowels": withoutVowels("arabic", ARABIC),
  "hebrew-without-vowels": withoutVowels("hebrew", HEBREW),
  "cyrillic-latin": romanized("russian"),
  "devanagari-latin": romanized("hindi"),
  "arabic-latin": romanized("arabic"),
  "hangul-latin": romanized("korean"),
  "greek-latin": romanized("greek"),
  "hanzi-pinyin": romanized("chinese"),
};
