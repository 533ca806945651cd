import { expect, test } from "vitest";
import { colorOf, initialsOf } from "./initials.ts";

test("initials are of the first and last word that begin with a letter", () => {
  expect(initialsOf("Ada King Lovelace")).toBe("AL");
  expect(initialsOf("plato")).toBe("P");
  expect(initialsOf("Dr. Ruth (Oma) Weiß")).toBe("DW");
  expect(initialsOf("+49 30 123")).toBe("");
});

test("a letter is never cut apart", () => {
  expect(initialsOf("e\u0301mile Zola")).toBe("E\u0301Z");
});

test("a contact keeps its color", () => {
  expect(colorOf("019a")).toBe(colorOf("019a"));
});
