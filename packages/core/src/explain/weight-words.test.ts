import { expect, test } from "vitest";
import { bitsWords, priorSentence, probabilityWords, weightSentence } from "./weight-words.ts";

test.each([
  [0, "That says nothing either way."],
  [0.01, "That says nothing either way."],
  [1, "That makes one person 2.0 times as likely."],
  [5, "That makes one person 32 times as likely."],
  [-3, "That makes one person 8.0 times less likely."],
  [13, "That makes one person 8,200 times as likely."],
  [27, "That makes one person more than a million times as likely."],
  [Number.NaN, "That says nothing either way."],
])("a weight of %f bits: %s", (bits, sentence) => {
  expect(weightSentence(bits)).toBe(sentence);
});

test.each([
  [0, "less than 0.1 %"],
  [0.004, "0.4 %"],
  [0.456, "46 %"],
  [0.962, "96.2 %"],
  [0.9999, "more than 99.9 %"],
  [1, "more than 99.9 %"],
  [Number.NaN, "less than 0.1 %"],
])("a probability of %f: %s", (probability, words) => {
  expect(probabilityWords(probability)).toBe(words);
});

test.each([
  [1.04, "+1.0"],
  [-13.29, "−13.3"],
  [0.01, "0.0"],
])("%f bits: %s", (bits, words) => {
  expect(bitsWords(bits)).toBe(words);
});

test("a prior is told as one in so many pairs, also an impossible or a certain one", () => {
  expect(priorSentence(-10)).toContain("of 1,000 pairs");
  expect(priorSentence(-40)).toContain("of more than a million pairs");
  expect(priorSentence(Number.NEGATIVE_INFINITY)).toContain("all but impossible");
  expect(priorSentence(50)).toContain("of 1 pairs");
});
