import { isFeminineForm, isRomanizationVariant, isSpellingVariant } from "./name-spelling.ts";
import type { NameToken } from "./name-token.ts";
import { isKnownGivenName, nicknameRelation } from "./nicknames/nickname-index.ts";
import { oneLetterApart } from "./one-letter-apart.ts";

/** How one word of a name can stand for another, best first. */
export type TokenRelation = "equal" | "variant" | "feminine" | "typo" | "same-root" | "initial";

/** Shorter given names are too often one letter from another name (Jean and Joan, Marta and Maria). */
const GIVEN_TYPO_LENGTH_MIN = 8;
const FAMILY_TYPO_LENGTH_MIN = 6;

/**
 * The relation of two words of two names, null when neither can stand for the other. Between a given and a
 * family name only spelling relates them: swapped fields are a slip, swapped nicknames are not.
 *
 * @param isCrossScript One of the names was written in another script, so its Latin spelling is one of several.
 */
export function tokenRelation(a: NameToken, b: NameToken, isCrossScript: boolean): TokenRelation | null {
  const isSwapped = (a.part === "family") !== (b.part === "family");
  if (a.isInitial || b.isInitial) return !isSwapped && a.text[0] === b.text[0] ? "initial" : null;
  if (a.text === b.text) return "equal";
  if (isCrossScript ? isRomanizationVariant(a.text, b.text) : isSpellingVariant(a.text, b.text)) {
    return "variant";
  }
  if (isSwapped) return null;
  return a.part === "family" ? familyRelation(a.text, b.text) : givenRelation(a.text, b.text);
}

function givenRelation(a: string, b: string): TokenRelation | null {
  const nickname = nicknameRelation(a, b);
  if (nickname !== "none") return nickname === "same-name" ? "variant" : "same-root";
  if (Math.max(a.length, b.length) < GIVEN_TYPO_LENGTH_MIN) return null;
  if (isKnownGivenName(a) && isKnownGivenName(b)) return null;
  const edit = oneLetterApart(a, b);
  // A replaced letter makes another name more often than a typo, and the last letter tells the sex (Francesco, Francesca).
  if (edit === null || edit.edit === "substituted" || edit.index === 0) return null;
  return edit.index >= Math.min(a.length, b.length) - 1 ? null : "typo";
}

/** Two people with one given name and an identifier in common hardly ever differ by one letter of a long surname. */
function familyRelation(a: string, b: string): TokenRelation | null {
  if (isFeminineForm(a, b)) return "feminine";
  if (Math.min(a.length, b.length) < FAMILY_TYPO_LENGTH_MIN) return null;
  const edit = oneLetterApart(a, b);
  return edit === null || edit.index === 0 ? null : "typo";
}
