import { expect, test } from "vitest";
import { DEFAULT_DELETION_LIMITS, isMassDeletion } from "./deletion-guard.ts";

const isMass = (deletions: number, records: number) =>
  isMassDeletion(deletions, records, DEFAULT_DELETION_LIMITS);

test.each([
  [0, 0, false],
  [1, 1, false],
  [2, 4, false],
  [3, 30, false],
  [3, 29, true],
  [50, 25_000, false],
  [51, 25_000, true],
  [19, 187, true],
  [18, 187, false],
])("%i of %i deletions: asks a person = %s", (deletions, records, asks) => {
  expect(isMass(deletions, records)).toBe(asks);
});
