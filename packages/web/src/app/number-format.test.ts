import { expect, test } from "vitest";
import { formatCounted, formatProbability, formatShare, formatShortProbability } from "./number-format.ts";

test("one is told in the singular", () => {
  expect(formatCounted(1, "entry", "entries")).toBe("1 entry");
  expect(formatCounted(2, "entry", "entries")).toBe("2 entries");
});

test("what is not whole is never told as 100%", () => {
  expect(formatShare(0.999)).not.toBe(formatShare(1));
  expect(formatProbability(0.999_999)).toContain("more than");
  expect(formatProbability(0.000_001)).toContain("less than");
  expect(formatShortProbability(0.999_99)).toBe(formatShortProbability(0.999));
});
