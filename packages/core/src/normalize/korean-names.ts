/**
 * Korean family names as passports spell them, by their syllable. The letter table follows the official romanization
 * (김 "gim", 이 "i", 박 "bag"), which hardly anybody uses for a name.
 */
const SURNAMES: Readonly<Record<string, string>> = {
  김: "kim",
  이: "lee",
  박: "park",
  최: "choi",
  정: "jung",
  강: "kang",
  조: "cho",
  윤: "yoon",
  장: "jang",
  임: "lim",
  한: "han",
  오: "oh",
  서: "seo",
  신: "shin",
  권: "kwon",
  황: "hwang",
  안: "ahn",
  송: "song",
  류: "ryu",
  유: "yoo",
  전: "jeon",
  홍: "hong",
  고: "ko",
  문: "moon",
  양: "yang",
  손: "son",
  배: "bae",
  백: "baek",
  허: "heo",
  남: "nam",
  심: "shim",
  노: "noh",
  하: "ha",
  곽: "kwak",
  성: "sung",
  차: "cha",
  주: "joo",
  우: "woo",
  구: "koo",
  민: "min",
  나: "na",
  진: "jin",
  지: "ji",
  엄: "um",
  채: "chae",
  원: "won",
  천: "chun",
  방: "bang",
  공: "kong",
  현: "hyun",
  함: "ham",
  변: "byun",
  염: "yeom",
  여: "yeo",
  추: "choo",
  도: "do",
  소: "so",
  석: "seok",
  선: "sun",
  설: "seol",
  마: "ma",
  길: "gil",
  연: "yeon",
  위: "wi",
  표: "pyo",
  명: "myung",
  기: "ki",
  반: "ban",
  왕: "wang",
  금: "keum",
  옥: "ok",
  육: "yook",
  인: "in",
  맹: "maeng",
  제: "je",
  모: "mo",
  탁: "tak",
  국: "kook",
  어: "eo",
  은: "eun",
  편: "pyun",
  용: "yong",
};
const TWO_SYLLABLE_SURNAMES: Readonly<Record<string, string>> = {
  남궁: "namgung",
  황보: "hwangbo",
  제갈: "jegal",
  선우: "sunwoo",
  사공: "sagong",
  독고: "dokgo",
  서문: "seomun",
};
const HANGUL_NAME = /^[\uac00-\ud7a3]{2,4}$/u;

/** How a family name in Hangul is usually spelled in Latin letters; null for other words. */
export function koreanSurname(word: string): string | null {
  if (Object.hasOwn(SURNAMES, word)) return SURNAMES[word] ?? null;
  return Object.hasOwn(TWO_SYLLABLE_SURNAMES, word) ? (TWO_SYLLABLE_SURNAMES[word] ?? null) : null;
}

/** Family and given name of a full name written without a space; null where the word is none. */
export function splitKoreanName(word: string): { family: string; given: string } | null {
  if (!HANGUL_NAME.test(word)) return null;
  for (const length of [2, 1]) {
    const family = word.slice(0, length);
    const given = word.slice(length);
    if (koreanSurname(family) !== null && given.length >= 1 && given.length <= 2) {
      return { family, given };
    }
  }
  return null;
}
