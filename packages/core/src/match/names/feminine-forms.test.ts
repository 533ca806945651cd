import { expect, test } from "vitest";

import { isFeminineForm } from "./feminine-forms.ts";

test("feminine surnames belong to their masculine form, and to no other", () => {
  for (const [a, b] of [
    ["ivanov", "ivanova"],
    ["novak", "novakova"],
    ["kowalski", "kowalska"],
    ["chaykovskiy", "chaykovskaya"],
    ["vesely", "vesela"],
    ["svoboda", "svobodova"],
    ["horacek", "horackova"],
    ["kazlauskas", "kazlauskiene"],
    ["berzins", "berzina"],
    ["papadopoulos", "papadopoulou"],
    ["georgiadis", "georgiadi"],
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
