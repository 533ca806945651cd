import * as fc from "fast-check";
import { expect, test } from "vitest";

import { editsWithin } from "./edits-within.ts";
import { searchRuns } from "../../testing/search-runs.ts";

/** Optimal string alignment by its definition, over the whole matrix. */
function edits(a: string, b: string): number {
  const cells: number[][] = Array.from({ length: a.length + 1 }, (_, i) => [i]);
  for (let j = 0; j <= b.length; j += 1) (cells[0] ?? [])[j] = j;
  const at = (i: number, j: number): number => cells[i]?.[j] ?? Infinity;
  for (let i = 1; i <= a.length; i += 1) {
    for (let j = 1; j <= b.length; j += 1) {
      const replaced = at(i - 1, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isSwapped = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const swapped = isSwapped ? at(i - 2, j - 2) + 1 : Infinity;
      (cells[i] ?? [])[j] = Math.min(at(i - 1, j) + 1, at(i, j - 1) + 1, replaced, swapped);
    }
  }
  return at(a.length, b.length);
}

const text = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 24 });

test("is the number of edits where they are within the bound, and one more than the bound elsewhere", () => {
  fc.assert(
    fc.property(text, text, fc.nat({ max: 5 }), (a, b, max) => {
      const expected = Math.min(edits(a, b), max + 1);
      expect(editsWithin(a, b, max)).toBe(expected);
      expect(editsWithin(b, a, max)).toBe(expected);
    }),
    searchRuns(2000),
  );
});

test("few edits inside longer texts are found wherever they are", () => {
  const change = fc.record({
    at: fc.nat({ max: 23 }),
    cut: fc.nat({ max: 2 }),
    insert: fc.constantFrom("", "x", "yz"),
  });
  fc.assert(
    fc.property(text, change, (original, { at, cut, insert }) => {
      const changed = original.slice(0, at) + insert + original.slice(Math.min(original.length, at + cut));
      expect(editsWithin(original, changed, 4)).toBe(Math.min(edits(original, changed), 5));
    }),
    searchRuns(2000),
  );
});

test("texts of a million characters take no time: they are further apart than any bound, or equal", () => {
  const long = "ab".repeat(500_000);
  expect(editsWithin(long, long, 2)).toBe(0);
  expect(editsWithin(long, `${long}c`, 2)).toBe(3);
});
