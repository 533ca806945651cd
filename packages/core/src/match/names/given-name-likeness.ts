import type { NameToken } from "./name-token.ts";
import type { GivenName } from "./nicknames/nickname-index.ts";
import { givenNameRelation } from "./nicknames/nickname-index.ts";
import { oneLetterApart } from "./one-letter-apart.ts";

/** From this length on a short form that no table has is believed: Franzi and Franziska. */
const SHORTENED_LENGTH_MIN = 3;
const TYPO_LENGTH_MIN = 4;
const LONG_NAME_LENGTH = 7;
const HONORIFIC_ENDINGS = /(?:bhai|bhen|behen|ben|ji|jee|bai|amma|appa|garu|rao)$/u;

/**
 * How alike two given names are that are not spelled alike; null where they are names of two people. Two names that
 * people are known to bear are never each other's typo: Jean and Joan, Marta and Maria.
 */
export function givenNameLikeness(
  a: NameToken,
  b: NameToken,
): "variant" | "nickname" | "typo" | "doubtful" | null {
  if (a.word.givenName !== null && b.word.givenName !== null) {
    switch (givenNameRelation(a.word.givenName, b.word.givenName)) {
      case "same-name":
        return "variant";
      case "short-form":
        return "nickname";
      case "same-root":
        // Bob and Bobby, Kat and Katie; Betty and Lisa may be sisters.
        return isBeginning(a.text, b.text) ? "nickname" : "doubtful";
      case "cognate":
        return "doubtful";
      case "none":
        return null;
    }
  }
  if (withoutHonorificEnding(a.text) === withoutHonorificEnding(b.text)) return "variant";
  return shortenedLikeness(a, b) ?? typoLikeness(a, b);
}

function isBeginning(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return short.length >= SHORTENED_LENGTH_MIN && long.startsWith(short.replace(/(?:ie|y|i|e)$/u, ""));
}

/** Rameshbhai and Ramesh, Kokilaben and Kokila, Gandhiji. */
function withoutHonorificEnding(name: string): string {
  const bare = name.replace(HONORIFIC_ENDINGS, "");
  return bare.length >= TYPO_LENGTH_MIN ? bare : name;
}

/** One is how the other begins, with at most a pet ending: a short form, unless it is a name of its own. */
function shortenedLikeness(a: NameToken, b: NameToken): "nickname" | "doubtful" | null {
  const [short, long] = a.text.length < b.text.length ? [a, b] : [b, a];
  const stem = short.text.replace(/(?:ie|y|i|ka|ko|chen|ito|ita|inho|inha)$/u, "");
  if (stem.length < SHORTENED_LENGTH_MIN || long.text.length - stem.length < 2) return null;
  if (!long.text.startsWith(stem)) return null;
  // A stem of three letters is how many names begin, a name that is known in its full form is somebody else's, and names
  // of sisters begin alike where both are made of syllables (Minji and Minjin).
  const isOwnName = short.word.givenName !== null && !isOnlyShortForm(short.word.givenName);
  const isBelieved = !isOwnName && long.word.givenName !== null && stem.length >= TYPO_LENGTH_MIN;
  return isBelieved ? "nickname" : "doubtful";
}

function isOnlyShortForm({ asFull, asShort }: GivenName): boolean {
  return asFull.length === 0 && asShort.length > 0;
}

/** One letter that makes a name of what is none. The first letter tells another name, the last one the sex. */
function typoLikeness(a: NameToken, b: NameToken): "typo" | "doubtful" | null {
  const length = Math.max(a.text.length, b.text.length);
  if (length < TYPO_LENGTH_MIN) return null;
  const edit = oneLetterApart(a.text, b.text);
  if (edit === null || edit.index === 0) return null;
  const isAtEnd = edit.index >= Math.min(a.text.length, b.text.length) - 1;
  const isOneKnown = (a.word.givenName === null) !== (b.word.givenName === null);
  switch (edit.edit) {
    case "transposed":
      return isOneKnown || length > TYPO_LENGTH_MIN ? "typo" : "doubtful";
    case "inserted":
      return !isAtEnd && (isOneKnown ? length > TYPO_LENGTH_MIN : length >= LONG_NAME_LENGTH)
        ? "typo"
        : "doubtful";
    case "substituted":
      return isOneKnown && !isAtEnd && length >= LONG_NAME_LENGTH ? "typo" : "doubtful";
  }
}
