/** Longer texts are more edits apart than anybody asks for, unless they are equal: a bound for hostile input. */
const LENGTH_MAX = 256;

let beforeLast = new Uint16Array(LENGTH_MAX + 1);
let last = new Uint16Array(LENGTH_MAX + 1);
let current = new Uint16Array(LENGTH_MAX + 1);

/**
 * How many edits lead from one text to the other (a character more, less or replaced, two neighbors swapped: optimal
 * string alignment, by UTF-16 code units), or `max + 1` when they are more than `max`. Symmetric.
 *
 * Only the diagonal band that `max` leaves is computed: about 0.1 µs for two e-mail addresses and one edit.
 */
export function editsWithin(a: string, b: string, max: number): number {
  if (a === b) return 0;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  const tooFar = max + 1;
  if (long.length - short.length > max || long.length > LENGTH_MAX) return tooFar;
  let start = 0;
  while (start < short.length && short.charCodeAt(start) === long.charCodeAt(start)) start += 1;
  let [endShort, endLong] = [short.length, long.length];
  while (endShort > start && short.charCodeAt(endShort - 1) === long.charCodeAt(endLong - 1)) {
    endShort -= 1;
    endLong -= 1;
  }
  return bandedEdits(short.slice(start, endShort), long.slice(start, endLong), max);
}

function bandedEdits(short: string, long: string, max: number): number {
  const tooFar = max + 1;
  const width = long.length;
  for (let j = 0; j <= width; j += 1) last[j] = j;
  for (let i = 1; i <= short.length; i += 1) {
    const code = short.charCodeAt(i - 1);
    const from = Math.max(1, i - max);
    const to = Math.min(width, i + max);
    current[from - 1] = from === 1 ? i : tooFar;
    let best = tooFar;
    for (let j = from; j <= to; j += 1) {
      const other = long.charCodeAt(j - 1);
      let edits = Math.min(
        (last[j] ?? 0) + 1,
        (current[j - 1] ?? 0) + 1,
        (last[j - 1] ?? 0) + (code === other ? 0 : 1),
      );
      const isSwapped =
        i > 1 && j > 1 && code === long.charCodeAt(j - 2) && short.charCodeAt(i - 2) === other;
      if (isSwapped) edits = Math.min(edits, (beforeLast[j - 2] ?? 0) + 1);
      current[j] = edits;
      if (edits < best) best = edits;
    }
    // The next row looks one cell beyond this one's band.
    if (to < width) current[to + 1] = tooFar;
    if (best > max) return tooFar;
    [beforeLast, last, current] = [last, current, beforeLast];
  }
  return Math.min(last[width] ?? tooFar, tooFar);
}
