import { scriptsOf } from "./script.ts";

/** What stands in brackets or quotes beside a name, or behind a word like "née". */
export interface NameAsides {
  /** Robert "Bob" Smith, Robert Smith (Bob), Robert Smith alias Bob. */
  readonly nicknames: readonly string[];
  /** The family name at birth: Anna Vogel née Keller. */
  readonly birthNames: readonly string[];
  /** The same name in another script: Wang Xiaoming (王小明). */
  readonly otherNames: readonly string[];
}

export const NO_ASIDES: NameAsides = { nicknames: [], birthNames: [], otherNames: [] };

const BRACKETED = /\s*[([{<«「『【]([^()[\]{}<>«»「」『』【】]*)[)\]}>»」』】]\s*/gu;
const UNCLOSED_BRACKET = /[([{<【「『].*$/u;
const QUOTED = /(?<=^|\s)(?:"([^"]*)"|“([^”]*)”|„([^“”]*)[“”]|''([^']*)''|'([^' ]*)'|‘([^’ ]*)’)(?=\s|$)/gu;
const SINGLE_WORD = /^\p{L}[\p{L}\p{M}'’.-]*$/u;
/** "Born" in many languages; "ne" and "dev" are words elsewhere and count with their accent or dot only. */
const BORN =
  /(?:^|[\s,;])(?:n[ée]e|né|geb\.?|geborene|nata|nacida|nascida|roz(?:en[aá])?\.?|z domu|f\.|født|född|o\.s\.|урожд\.?|урождённая|урожденная|дев\.)\s+(\p{Lu}[\p{L}\p{M}'’-]*(?:\s+\p{L}[\p{L}\p{M}'’-]*){0,2})\s*$/u;
const ALSO_CALLED = /\s(?:a\.?k\.?a\.?|alias|genannt|gen\.|dit|dite|detto|detta|zvan[yý]|vulgo)\s+(\S.*)$/iu;

/** Takes the asides out of a name as written; what is left has no brackets and no quotes. */
export function splitAsides(text: string): NameAsides & { readonly name: string } {
  const nicknames: string[] = [];
  const birthNames: string[] = [];
  const otherNames: string[] = [];
  const noted = (aside: string): void => {
    const born = BORN.exec(aside)?.[1];
    if (born !== undefined) birthNames.push(born);
    else if (isOtherScript(aside, text)) otherNames.push(aside);
    else if (SINGLE_WORD.test(aside)) nicknames.push(aside);
  };
  let name = text
    .replace(BRACKETED, (_, aside: string) => {
      noted(aside.trim());
      return " ";
    })
    .replace(UNCLOSED_BRACKET, " ")
    .replace(QUOTED, (...groups: unknown[]) => {
      const quoted = groups.slice(1, 7).find((group) => typeof group === "string");
      if (typeof quoted === "string" && quoted.trim() !== "") nicknames.push(quoted);
      return " ";
    });
  const born = BORN.exec(name);
  if (born?.[1] !== undefined) {
    birthNames.push(born[1]);
    name = name.slice(0, born.index);
  }
  const also = ALSO_CALLED.exec(name);
  if (also?.[1] !== undefined) {
    nicknames.push(also[1]);
    name = name.slice(0, also.index);
  }
  return { name, nicknames, birthNames, otherNames };
}

/** Whether an aside is the name once more, in a script that the rest of the text does not begin with. */
function isOtherScript(aside: string, text: string): boolean {
  const scripts = scriptsOf(aside);
  const first = /\p{L}/u.exec(text)?.[0] ?? "";
  return scripts.length > 0 && !scripts.some((script) => scriptsOf(first).includes(script));
}
