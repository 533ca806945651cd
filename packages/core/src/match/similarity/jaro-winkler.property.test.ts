import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../../testing/search-runs.ts";
import { jaroWinkler } from "./jaro-winkler.ts";

test("is symmetric, between 0 and 1, and 1 for equal texts only", () => {
  const text = fc.string({ unit: fc.constantFrom("a", "b", "c", "é"), maxLength: 12 });
  fc.assert(
    fc.property(text, text, (a, b) => {
      const similarity = jaroWinkler(a, b);
      expect(jaroWinkler(b, a)).toBe(similarity);
      expect(similarity).toBeGreaterThanOrEqual(0);
      expect(similarity).toBeLessThanOrEqual(1);
      expect(similarity === 1).toBe(a === b);
    }),
    searchRuns(),
  );
});
