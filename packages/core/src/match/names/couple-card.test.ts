import { expect, test } from "vitest";

import { isCoupleCard } from "./couple-card.ts";
import { card } from "../testing/card.ts";

test.each([
  "John & Jane/Smith",
  "Hans und Eva/Meier",
  "Luis y Ana/Soto",
  "Jean et Anne Dupont",
  "Ole+Kari/Berg",
])("%s are two people", (line) => expect(isCoupleCard(card(line))).toBe(true));

test.each(["José/Ortega y Gasset", "José Ortega y Gasset", "Andy/Sand", "Etta/Undset", "Y/Lan", ""])(
  "%s is one person",
  (line) => expect(isCoupleCard(card(line))).toBe(false),
);

test.each(["Familie Weber", "The Hills", "Mr. and Mrs. Holt", "Rodina Novákova", "Tom + Ann Hill"])(
  "%s are several people",
  (text) => expect(isCoupleCard({ names: [{ unstructuredName: text }] })).toBe(true),
);

test.each(["Tom/Ann", "Оля и Петя", "Jan en Els"])("%s as given name are two people", (text) => {
  expect(isCoupleCard({ names: [{ givenName: text, familyName: "Hill" }] })).toBe(true);
});

test("an entity of HTML joins nobody, and neither does a name beyond the eighth", () => {
  expect(isCoupleCard(card("J&ouml;rg/M&uuml;ller"))).toBe(false);
  const names = Array.from({ length: 9 }, (_, index) => ({ givenName: index === 8 ? "A & B" : "A" }));
  expect(isCoupleCard({ names })).toBe(false);
});
