import { expect, test } from "vitest";
import { strengthWords, weightText } from "./strength-words.ts";

test("the word tells the way and the strength, without the number", () => {
  expect([16.4, 5, -2.2, 0.4, -12, 0].map(strengthWords)).toEqual([
    "very strongly for",
    "strongly for",
    "somewhat against",
    "slightly for",
    "very strongly against",
    "says nothing",
  ]);
});

test("a weight has its sign, and a real minus", () => {
  expect(weightText(16.38)).toBe(`+${(16.4).toLocaleString()}`);
  expect(weightText(-1.74)).toBe(`−${(1.7).toLocaleString()}`);
});
