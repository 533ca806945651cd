/** Initials of Hanyu Pinyin, the longer ones first, with Wade-Giles and Tongyong Pinyin. */
const INITIALS: readonly (readonly [pinyin: string, ...others: string[]])[] = [
  ["zh", "ch", "jh"],
  ["ch", "ch"],
  ["sh", "sh"],
  ["b", "p"],
  ["p", "p"],
  ["d", "t"],
  ["t", "t"],
  ["g", "k"],
  ["k", "k"],
  ["j", "ch"],
  ["q", "ch", "c"],
  ["x", "hs", "sh", "s"],
  ["r", "j"],
  ["z", "ts"],
  ["c", "ts"],
];

/** Syllables that the rules below do not give, as passports of Taiwan, Hong Kong and Singapore have them. */
const WHOLE: Readonly<Record<string, readonly string[]>> = {
  zi: ["tzu", "tze", "zih", "tsz"],
  ci: ["tzu", "tsu", "cih"],
  si: ["ssu", "szu", "sih", "sze"],
  zhi: ["chih", "jhih"],
  chi: ["chih"],
  shi: ["shih"],
  ri: ["jih"],
  yi: ["i", "yee"],
  er: ["erh"],
  e: ["o", "eh"],
  yan: ["yen"],
  ye: ["yeh"],
  yue: ["yueh"],
  you: ["yu", "yo"],
  yong: ["yung"],
  wen: ["wun"],
  weng: ["wong", "ong"],
  feng: ["fong"],
  wu: ["woo"],
  hui: ["huei", "hwei"],
  gui: ["kuei"],
  kui: ["kuei"],
  rui: ["juei"],
  jie: ["chieh", "jye"],
  qie: ["chieh"],
  lu: ["lyu", "lv"],
  nu: ["nyu"],
  lue: ["lueh"],
  hua: ["hwa"],
  jun: ["chun", "jiun"],
  qi: ["chi", "chyi"],
  yun: ["yuen"],
  yuan: ["yuen"],
};

/** Finals that are spelled otherwise in Wade-Giles or Tongyong Pinyin, by the initial that they follow. */
const FINALS: readonly (readonly [after: RegExp, final: RegExp, other: string])[] = [
  [/./u, /ong$/u, "ung"],
  [/./u, /ian$/u, "ien"],
  [/./u, /ie$/u, "ieh"],
  [/^(?:j|q|x|n|l)$/u, /ue$/u, "ueh"],
  [/^[gkh]$/u, /e$/u, "o"],
  [/^(?:d|t|n|l|z|c|s|zh|ch|r)$/u, /uo$/u, "o"],
  [/^[gk]$/u, /ui$/u, "uei"],
  [/./u, /iu$/u, "iou"],
  [/^[jqx]$/u, /^u$/u, "yu"],
];

const SPELLINGS = new Map<string, readonly string[]>();

/**
 * The Latin spellings of a Mandarin syllable, tones left out: Pinyin (xiao), Wade-Giles without apostrophes (hsiao) and
 * Tongyong Pinyin (siao), each initial with each final, because people mix them.
 *
 * @param syllable In Hanyu Pinyin, ü as u.
 */
export function mandarinSpellings(syllable: string): readonly string[] {
  const known = SPELLINGS.get(syllable);
  if (known !== undefined) return known;
  const initial = INITIALS.find(([pinyin]) => syllable.startsWith(pinyin));
  const head = initial?.[0] ?? /^[mfnlhs]/u.exec(syllable)?.[0] ?? "";
  const rest = syllable.slice(head.length);
  const heads = new Set(initial ?? [head]);
  const finals = new Set([rest]);
  for (const [after, final, other] of FINALS) {
    if (after.test(head) && final.test(rest)) finals.add(rest.replace(final, other));
  }
  const spellings = new Set([syllable, ...(WHOLE[syllable] ?? [])]);
  for (const start of heads) for (const final of finals) spellings.add(`${start}${final}`);
  const found = [...spellings];
  SPELLINGS.set(syllable, found);
  return found;
}
