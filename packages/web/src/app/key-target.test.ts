import { expect, test } from "vitest";
import { keyTarget } from "./key-target.ts";

const middle = { index: 50, count: 100, pageRows: 10 };

test("arrows, pages and ends move within the list", () => {
  const targets = ["ArrowDown", "ArrowUp", "PageDown", "PageUp", "Home", "End"].map((key) =>
    keyTarget(key, middle),
  );
  expect(targets).toEqual([51, 49, 60, 40, 0, 99]);
});

test("nothing leads beyond the ends, or into an empty list", () => {
  expect(keyTarget("ArrowUp", { ...middle, index: 0 })).toBe(0);
  expect(keyTarget("PageDown", { ...middle, index: 95 })).toBe(99);
  expect(keyTarget("ArrowDown", { index: 0, count: 0, pageRows: 10 })).toBeNull();
});

test("other keys are left alone", () => {
  expect(keyTarget("Enter", middle)).toBeNull();
});
