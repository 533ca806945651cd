import { expect, test } from "vitest";

import { isCoupleCard } from "./couple-card.ts";
import { card } from "./testing/card.ts";

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
