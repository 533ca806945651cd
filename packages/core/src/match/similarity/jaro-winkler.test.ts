import { expect, test } from "vitest";

import { jaroWinkler } from "./jaro-winkler.ts";

/** Winkler's own examples, from "Overview of Record Linkage and Current Research Directions", 2006, table 6. */
test.each([
  ["SHACKLEFORD", "SHACKELFORD", 0.982],
  ["DUNNINGHAM", "CUNNIGHAM", 0.896],
  ["NICHLESON", "NICHULSON", 0.956],
  ["JONES", "JOHNSON", 0.832],
  ["MASSEY", "MASSIE", 0.933],
  ["ABROMS", "ABRAMS", 0.922],
  ["HARDIN", "MARTINEZ", 0.722],
  ["ITMAN", "SMITH", 0.467],
  ["MARTHA", "MARHTA", 0.961],
  ["DIXON", "DICKSONX", 0.813],
  ["abc", "xyz", 0],
  ["", "abc", 0],
])("%s and %s are alike by %d", (a, b, similarity) => {
  expect(jaroWinkler(a, b)).toBeCloseTo(similarity, 3);
});

test("texts of a million characters are compared by their beginnings", () => {
  const long = "ab".repeat(500_000);
  expect(jaroWinkler(long, `${long}c`)).toBe(1);
  expect(jaroWinkler(long, `x${long}`)).toBeLessThan(1);
});
