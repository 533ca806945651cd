import { expect, test } from "vitest";

import { oneLetterApart } from "./one-letter-apart.ts";

test.each([
  ["elizbeth", "elizabeth", { edit: "inserted", index: 4 }],
  ["micheal", "michael", { edit: "transposed", index: 4 }],
  ["jean", "joan", { edit: "substituted", index: 1 }],
  ["ann", "anna", { edit: "inserted", index: 3 }],
  ["anna", "anna", null],
  ["anna", "hanne", null],
  ["", "a", { edit: "inserted", index: 0 }],
  ["abcd", "badc", null],
] as const)("%s and %s", (a, b, expected) => {
  expect(oneLetterApart(a, b)).toEqual(expected);
  expect(oneLetterApart(b, a)).toEqual(expected);
});
