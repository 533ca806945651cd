import { doubleMetaphone } from "double-metaphone";
import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { nameFeatures } from "./name-features.ts";
import { givenNameRoots } from "./nicknames/nickname-index.ts";

/** The words of a name by which records are looked up. */
export interface BlockedName {
  /** Every telling word of a full name; none of a given name or a surname alone. */
  readonly words: readonly string[];
  /** The first given name; null for an initial and for a name that is one word alone. */
  readonly given: string | null;
  /** First and last surname: cards drop one or the other. */
  readonly families: readonly string[];
}

/** More names on one card are notes of their own; their keys would cost more than they find. */
const NAMES_MAX = 3;
/** A sound of more letters tells typos apart, one of fewer tells too little. */
const SOUND_LENGTH = 4;
/** A nickname of more names than these is as good as none. */
const ROOTS_MAX = 3;

export function blockedNames(contact: NormalizedContact): readonly BlockedName[] {
  return nameFeatures(contact)
    .names.filter(({ kind }) => kind === "person")
    .slice(0, NAMES_MAX)
    .map(({ latin, native, isFull, written }) => {
      const tokens = [...latin, ...native];
      const given = tokens.find(({ part, isInitial }) => part === "given" && !isInitial)?.text ?? null;
      const families = tokens.filter(({ part, isInitial }) => part === "family" && !isInitial);
      const ends = new Set([families[0]?.text, families.at(-1)?.text].filter((text) => text !== undefined));
      // A full name in Han may be one word.
      const words = tokens.length === 1 && isFull ? [written] : tokens.map(({ text }) => text);
      return { words: isFull ? words : [], given, families: [...ends] };
    });
}

/** The sound of a given name and of those that it stands for: "ted" sounds like Edward and Theodore, too. */
export function givenSounds(word: string): readonly string[] {
  const sounds = new Set(givenNameRoots(word).map(wordSound));
  // A nickname's own sound finds nobody whom its full forms do not find.
  if (sounds.size === 0) return [wordSound(word)];
  return [...sounds].slice(0, ROOTS_MAX);
}

/** How a word sounds to an English ear; words of scripts without Latin spelling are themselves. */
export function wordSound(word: string): string {
  if (!/^[a-z]/u.test(word)) return word;
  const [sound] = doubleMetaphone(word);
  return sound.slice(0, SOUND_LENGTH) || word;
}
