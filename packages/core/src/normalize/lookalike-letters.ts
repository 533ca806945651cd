/** Letters of two alphabets that print alike, pair by pair: what a person types who forgot to switch the keyboard. */
const CYRILLIC = "аАВеЕКМНоОрРсСТуУхХіІјЈѕЅ";
const LATIN_OF_CYRILLIC = "aABeEKMHoOpPcCTyYxXiIjJsS";

const TO_LATIN = pairs(CYRILLIC, LATIN_OF_CYRILLIC);
const TO_CYRILLIC = pairs(LATIN_OF_CYRILLIC, CYRILLIC);

const HAS_LATIN = /\p{Script=Latin}/u;
const HAS_CYRILLIC = /\p{Script=Cyrillic}/u;
const WORD = /[\p{L}\p{M}]+/gu;
const CYRILLIC_LETTER = /\p{Script=Cyrillic}/gu;
const LATIN_LETTER = /\p{Script=Latin}/gu;

/** The text with every word in one alphabet that mixes Latin and Cyrillic letters, where the lookalikes allow it. */
export function unmixedScripts(text: string): string {
  if (!isMixed(text)) return text;
  return text.replace(WORD, (word) => {
    if (!isMixed(word)) return word;
    // The alphabet of most letters was meant: in capitals all of АННA has lookalikes in the other one.
    const latin = exchanged(word, CYRILLIC_LETTER, TO_LATIN);
    const cyrillic = exchanged(word, LATIN_LETTER, TO_CYRILLIC);
    const isMostlyCyrillic = count(word, CYRILLIC_LETTER) > count(word, LATIN_LETTER);
    return (isMostlyCyrillic ? (cyrillic ?? latin) : (latin ?? cyrillic)) ?? word;
  });
}

function count(word: string, letters: RegExp): number {
  return word.match(letters)?.length ?? 0;
}

function isMixed(text: string): boolean {
  return HAS_CYRILLIC.test(text) && HAS_LATIN.test(text);
}

function exchanged(word: string, letters: RegExp, lookalikes: ReadonlyMap<string, string>): string | null {
  const isComplete = (word.match(letters) ?? []).every((letter) => lookalikes.has(letter));
  return isComplete ? word.replace(letters, (letter) => lookalikes.get(letter) ?? letter) : null;
}

function pairs(from: string, to: string): ReadonlyMap<string, string> {
  return new Map(Array.from(from, (letter, index) => [letter, to.charAt(index)]));
}
