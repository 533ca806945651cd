import { expect, test } from "vitest";
import { differingPart, textLikeness } from "./text-likeness.ts";

test("spellings that differ in case, accents or punctuation only are wholly alike", () => {
  expect(textLikeness("José-María", "jose maria")).toBe(1);
  expect(textLikeness("a.foster@post.example", "a-foster@post.example")).toBe(1);
});

test("likeness is the share of letter pairs in common, within words", () => {
  // an-nn-na and an-nn-ne share two of three each.
  expect(textLikeness("Anna", "Anne")).toBeCloseTo((2 * 2) / (3 + 3), 12);
  expect(textLikeness("ab cd", "abcd")).toBeCloseTo((2 * 2) / (2 + 3), 12);
  expect(textLikeness("Anna", "Zoë")).toBe(0);
  expect(textLikeness("", "")).toBe(0);
  expect(textLikeness("文", "字")).toBe(0);
});

test("a text is told around the part in which it differs", () => {
  expect(differingPart("amandafoster", "amanda.foster")).toEqual({
    before: "amanda",
    differing: "",
    after: "foster",
  });
  expect(differingPart("amanda.foster", "amandafoster")).toEqual({
    before: "amanda",
    differing: ".",
    after: "foster",
  });
  expect(differingPart("aa", "aaa")).toEqual({ before: "aa", differing: "", after: "" });
  expect(differingPart("Jana", "Jana")).toEqual({ before: "Jana", differing: "", after: "" });
  // What the eye sees as one letter stays whole.
  expect(differingPart("x👩‍🚀", "x👩‍🎨").differing).toBe("👩‍🚀");
});
