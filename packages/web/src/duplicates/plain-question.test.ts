import type { Question } from "@kith/sdk";
import { expect, test } from "vitest";
import { isPlain } from "./plain-question.ts";

function saying(...words: readonly `${string} ${"for" | "against" | "neither"}`[]): Question {
  const steps = words.map((word) => {
    const [comparison, speaks] = word.split(" ");
    return { comparison, speaks };
  });
  return { explanation: { steps } } as Question;
}

test("names that agree with nothing against them need no second look", () => {
  expect(isPlain(saying("name for", "email for", "birthday neither"))).toBe(true);
});

test("a number in common alone, or anything against, does", () => {
  expect(isPlain(saying("name neither", "phone for", "organization for"))).toBe(false);
  expect(isPlain(saying("name for", "email for", "birthday against"))).toBe(false);
  expect(isPlain(saying())).toBe(false);
});
