export type LetterEdit = "inserted" | "transposed" | "substituted";

/**
 * The one edit that leads from one token to the other (one letter more or less, two neighbors swapped, one letter
 * replaced), with the place of the first difference; null when they are equal or further apart. Symmetric.
 */
export function oneLetterApart(
  a: string,
  b: string,
): { readonly edit: LetterEdit; readonly index: number } | null {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  if (long.length - short.length > 1 || short === long) return null;
  let index = 0;
  while (index < short.length && short[index] === long[index]) index += 1;
  if (long.length > short.length) {
    return short.slice(index) === long.slice(index + 1) ? { edit: "inserted", index } : null;
  }
  if (short.slice(index + 1) === long.slice(index + 1)) return { edit: "substituted", index };
  const swapped =
    short[index] === long[index + 1] &&
    short[index + 1] === long[index] &&
    short.slice(index + 2) === long.slice(index + 2);
  return swapped ? { edit: "transposed", index } : null;
}
