/** Winkler 1990: a common prefix of up to four characters closes a tenth of the gap each. */
const PREFIX_SCALE = 0.1;
const PREFIX_MAX = 4;

/** Longer texts are compared by their beginnings: a bound for hostile input, beyond every name and address. */
const LENGTH_MAX = 256;

const matchedA = new Uint8Array(LENGTH_MAX);
const matchedB = new Uint8Array(LENGTH_MAX);

/**
 * Jaro-Winkler similarity of two texts by UTF-16 code units, from 0 (nothing in common) to 1 (equal). Symmetric.
 *
 * About 0.1 µs for two names: no allocation, scratch flags are shared.
 */
export function jaroWinkler(one: string, other: string): number {
  if (one === other) return 1;
  // Which characters match depends on the order of the two in rare cases; this makes it one order.
  const isInOrder = one.length === other.length ? one < other : one.length < other.length;
  const [a, b] = isInOrder ? [one, other] : [other, one];
  const lengthA = Math.min(a.length, LENGTH_MAX);
  const lengthB = Math.min(b.length, LENGTH_MAX);
  if (lengthA === 0 || lengthB === 0) return 0;
  const matches = markMatches(a, b, [lengthA, lengthB]);
  if (matches === 0) return 0;
  const transpositions = transposedCount(a, b, lengthA) / 2;
  const jaro = (matches / lengthA + matches / lengthB + (matches - transpositions) / matches) / 3;
  const prefixEnd = Math.min(PREFIX_MAX, lengthA, lengthB);
  let prefix = 0;
  while (prefix < prefixEnd && a.charCodeAt(prefix) === b.charCodeAt(prefix)) prefix += 1;
  return jaro + prefix * PREFIX_SCALE * (1 - jaro);
}

/** Characters match when they are equal and no further apart than half the longer text. */
function markMatches(a: string, b: string, [lengthA, lengthB]: readonly [number, number]): number {
  const reach = Math.max(0, (Math.max(lengthA, lengthB) >> 1) - 1);
  matchedA.fill(0, 0, lengthA);
  matchedB.fill(0, 0, lengthB);
  let matches = 0;
  for (let i = 0; i < lengthA; i += 1) {
    const code = a.charCodeAt(i);
    const end = Math.min(lengthB, i + reach + 1);
    for (let j = Math.max(0, i - reach); j < end; j += 1) {
      if (matchedB[j] === 0 && b.charCodeAt(j) === code) {
        matchedA[i] = 1;
        matchedB[j] = 1;
        matches += 1;
        break;
      }
    }
  }
  return matches;
}

function transposedCount(a: string, b: string, lengthA: number): number {
  let count = 0;
  let j = 0;
  for (let i = 0; i < lengthA; i += 1) {
    if (matchedA[i] === 0) continue;
    while (matchedB[j] === 0) j += 1;
    if (a.charCodeAt(i) !== b.charCodeAt(j)) count += 1;
    j += 1;
  }
  return count;
}
