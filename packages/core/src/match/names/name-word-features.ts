import { consonantSkeleton, foreignSoundOf, romanizedSoundOf, soundOf } from "./name-spelling.ts";
import type { GivenName } from "./nicknames/nickname-index.ts";
import { givenNameOf } from "./nicknames/nickname-index.ts";
import { lazily } from "../../lazily.ts";

/** What is known of a word of a name, wherever it stands. */
export interface NameWordFeatures {
  /** The word respelled so that spellings of one name in the Latin alphabet are equal. */
  readonly sound: string;
  /** What the nickname tables say of it; null for a word that is no given name they know. */
  readonly givenName: GivenName | null;
  /** The word without a particle that may be glued to it; mostly the word itself. */
  readonly bare: string;
  /** "JP" and "TJ" as a given name: initials without their dots. */
  readonly isInitials: boolean;
  /** The word respelled so that its romanizations are equal, those in another script are, and its consonants by sound. */
  readonly romanized: () => string;
  readonly foreign: () => string;
  readonly skeleton: () => string;
}

/** Particles that one spelling of a surname glues to it and another leaves out: Elmasry, Vanderberg, Lafontaine. */
const PREFIX =
  /^(?:al|el|ul|ال|אל|van(?:de[nr]?)?|von(?:de[mr])?|de(?:la|los|l)?|d[aou]s?|di|des|la|le|mac|mc|ter|ten|zu[mr]?|ben|bin|ibn|abu|saint|st|san|ap|o|d)(?=.{4})/u;
const INITIALS = /^(?:[bcdfghjklmnpqrstvwxz]{2,3}|[aeo]j)$/u;

/** A few names are borne by many: an address book of 25,000 contacts has some 10,000 words. */
const REMEMBERED_MAX = 20_000;

const remembered = new Map<string, NameWordFeatures>();

/** Made once for each word: respelling costs more than comparing. */
export function nameWordFeatures(text: string): NameWordFeatures {
  const known = remembered.get(text);
  if (known !== undefined) return known;
  const features: NameWordFeatures = {
    sound: soundOf(text),
    // Cyrillic кс is folded to x, and the tables have both spellings of some names only.
    givenName: givenNameOf(text) ?? givenNameOf(text.replace("x", "ks")),
    bare: text.replace(PREFIX, ""),
    isInitials: INITIALS.test(text),
    romanized: lazily(() => romanizedSoundOf(text)),
    foreign: lazily(() => foreignSoundOf(text)),
    skeleton: lazily(() => consonantSkeleton(text)),
  };
  if (remembered.size >= REMEMBERED_MAX) remembered.clear();
  remembered.set(text, features);
  return features;
}
