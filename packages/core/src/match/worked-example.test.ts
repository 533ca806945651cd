import { readFileSync } from "node:fs";
import { expect, test } from "vitest";

import { judgePair } from "./judge-pair.ts";
import { priorWeight } from "./model/match-model.ts";
import { models } from "./models/models.ts";
import { card } from "./testing/card.ts";

const PAGE = readFileSync(new URL("../../../../docs/matching.md", import.meta.url), "utf8");
const ROBERT = card("Robert/Fairweather | rob@fairweather.example | +1 202 555 0143 | org:Acme");
const BOB = card("Bob/Fairweather | rob@fairweather.example | +1 303 555 0199 | org:Globex");

/** 0.000002, not 2e-6. */
function decimal(share = 0): string {
  return share.toFixed(8).replace(/0+$/u, "");
}

test("the worked example of docs/matching.md is what the matcher computes", () => {
  const { weights, probability, verdict } = judgePair(ROBERT, BOB);
  let sum = priorWeight(models.contacts);
  const rows = weights
    .filter(({ partialWeight }) => partialWeight !== 0)
    .map(({ comparison, level, partialWeight, termFrequency = 0 }) => {
      const { m, u } =
        models.contacts.comparisons
          .find(({ name }) => name === comparison)
          ?.levels.find((candidate) => candidate.level === level) ?? {};
      sum += partialWeight;
      const own = (partialWeight - termFrequency).toFixed(2);
      const weight = termFrequency === 0 ? own : `${own} + ${termFrequency.toFixed(2)}`;
      return `| ${comparison} | ${level} | ${m} | ${decimal(u)} | ${weight} | ${sum.toFixed(2)} |`;
    });
  expect(verdict).toBe("same");
  expect(PAGE).toContain(rows.join("\n"));
  expect(PAGE).toContain(`${sum.toFixed(2)} bits are a probability of ${probability.toFixed(6)}`);
});

test("the table of what joins tells the model's own grounds and needs", () => {
  const level = (comparison: string, wanted: string) =>
    models.contacts.comparisons
      .find(({ name }) => name === comparison)
      ?.levels.find((candidate) => candidate.level === wanted);
  const rows = [
    [
      "mailbox, mobile, profile page",
      level("email", "one")?.grounds,
      "the same full name",
      level("name", "exact")?.needs,
    ],
    [
      "several of one kind",
      level("email", "several")?.grounds,
      "nickname, missing part, reading",
      level("name", "nickname")?.needs,
    ],
    [
      "a line that may be mobile or a household's",
      level("phone", "one")?.grounds,
      "initial",
      level("name", "initial")?.needs,
    ],
    [
      "nine digits without a country",
      level("phone", "digits")?.grounds,
      "no name on one side",
      level("name", "absent")?.needs,
    ],
  ];
  for (const row of rows) expect(PAGE).toContain(`| ${row.join(" | ")} |`);
  expect(PAGE).toContain(`| landline | ${level("phone", "fixed")?.grounds} |`);
  expect(PAGE).toContain(`mistyped address, handle | ${level("email", "similar")?.grounds} |`);
});
