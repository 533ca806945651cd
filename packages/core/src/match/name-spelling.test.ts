import { expect, test } from "vitest";

import { isFeminineForm } from "./feminine-forms.ts";
import { isRomanizationVariant, isSpellingVariant } from "./name-spelling.ts";

test("spellings of one name in the Latin alphabet are variants", () => {
  for (const [a, b] of [
    ["smith", "smyth"],
    ["carl", "karl"],
    ["muller", "mueller"],
    ["philip", "filip"],
    ["meyer", "meier"],
    ["sara", "sarah"],
    ["sergey", "sergei"],
    ["schmidt", "schmitt"],
    ["hoffmann", "hofmann"],
  ] as const) {
    expect(isSpellingVariant(a, b), `${a} ${b}`).toBe(true);
    expect(isSpellingVariant(b, a), `${b} ${a}`).toBe(true);
  }
});

test("names of different people are no variants, though they sound alike", () => {
  for (const [a, b] of [
    ["terri", "terry"],
    ["toni", "tony"],
    ["marie", "mary"],
    ["jean", "joan"],
    ["michele", "michelle"],
    ["daniele", "danielle"],
    ["carol", "carroll"],
    ["jan", "ian"],
    ["francesco", "francesca"],
  ] as const) {
    expect(isSpellingVariant(a, b), `${a} ${b}`).toBe(false);
  }
});

test("romanizations of one name from another script are variants", () => {
  for (const [a, b] of [
    ["yuliya", "julia"],
    ["iuliia", "yulia"],
    ["shcherbakova", "scherbakova"],
    ["chaykovskiy", "tchaikovsky"],
    ["aleksandr", "alexandr"],
    ["khristos", "christos"],
    ["evgeniy", "evgeny"],
  ] as const) {
    expect(isRomanizationVariant(a, b), `${a} ${b}`).toBe(true);
  }
  expect(isRomanizationVariant("ivan", "igor")).toBe(false);
  expect(isRomanizationVariant("olga", "oleg")).toBe(false);
});

test("feminine surnames belong to their masculine form, and to no other", () => {
  for (const [a, b] of [
    ["ivanov", "ivanova"],
    ["novak", "novakova"],
    ["kowalski", "kowalska"],
    ["chaykovskiy", "chaykovskaya"],
  ] as const) {
    expect(isFeminineForm(a, b), `${a} ${b}`).toBe(true);
    expect(isFeminineForm(b, a), `${b} ${a}`).toBe(true);
  }
  for (const [a, b] of [
    ["silva", "silvana"],
    ["lee", "leea"],
    ["rossi", "rossa"],
    ["sava", "savka"],
  ] as const) {
    expect(isFeminineForm(a, b), `${a} ${b}`).toBe(false);
  }
});
