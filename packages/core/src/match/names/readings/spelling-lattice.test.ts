import { expect, test } from "vitest";

import type { SpellingLattice } from "./spelling-lattice.ts";
import { canSpell } from "./spelling-lattice.ts";

/** Two signs: a or an, then ba; or both together as xyz. */
const LATTICE: SpellingLattice = [
  [
    { length: 1, spellings: ["a", "an"] },
    { length: 2, spellings: ["xyz"] },
  ],
  [{ length: 1, spellings: ["ba", "nba"] }],
];

test.each([
  ["aba", true],
  ["anba", true],
  ["xyz", true],
  ["annba", true],
  ["ab", false],
  ["abab", false],
  ["xyzba", false],
  ["", false],
])("%o is spelled: %s", (latin, expected) => expect(canSpell(LATTICE, latin)).toBe(expected));

test("silent letters may stand anywhere, and nowhere when there are none", () => {
  const isVowel = (letter: string): boolean => "aeiou".includes(letter);
  const consonants: SpellingLattice = [
    [{ length: 1, spellings: ["d"] }],
    [{ length: 1, spellings: ["v", ""] }],
  ];
  expect(canSpell(consonants, "idava", isVowel)).toBe(true);
  expect(canSpell(consonants, "do", isVowel)).toBe(true);
  expect(canSpell(consonants, "dava")).toBe(false);
});

test("no signs spell nothing, and more than a name has are not tried", () => {
  expect(canSpell([], "")).toBe(false);
  const long: SpellingLattice = Array.from({ length: 1_000 }, () => [{ length: 1, spellings: ["a", ""] }]);
  expect(canSpell(long, "a".repeat(500))).toBe(false);
});
