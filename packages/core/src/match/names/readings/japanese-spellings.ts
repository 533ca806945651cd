import { foldedText } from "../../../normalize/folded-text.ts";
import { withoutHanVariants } from "./han-variants.ts";
import { JAPANESE_COMPOUNDS } from "./japanese-compounds.ts";
import { JAPANESE_READINGS } from "./japanese-readings.ts";
import { lazily } from "../../../lazily.ts";
import { readingTable } from "./reading-table.ts";
import type { ReadingEdge, SpellingLattice } from "./spelling-lattice.ts";

const kanji = lazily(() => longVowelsSpelled(readingTable(JAPANESE_READINGS)));
const compounds = lazily(() => longVowelsSpelled(readingTable(JAPANESE_COMPOUNDS)));
const COMPOUND_LENGTH_MAX = 4;
const ITERATION_MARK = "々";

/** Latin spellings of Kunrei and older systems, and "m" before labials, as Hepburn has them in the tables. */
const TO_HEPBURN: readonly (readonly [RegExp, string])[] = [
  [/l/gu, "r"],
  [/m(?=[bpm])/gu, "n"],
  [/sy/gu, "sh"],
  [/ty/gu, "ch"],
  [/[zj]y/gu, "j"],
  [/si/gu, "shi"],
  [/ti/gu, "chi"],
  [/t(?=u)/gu, "ts"],
  [/hu/gu, "fu"],
  [/zi/gu, "ji"],
  [/d[zj](?=u)/gu, "z"],
];

/** How a name in kanji, and kana in between, can be read. @param name With Han variants folded. */
export function japaneseLattice(name: string): SpellingLattice {
  const signs = repeatedSigns(name);
  return signs.map((sign, index) => {
    const edges: ReadingEdge[] = [];
    const readings = kanji().get(sign);
    if (readings !== undefined) edges.push({ length: 1, spellings: readings });
    const kana = kanaRun(signs.slice(index));
    if (kana !== "") edges.push({ length: kana.length, spellings: [hepburn(kanaLatin(kana))] });
    for (let length = 1; length <= Math.min(COMPOUND_LENGTH_MAX, signs.length - index); length += 1) {
      const spellings = compounds().get(signs.slice(index, index + length).join(""));
      if (spellings !== undefined) edges.push({ length, spellings });
    }
    return edges;
  });
}

/** Kana in Latin letters, long vowels short. */
export function kanaLatin(kana: string): string {
  return foldedText(kana).replaceAll(" ", "");
}

/** The kana at the beginning: they are read together. */
function kanaRun(signs: readonly string[]): string {
  return /^[\p{Script=Hiragana}\p{Script=Katakana}ー]*/u.exec(signs.join(""))?.[0] ?? "";
}

/** A Latin word as the lattice spells it. */
export function hepburn(latin: string): string {
  return TO_HEPBURN.reduce((text, [pattern, replacement]) => text.replace(pattern, replacement), latin);
}

/** The mark 々 stands for the sign before it: 佐々木, 奈々. */
function repeatedSigns(name: string): readonly string[] {
  const signs = Array.from(name);
  return signs.map((sign, index) => (sign === ITERATION_MARK ? (signs[index - 1] ?? sign) : sign));
}

/** Adds to each reading the ways in which people leave long vowels out: Tarou, Taro, Taroh; Yuuko, Yuko. */
function longVowelsSpelled(
  table: ReadonlyMap<string, readonly string[]>,
): ReadonlyMap<string, readonly string[]> {
  const spelled = new Map<string, readonly string[]>();
  for (const [signs, readings] of table) {
    const key = repeatedSigns(withoutHanVariants(signs)).join("");
    const known = spelled.get(key) ?? [];
    spelled.set(key, [...new Set([...known, ...readings.flatMap(withLongVowels)])]);
  }
  return spelled;
}

function withLongVowels(reading: string): readonly string[] {
  // "m" before labials is "n" in the compared word too.
  const hepburnReading = reading.replace(/m(?=[bpm])/gu, "n");
  if (!/o[uo]|uu/u.test(hepburnReading)) return [hepburnReading];
  const short = hepburnReading.replace(/o[uo]/gu, "o").replace(/uu/gu, "u");
  return [
    hepburnReading,
    short,
    hepburnReading.replace(/o[uo]/gu, "oh"),
    hepburnReading.replace(/ou/gu, "oo"),
  ];
}
