import * as fc from "fast-check";
import { expect, test } from "vitest";

import { TextNumbers } from "./text-numbers.ts";
import { searchRuns } from "../../testing/search-runs.ts";

test("numbers texts in the order of their first appearance, equal ones alike", () => {
  const text = fc.oneof(fc.string({ maxLength: 2 }), fc.string({ unit: "binary", maxLength: 8 }));
  fc.assert(
    fc.property(fc.array(text, { maxLength: 3000, size: "max" }), (texts) => {
      const numbers = new TextNumbers();
      const distinct = [...new Set(texts)];
      const expected = new Map(distinct.map((value, number) => [value, number]));
      expect(texts.map((value) => numbers.numberOf(value))).toEqual(
        texts.map((value) => expected.get(value)),
      );
      expect(numbers.finish()).toEqual(distinct);
    }),
    searchRuns(50),
  );
});
