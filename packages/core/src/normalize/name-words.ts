import { repairedText } from "./damaged-text.ts";
import { withoutHonorific } from "./east-asian-honorifics.ts";
import { foldedWord } from "./folded-text.ts";
import type { NameAsides } from "./name-asides.ts";
import { NO_ASIDES, splitAsides } from "./name-asides.ts";
import { isAscii } from "./script.ts";

/** One word of a name with what folding makes of it. */
export interface NameWord {
  /** As written, case folded, in its own script. */
  readonly native: string;
  readonly tokens: readonly string[];
  /** The tokens as one word, dots left out ("Ph.D." is "phd"): what lists of titles are asked with. */
  readonly key: string;
  readonly hasDot: boolean;
  /** Whether a comma stands before it. */
  readonly isSetApart: boolean;
}

/** What a name field holds: the name itself, and what stands beside it. */
export interface NameText extends NameAsides {
  /** The words of each piece between commas, pieces without words left out. */
  readonly pieces: readonly (readonly NameWord[])[];
}

/**
 * Stands for a letter that an encoding lost ("J\ufffdrg", "M?ller"). A digit, because it comes through every folding, and
 * because people who write "J0hn" mean any letter as well.
 */
export const LOST_LETTER = "0";

const COMMA = /[,،、;]/u;
const SPACE = /[\s_]+/u;
/** A word that folding only writes in lower case; most are. */
const PLAIN_WORD = /^[A-Za-z]+$/;
const HAS_LETTER = /\p{L}/u;
const EDGE_SIGNS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.]+$/gu;
/** An e-mail address in the place of a name, as mail programs save it. */
const ADDRESS = /@/u;
const NEEDS_CARE =
  /[^\p{L}\p{M}\p{N}\s.-]|\s[-.]|\s(?:n[ée]e|né|geb|geborene|nata|nacida|nascida|roz|rozen[aá]|z domu|f|født|född|o\.s|урожд|урождённая|урожденная|дев|aka|a\.k\.a|alias|genannt|gen|dit|dite|detto|detta|zvan[yý]|vulgo)[.\s]/iu;
const LOST = /(?<=\p{L})[?\ufffd]{1,3}(?=\p{L})|(?<=\p{L}{2})\?$|\ufffd+/gu;
/** What separates a name from a firm or a note: "Ben Carver - Acme", "ICE - Ruth Adeyemi", "Ann Lee | Yoga". */
const ASIDE_SIGN = /\s+[-–—~•·/@:]+\s+|:\s+|\s*[|•]\s*/u;
/** An address that is made of a name, where it is all that the field holds. */
const NAME_ADDRESS = /^\s*(\p{L}{2,}[._-]\p{L}{2,})@\S+\s*$/u;
/** "john.smith", as user names are written; J.R.R. is not taken apart. */
const DOTTED_WORDS = /(?<=\p{L}{2})\.(?=\p{L}{2})/gu;
const MANY_DOTS = /\..*\./u;

/** Takes a name field apart into words. Notes in brackets, emoji and signs are left out of the words. */
export function nameText(text: string): NameText {
  const isPlain = isAscii(text);
  if (isPlain && !NEEDS_CARE.test(text)) return { ...NO_ASIDES, pieces: pieceOf(text, false) };
  const sound = repairedText(text)
    .replace(NAME_ADDRESS, (_, local: string) => local.replaceAll(/[._-]/gu, " "))
    .replace(LOST, LOST_LETTER)
    .normalize("NFKC");
  if (!NEEDS_CARE.test(sound)) return { ...NO_ASIDES, pieces: pieceOf(sound, false) };
  const { name, ...asides } = splitAsides(sound);
  const pieces = nameOfAsideSigns(name)
    .split(COMMA)
    .flatMap((piece, index) => pieceOf(piece, index > 0));
  // A name wholly in brackets or quotes is still a name.
  if (pieces.length > 0) return { ...asides, pieces };
  return { ...NO_ASIDES, pieces: pieceOf(sound, false) };
}

/** The part that looks like a full name, where signs separate several. */
function nameOfAsideSigns(text: string): string {
  if (!ASIDE_SIGN.test(text)) return text;
  const parts = text.split(ASIDE_SIGN).filter((part) => HAS_LETTER.test(part));
  const full = parts.find((part) => part.trim().split(SPACE).length > 1);
  return full ?? parts.join(" ");
}

function pieceOf(text: string, isSetApart: boolean): NameWord[][] {
  const words: NameWord[] = [];
  for (const written of wordsOf(text)) {
    if (PLAIN_WORD.test(written)) {
      const folded = written.toLowerCase();
      words.push({ native: folded, tokens: [folded], key: folded, hasDot: false, isSetApart });
      continue;
    }
    if (!HAS_LETTER.test(written) || ADDRESS.test(written)) continue;
    const word = foldedWord(written);
    const tokens = wholeSyllables(written, word.tokens);
    if (tokens.length === 0) continue;
    words.push({
      native: word.folded.replace(EDGE_SIGNS, ""),
      tokens,
      key: tokens.length === 1 ? (tokens[0] ?? "") : tokens.join(""),
      hasDot: written.includes("."),
      isSetApart,
    });
  }
  return words.length === 0 ? [] : [words];
}

/** A letter behind a hyphen is no initial but a syllable (Ji-a), or both are initials (J-P). */
function wholeSyllables(written: string, tokens: readonly string[]): readonly string[] {
  const isHyphenated = tokens.length > 1 && written.includes("-") && !written.includes(".");
  return isHyphenated && tokens.some((token) => token.length === 1) ? [tokens.join("")] : tokens;
}

function wordsOf(text: string): readonly string[] {
  const words = (isAscii(text) ? text : withoutHonorific(text.trim())).split(SPACE);
  // A whole name that is one word with one dot is a user name; dots beside other words are abbreviations.
  if (words.length === 1 && text.includes(".") && !MANY_DOTS.test(text)) return text.split(DOTTED_WORDS);
  return words;
}
