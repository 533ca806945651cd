import { expect, test } from "vitest";

import { normalizeContact } from "../normalize/normalize-contact.ts";
import { dedupeContacts } from "./dedupe-contacts.ts";
import { judgePair } from "./judge-pair.ts";
import { nameCompatibility } from "./names/name-compatibility.ts";
import { card } from "./testing/card.ts";
import type { HardCase } from "./testing/hard-cases.ts";
import { HARD_CASES, HARD_NAME_CASES } from "./testing/hard-cases.ts";

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

const described = ({
  kind,
  a,
  b,
  verdict,
}: {
  kind: string;
  a: string;
  b: string;
  verdict: string;
}): string => `${kind}: ${a.trim()} / ${b.trim()} -> ${verdict}`;

test("every kind of hard case has at least six pairs", () => {
  const kinds = Map.groupBy(HARD_CASES, ({ kind }) => kind);
  expect([...kinds].filter(([, cases]) => cases.length < 6).map(([kind]) => kind)).toEqual([]);
  expect(kinds.size).toBeGreaterThanOrEqual(45);
  expect(HARD_CASES.length).toBeGreaterThan(600);
});

test("no two different people are joined, and none whom only a person can tell apart: precision 1", () => {
  const wrong = judged.filter(({ answer, verdict }) => answer !== "same" && verdict === "same");
  expect(wrong.map(described)).toEqual([]);
});

test("nearly all cards of one person are joined or asked about: recall 0.98, 0.99 with the questions", () => {
  const same = judged.filter(({ answer }) => answer === "same");
  const missed = same.filter(({ verdict }) => verdict !== "same");
  const lost = same.filter(({ verdict }) => verdict === "different");
  expect(missed.length / same.length, `these are ${missed.map(described).join("\n")}`).toBeLessThan(0.02);
  expect(lost.length / same.length, `these are ${lost.map(described).join("\n")}`).toBeLessThan(0.01);
});

test("nearly all of those whom only a person can tell apart are asked about: 0.98", () => {
  const doubtful = judged.filter(({ answer }) => answer === "ask");
  const asked = doubtful.filter(({ verdict }) => verdict === "ask");
  const others = doubtful.filter(({ verdict }) => verdict !== "ask");
  expect(asked.length / doubtful.length, `these are ${others.map(described).join("\n")}`).toBeGreaterThan(
    0.98,
  );
});

test("few of those who are different people are asked about", () => {
  const different = judged.filter(({ answer }) => answer === "different");
  const asked = different.filter(({ verdict }) => verdict === "ask");
  // Most of these bear one name that is not common, which alone is a question.
  expect(asked.length / different.length, `these are ${asked.map(described).join("\n")}`).toBeLessThan(0.08);
});

/** What the names alone say, whatever a model makes of it. */
const AGREEING = new Set(["exact", "compatible", "nickname", "reading", "initial"]);

test("the names of one person's cards agree in 98 of 100 cases, and those of two people where both bear the same", () => {
  const levels = HARD_NAME_CASES.map((hardCase) => ({
    ...hardCase,
    level: nameCompatibility(normalizeContact(card(hardCase.a)), normalizeContact(card(hardCase.b))),
  }));
  const same = levels.filter(({ answer }) => answer === "same");
  const disagreeing = same.filter(({ level }) => !AGREEING.has(level));
  expect(
    disagreeing.length / same.length,
    `these are ${disagreeing.map((pair) => described({ ...pair, verdict: pair.level })).join("\n")}`,
  ).toBeLessThan(0.02);
  expect(same.filter(({ level }) => level === "incompatible")).toEqual([]);
  const confused = levels.filter(({ answer, level }) => answer === "different" && AGREEING.has(level));
  expect(confused.filter(({ level }) => level !== "exact").map(({ a, b }) => `${a} / ${b}`)).toEqual([]);
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
