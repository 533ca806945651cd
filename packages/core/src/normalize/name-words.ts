import { foldedWord } from "./folded-text.ts";

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

/** What a name field holds beside the name itself. */
export interface NameText {
  /** The words of each piece between commas, pieces without words left out. */
  readonly pieces: readonly (readonly NameWord[])[];
  /** Names in quotes, or in brackets between two words: Robert "Bob" Smith. */
  readonly nicknames: readonly string[];
}

const BRACKETED = /\s*[([{<«「『【]([^()[\]{}<>«»「」『』【】]*)[)\]}>»」』】]\s*/gu;
const UNCLOSED_BRACKET = /[([{<【「『].*$/u;
const QUOTED = /(?<=^|\s)(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|''([^']*)''|'([^' ]*)'|‘([^’ ]*)’)(?=\s|$)/gu;
const SINGLE_WORD = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
const COMMA = /[,،、;]/u;
const SPACE = /[\s_]+/u;
/** A word that folding only writes in lower case; most are. */
const PLAIN_WORD = /^[A-Za-z]+$/;
const HAS_LETTER = /\p{L}/u;
const EDGE_SIGNS = /^[^\p{L}\p{N}]+|[^\p{L}\p{N}\p{M}.]+$/gu;
/** An e-mail address in the place of a name, as mail programs save it. */
const ADDRESS = /@/u;
const NEEDS_CARE = /["'(),;[\]{}<>“”„‘«»「」『』【】،、_]/u;

/** Takes a name field apart into words. Notes in brackets, emoji and signs are left out of the words. */
export function nameText(text: string): NameText {
  const plain = text.normalize("NFKC");
  if (!NEEDS_CARE.test(plain)) return { pieces: pieceOf(plain, false), nicknames: [] };
  const nicknames: string[] = [];
  const withoutNotes = plain
    .replace(BRACKETED, (match: string, note: string, at: number) => {
      const isInside = at > 0 && at + match.length < plain.length;
      if (isInside && SINGLE_WORD.test(note)) nicknames.push(note);
      return " ";
    })
    .replace(UNCLOSED_BRACKET, " ")
    .replace(QUOTED, (...groups: unknown[]) => {
      const quoted = groups.slice(1, 7).find((group) => typeof group === "string");
      if (typeof quoted === "string" && quoted.trim() !== "") nicknames.push(quoted);
      return " ";
    });
  const pieces = withoutNotes.split(COMMA).flatMap((piece, index) => pieceOf(piece, index > 0));
  // A name wholly in brackets or quotes is still a name.
  if (pieces.length > 0) return { pieces, nicknames };
  return { pieces: pieceOf(plain, false), nicknames: [] };
}

function pieceOf(text: string, isSetApart: boolean): NameWord[][] {
  const words: NameWord[] = [];
  for (const written of text.split(SPACE)) {
    if (PLAIN_WORD.test(written)) {
      const folded = written.toLowerCase();
      words.push({ native: folded, tokens: [folded], key: folded, hasDot: false, isSetApart });
      continue;
    }
    if (!HAS_LETTER.test(written) || ADDRESS.test(written)) continue;
    const { folded, tokens } = foldedWord(written);
    if (tokens.length === 0) continue;
    words.push({
      native: folded.replace(EDGE_SIGNS, ""),
      tokens,
      key: tokens.length === 1 ? (tokens[0] ?? "") : tokens.join(""),
      hasDot: written.includes("."),
      isSetApart,
    });
  }
  return words.length === 0 ? [] : [words];
}
