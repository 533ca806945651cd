import { isKnownGivenName } from "../names/nicknames/nickname-index.ts";

const HANDLE_LENGTH_MIN = 7;
/** More words are a note, not a name. */
const WORDS_MAX = 20;
/** Two digits (a year, a chosen number) make a handle of a name. */
const DIGITS = /\d.*\d/u;

/** A local part without the signs that people put in or leave out, null where many people have the like. */
export function handleOf(localPart: string): string | null {
  const handle = localPart.replaceAll(/[._-]/gu, "");
  return handle.length < HANDLE_LENGTH_MIN || isKnownGivenName(handle) ? null : handle;
}

/** Whether a local part says no more than the name: its words or their first letters, with at most one digit. */
export function isMadeOf(localPart: string, words: readonly string[]): boolean {
  if (DIGITS.test(localPart)) return false;
  return localPart
    .split(/[^\p{L}]+/u)
    .filter((part) => part !== "")
    .every((part) => isCovered(part, words.slice(0, WORDS_MAX)));
}

/** Whether words and initials, laid one after another, make the part. */
function isCovered(part: string, words: readonly string[]): boolean {
  const reached = new Set([0]);
  for (const at of reached) {
    for (const word of words) {
      if (word !== "" && part.startsWith(word, at)) reached.add(at + word.length);
      if (word[0] === part[at]) reached.add(at + 1);
    }
  }
  return reached.has(part.length);
}

/** The words that a local part spells, such as "ada.quist"; null unless there are two or more. */
export function spelledWords(localPart: string): readonly string[] | null {
  const words = localPart.split(/[._-]/u);
  return words.length >= 2 && words.every((word) => /^\p{L}{2,}$/u.test(word)) ? words : null;
}
