import anyAscii from "any-ascii";

const KANA = /[\u3041-\u309f\u30a1-\u30fc]/u;
const KATAKANA = /[\u30a1-\u30f6]/gu;
const LONG_VOWEL_MARK = /ー/gu;

/** First halves of a contracted syllable (きょ) in Hepburn spelling; the second half is the small ya, yu or yo. */
const CONTRACTED_STEMS: Readonly<Record<string, string>> = {
  き: "ky",
  し: "sh",
  ち: "ch",
  に: "ny",
  ひ: "hy",
  み: "my",
  り: "ry",
  ぎ: "gy",
  じ: "j",
  ぢ: "j",
  び: "by",
  ぴ: "py",
};
const SMALL_VOWELS: Readonly<Record<string, string>> = { ゃ: "a", ゅ: "u", ょ: "o" };
const CONTRACTED = /([きしちにひみりぎじぢびぴ])([ゃゅょ])/gu;

/** Syllables that Hepburn spells otherwise than their row; the remaining ones are left to the letter table. */
const IRREGULAR: Readonly<Record<string, string>> = {
  し: "shi",
  ち: "chi",
  つ: "tsu",
  ふ: "fu",
  じ: "ji",
  ぢ: "ji",
  づ: "zu",
  ん: "n",
  を: "o",
};
const IRREGULAR_SYLLABLE = /[しちつふじぢづんを]/gu;

/**
 * Kana as Japanese names are written in passports: Hepburn, long vowels short (Ohno and Ōno are おおの either way).
 * Other scripts come back as they are; what is left in kana is regular and any-ascii reads it right.
 */
export function kanaRomanized(text: string): string {
  if (!KANA.test(text)) return text;
  return text
    .replace(KATAKANA, (letter) => String.fromCodePoint((letter.codePointAt(0) ?? 0) - 0x60))
    .replace(LONG_VOWEL_MARK, "")
    .replace(/([おこそとのほもよろごぞどぼぽょ])[うお]/gu, "$1")
    .replace(/([うくすつぬふむゆるぐずづぶぷゅ])う/gu, "$1")
    .replace(CONTRACTED, (_, stem: string, vowel: string) => {
      return `${CONTRACTED_STEMS[stem] ?? stem}${SMALL_VOWELS[vowel] ?? vowel}`;
    })
    .replace(IRREGULAR_SYLLABLE, (syllable) => IRREGULAR[syllable] ?? syllable)
    .replace(/っ(.)/gu, (_, next: string) => {
      const consonant = anyAscii(next).charAt(0);
      return `${consonant === "c" ? "t" : consonant}${next}`;
    });
}
