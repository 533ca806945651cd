import { assert, integer, property } from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../testing/search-runs.ts";
import { createSamplePeople } from "./create-sample-people.ts";

test("a sample of people has exactly the asked number of cards, and pairs inside it", () => {
  assert(
    property(integer({ min: 0, max: 1500 }), integer({ min: 0, max: 2 ** 31 }), (count, seed) => {
      const { people, pairs } = createSamplePeople({ count, seed });
      expect(people).toHaveLength(count);
      for (const { a, b } of pairs) expect(a !== b && a < count && b < count).toBe(true);
    }),
    searchRuns(30),
  );
});
