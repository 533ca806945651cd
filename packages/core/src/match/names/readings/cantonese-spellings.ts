import { CANTONESE_READINGS } from "./cantonese-readings.ts";
import { lazily } from "../../../lazily.ts";

/** How Hong Kong and the overseas communities write the initials and finals of Jyutping. */
const INITIALS: Readonly<Record<string, string>> = {
  b: "p b",
  p: "p",
  m: "m",
  f: "f",
  d: "t d",
  t: "t",
  n: "n l",
  l: "l",
  gw: "kw gw k",
  g: "k g",
  kw: "kw k",
  k: "k",
  ng: "ng ",
  h: "h",
  w: "w",
  z: "ch ts j z",
  c: "ch ts",
  s: "s sh sz",
  j: "y j ",
  "": "",
};
const FINALS: Readonly<Record<string, string>> = {
  aa: "a ah ar",
  aai: "ai",
  aau: "au",
  aam: "am",
  aan: "an",
  aang: "ang",
  aap: "ap",
  aat: "at",
  aak: "ak",
  ai: "ai",
  au: "au ow",
  am: "am um",
  an: "an un",
  ap: "ap up",
  at: "at ut",
  ei: "ei i ee ay y",
  e: "e eh",
  i: "i ee ze z",
  iu: "iu ew",
  o: "o or",
  oi: "oi oy",
  ou: "o ou oo",
  oeng: "eung eong",
  eong: "eung eong",
  oek: "euk",
  eok: "euk",
  eoi: "ui oi eui",
  eon: "un on eun",
  eot: "ut",
  u: "u oo",
  un: "un oon",
  yu: "yu u ue yue",
  yun: "uen un yuen yun",
  yut: "uet ut yuet",
  jyu: "yu u yue",
};
const SYLLABLE = /^(gw|kw|ng|[bpmfdtnlgkhwzcsj]?)(.*)$/u;

const spellingsOf = lazily(readSpellings);

/** The Latin spellings of a character by its Cantonese sound; none where the table does not have it. */
export function cantoneseSpellings(character: string): readonly string[] {
  return spellingsOf().get(character) ?? [];
}

function readSpellings(): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (const entry of CANTONESE_READINGS.trim().split(/\s+/u)) {
    const [syllable = "", characters = ""] = entry.split(":");
    const spellings = spelled(syllable);
    for (const character of characters) {
      found.set(character, [...new Set([...(found.get(character) ?? []), ...spellings])]);
    }
  }
  return found;
}

function spelled(syllable: string): readonly string[] {
  const [, initial = "", final = ""] = SYLLABLE.exec(syllable) ?? [];
  // "ng" alone is a syllable of its own.
  if (final === "") return [syllable];
  const heads = (INITIALS[initial] ?? initial).split(" ");
  const tails = (FINALS[final] ?? final).split(" ");
  return heads.flatMap((head) => tails.map((tail) => `${head}${tail}`));
}
