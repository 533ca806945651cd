import { expect, test } from "vitest";

import { splitAsides } from "./name-asides.ts";

const none = { nicknames: [], birthNames: [], otherNames: [] };

test.each([
  ["Robert (Bob) Smith", { ...none, nicknames: ["Bob"] }],
  ["Robert Smith (Bob)", { ...none, nicknames: ["Bob"] }],
  ["Robert Smith alias Bob", { ...none, nicknames: ["Bob"] }],
  ['Robert "Bob" Smith', { ...none, nicknames: ["Bob"] }],
  ["Anna Vogel née Keller", { ...none, birthNames: ["Keller"] }],
  ["Anna Vogel (geb. Keller)", { ...none, birthNames: ["Keller"] }],
  ["Петрова Анна (урожд. Сидорова)", { ...none, birthNames: ["Сидорова"] }],
  ["Jana Veselá roz. Horáková", { ...none, birthNames: ["Horáková"] }],
  ["Wang Xiaoming (王小明)", { ...none, otherNames: ["王小明"] }],
  ["山田太郎 (Taro Yamada)", { ...none, otherNames: ["Taro Yamada"] }],
  ["Karl Weber (do not call)", none],
  ["Karl Weber [Yoga", none],
  ["Karl Weber", none],
])("%s", (text, expected) => {
  const { name, ...asides } = splitAsides(text);
  expect(asides).toEqual(expected);
  expect(name).not.toMatch(/[()[\]"]/u);
});

test("words that only look like the word for born stay in the name", () => {
  for (const text of ["Max Born", "Geb Frank", "Nata Orlova", "Renee Nee"]) {
    expect(splitAsides(text)).toEqual({ name: text, ...none });
  }
});
