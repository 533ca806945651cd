/**
 * The Brahmic blocks from Devanagari to Malayalam share one layout, 128 code points each, so one rule reads them all.
 * A consonant without a vowel sign carries an "a" that a letter-by-letter table leaves out (शर्मा would be "srma").
 */
const BRAHMIC = /[\u0900-\u0d7f]/u;
const FIRST_BLOCK = 0x0900;
const LAST_CODE_POINT = 0x0d7f;
/** Telugu onwards: the Dravidian languages speak the last vowel of a word, the northern ones do not. */
const FIRST_WITH_FINAL_VOWEL = 0x0b80;

const ANUSVARA = 0x02;
/** The nasal sign of Gurmukhi alone: ਸਿੰਘ is Singh. */
const TIPPI = "\u0a70";
/** A consonant after it ends a group (the "ṣṇ" of Krishna), which cannot be spoken without a vowel. */
const VIRAMA = 0x4d;
const NUKTA = 0x3c;

/** Where the shared layout has it and the usual Latin spelling differs from the letter table's. */
const USUAL_SPELLING = new Map([
  [0x19, "ng"],
  [0x1a, "ch"],
  [0x1b, "chh"],
  [0x36, "sh"],
  [0x37, "sh"],
]);

/** Tamil has one letter for ch and s; names are spelled with s (Suresh, Selvam). */
const TAMIL_CA = "\u0b9a";

/** The text with every unwritten vowel as a Latin letter; other scripts come back as they are. */
export function indicVowelsWritten(text: string): string {
  if (!BRAHMIC.test(text)) return text;
  const letters = Array.from(text);
  let written = "";
  for (const [index, letter] of letters.entries()) {
    const offset = layoutOffset(letter);
    if (offset === null || !isConsonant(offset)) {
      written += offset === ANUSVARA || letter === TIPPI ? "n" : letter;
      continue;
    }
    const next = layoutOffset(letters[index + 1] ?? "");
    const afterNukta = next === NUKTA ? layoutOffset(letters[index + 2] ?? "") : next;
    const isLast = afterNukta === null;
    const usual = (letter.codePointAt(0) ?? 0) < 0x0b80 ? USUAL_SPELLING.get(offset) : undefined;
    written += letter === TAMIL_CA ? "s" : (usual ?? letter);
    const speaksFinalVowel =
      (letter.codePointAt(0) ?? 0) >= FIRST_WITH_FINAL_VOWEL ||
      layoutOffset(letters[index - 1] ?? "") === VIRAMA;
    if (carriesVowel(afterNukta) && (!isLast || speaksFinalVowel)) written += "a";
  }
  return written;
}

function layoutOffset(letter: string): number | null {
  const codePoint = letter.codePointAt(0) ?? 0;
  return codePoint < FIRST_BLOCK || codePoint > LAST_CODE_POINT ? null : codePoint & 0x7f;
}

function isConsonant(offset: number): boolean {
  return (offset >= 0x15 && offset <= 0x39) || (offset >= 0x58 && offset <= 0x5f);
}

/** Whether a consonant before this sign is spoken with "a": no vowel sign and no virama follows. */
function carriesVowel(next: number | null): boolean {
  return next === null || next < 0x3e || next > 0x4d;
}
