import { expect, test } from "vitest";

import { unmixedScripts } from "./lookalike-letters.ts";

test.each([
  ["Аnna", "Anna"],
  ["Cергей", "Сергей"],
  ["АННA", "АННА"],
  ["Mаrk Тomаs", "Mark Tomas"],
])("%s is written in one alphabet", (mixed, expected) => expect(unmixedScripts(mixed)).toBe(expected));

test.each(["Anna Сергеева", "Anna", "Сергей", "Zдz", "", "王x"])("%o stays as it is", (text) => {
  expect(unmixedScripts(text)).toBe(text);
});
