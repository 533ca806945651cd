import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { differingPart, textLikeness } from "./text-likeness.ts";

const text = fc.string({ unit: "grapheme" });

test("of any two texts, likeness is the same both ways and within 0 and 1", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const likeness = textLikeness(a, b);
      expect(likeness).toBe(textLikeness(b, a));
      expect(likeness).toBeGreaterThanOrEqual(0);
      expect(likeness).toBeLessThanOrEqual(1);
    }),
    searchRuns(),
  );
});

test("of any two texts, the parts are the whole, and what is around the difference is the same in both", () => {
  fc.assert(
    fc.property(text, text, (a, b) => {
      const [one, other] = [differingPart(a, b), differingPart(b, a)];
      expect(one.before + one.differing + one.after).toBe(a);
      expect([one.before, one.after]).toEqual([other.before, other.after]);
      expect(one.differing === "" && other.differing === "").toBe(a === b);
    }),
    searchRuns(),
  );
});
