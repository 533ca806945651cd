import { expect, test } from "vitest";

import { dedupeContacts } from "./dedupe-contacts.ts";
import { judgePair } from "./judge-pair.ts";
import { card } from "./testing/card.ts";
import type { HardCase } from "./testing/hard-cases.ts";
import { HARD_CASES } from "./testing/hard-cases.ts";

/** Numbers written without a country code are those of the card's own country; the cases tell it by their digits. */
function regionOf({ a, b }: HardCase): string {
  if (`${a}${b}`.includes("+7 ")) return "RU";
  if (`${a}${b}`.includes("+49 ")) return "DE";
  if (`${a}${b}`.includes("+44 ")) return "GB";
  return "US";
}

const judged = HARD_CASES.map((hardCase) => ({
  ...hardCase,
  verdict: judgePair(card(hardCase.a), card(hardCase.b), { defaultRegion: regionOf(hardCase) }).verdict,
}));

const described = ({ kind, a, b, verdict }: (typeof judged)[number]): string =>
  `${kind}: ${a.trim()} / ${b.trim()} -> ${verdict}`;

test("every kind of hard case has at least three pairs", () => {
  const kinds = Map.groupBy(HARD_CASES, ({ kind }) => kind);
  expect([...kinds].filter(([, cases]) => cases.length < 3).map(([kind]) => kind)).toEqual([]);
  expect(kinds.size).toBeGreaterThanOrEqual(35);
});

test("no two different people are joined, and none whom only a person can tell apart", () => {
  const wrong = judged.filter(({ answer, verdict }) => answer !== "same" && verdict === "same");
  expect(wrong.map(described)).toEqual([]);
});

test("nearly all cards of one person are joined or asked about: recall 0.95, 0.96 with the questions", () => {
  const same = judged.filter(({ answer }) => answer === "same");
  const joined = same.filter(({ verdict }) => verdict === "same");
  const lost = same.filter(({ verdict }) => verdict === "different");
  expect(joined.length / same.length, `of ${same.map(described).join("\n")}`).toBeGreaterThan(0.94);
  expect(lost.length / same.length, `lost: ${lost.map(described).join("\n")}`).toBeLessThan(0.04);
});

test("judging is symmetric on every hard case", () => {
  for (const hardCase of HARD_CASES) {
    const options = { defaultRegion: regionOf(hardCase) };
    const [a, b] = [card(hardCase.a), card(hardCase.b)];
    expect(judgePair(b, a, options)).toEqual(judgePair(a, b, options));
  }
});

test("pairs that are judged the same end in one cluster", async () => {
  for (const { a, b, verdict, ...hardCase } of judged) {
    const options = { defaultRegion: regionOf({ a, b, ...hardCase }) };
    const { clusters } = await dedupeContacts([card(a), card(b)], options);
    expect(clusters.length, `${a} / ${b}`).toBe(verdict === "same" ? 1 : 2);
  }
});
