import { isKnownGivenName } from "../names/nicknames/nickname-index.ts";
import { FAMILY_NAME_FREQUENCIES } from "./family-name-frequencies.ts";
import { GIVEN_NAME_FREQUENCIES } from "./given-name-frequencies.ts";

/** A given name that the nickname tables know is borne by many, one that nothing knows by few. */
const KNOWN_GIVEN_NAME_BITS = 10.5;
const UNKNOWN_GIVEN_NAME_BITS = 14;
const UNKNOWN_FAMILY_NAME_BITS = 15;
/** A letter stands for every name that begins with it. */
const INITIAL_BITS = 4;

const GIVEN_NAME_BITS = readBits(GIVEN_NAME_FREQUENCIES);
const FAMILY_NAME_BITS = readBits(FAMILY_NAME_FREQUENCIES);

/** The share of people who bear a given name, by a folded token; initials are common. */
export function baseGivenNameFrequency(token: string): number {
  if (isInitial(token)) return 2 ** -INITIAL_BITS;
  const unlisted = isKnownGivenName(token) ? KNOWN_GIVEN_NAME_BITS : UNKNOWN_GIVEN_NAME_BITS;
  return 2 ** -(GIVEN_NAME_BITS.get(token) ?? unlisted);
}

/** The share of people who bear a surname, by a folded token. */
export function baseFamilyNameFrequency(token: string): number {
  if (isInitial(token)) return 2 ** -INITIAL_BITS;
  return 2 ** -(FAMILY_NAME_BITS.get(token) ?? UNKNOWN_FAMILY_NAME_BITS);
}

/** A lone letter of an alphabet; one character of Han is a whole name. */
function isInitial(token: string): boolean {
  return token.length === 1 && token < "\u1100";
}

function readBits(table: string): ReadonlyMap<string, number> {
  const bits = new Map<string, number>();
  let current = 0;
  for (const word of table.split(/\s+/u)) {
    if (word.endsWith(":")) current = Number(word.slice(0, -1));
    else if (word !== "") bits.set(word, current);
  }
  return bits;
}
