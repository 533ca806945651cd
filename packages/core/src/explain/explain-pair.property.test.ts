import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../testing/search-runs.ts";
import { models } from "../match/models/models.ts";
import { card } from "../match/testing/card.ts";
import { comparisonWords, levelSentence } from "./comparison-words.ts";
import { explainPair, type PairEvidence } from "./explain-pair.ts";
import { judgedEvidence } from "./judged-evidence.ts";
import { levelRules } from "./level-rules.ts";

const MODEL = models.contacts;

function evidenceOf(a: string, b: string): PairEvidence {
  return judgedEvidence(card(a), card(b), { model: MODEL });
}

test("a pair is told as a waterfall from the prior to its match weight, in words and numbers", () => {
  const explanation = explainPair(
    {
      verdict: "join",
      matchWeight: 7,
      probability: 0.9922,
      weights: [
        { comparison: "name", level: "exact", partialWeight: 6, termFrequency: -4 },
        { comparison: "email", level: "one", partialWeight: 13 },
        { comparison: "phone", level: "different", partialWeight: -2 },
        { comparison: "birthday", level: "absent", partialWeight: 0 },
      ],
    },
    MODEL,
  );
  expect(explanation.prior).toEqual({
    weight: -10,
    sentence: "Before anything is compared: of 1,000 pairs of records taken at random one is one person.",
  });
  expect(explanation.steps).toEqual([
    {
      comparison: "name",
      level: "exact",
      title: "Name",
      sentence:
        "The full names are the same. What they share is common, which says less. That makes one person 64 times as likely.",
      partialWeight: 6,
      termFrequency: -4,
      total: -4,
      speaks: "for",
      limit: null,
    },
    {
      comparison: "email",
      level: "one",
      title: "E-mail address",
      sentence: "They have one e-mail address in common. That makes one person 8,200 times as likely.",
      partialWeight: 13,
      termFrequency: 0,
      total: 9,
      speaks: "for",
      limit: null,
    },
    {
      comparison: "phone",
      level: "different",
      title: "Phone number",
      sentence: "They have no phone number in common. That makes one person 4.0 times less likely.",
      partialWeight: -2,
      termFrequency: 0,
      total: 7,
      speaks: "against",
      limit: null,
    },
    {
      comparison: "birthday",
      level: "absent",
      title: "Birthday",
      sentence: "One of them has no birthday. That says nothing either way.",
      partialWeight: 0,
      termFrequency: 0,
      total: 7,
      speaks: "neither",
      limit: null,
    },
  ]);
  expect(explanation.sentence).toBe("All in all 99.2 % likely one person. The model joins them.");
});

const THIN = "With no more than this in common they are asked about, not joined.";
const ASKED = "Whatever else was found, this must be asked about before they are joined.";
const CONTRADICTION = "This contradicts that they are one person, so it takes a person to join them.";

/** What stopped a join: evidence with odds that would have joined at these levels of the shipped model. */
function heldBy(name: string, email: string): readonly string[] {
  const weights = [
    { comparison: "name", level: name, partialWeight: 10 },
    { comparison: "email", level: email, partialWeight: 10 },
  ];
  return explainPair({ verdict: "ask", matchWeight: 7, probability: 0.99, weights }, MODEL).limits;
}

test("a limit is told where it held, and only there", () => {
  expect(heldBy("partial", "several")).toEqual([ASKED]);
  expect(heldBy("incompatible", "several")).toEqual([CONTRADICTION]);
  expect(heldBy("absent", "one")).toEqual([THIN]);
  const weak = explainPair(evidenceOf("| +49 30 901820", "Ann/Lee | +49 30 901820"), MODEL);
  expect(weak.verdict).toBe("ask");
  expect(weak.limits, "the weights alone ask as well").toEqual([]);
});

test("two cards that are no stored pair are judged as they are", () => {
  const judged = explainPair(
    evidenceOf("Ann/Lee | ann.lee@post.example", "Ann/Lee | ann.lee@post.example"),
    MODEL,
  );
  expect(judged.verdict).toBe("join");
  expect(judged.prior.weight).toBeCloseTo(-13.29, 2);
  expect(judged.steps.at(-1)?.total).toBeCloseTo(judged.matchWeight, 9);
});

const weight = fc.record({
  comparison: fc.oneof(fc.constantFrom("name", "email", "phone", "organization"), fc.string()),
  level: fc.oneof(fc.constantFrom("exact", "none", "surname-differs"), fc.string()),
  partialWeight: fc.double({ min: -40, max: 40, noNaN: true }),
});
const evidence = fc.record({
  verdict: fc.constantFrom("join" as const, "ask" as const, "different" as const),
  matchWeight: fc.double({ min: -100, max: 100, noNaN: true }),
  probability: fc.double({ min: 0, max: 1, noNaN: true }),
  weights: fc.array(weight, { maxLength: 12 }),
});

test("for any evidence, of whatever model, the parts sum to the whole and every step is a sentence", () => {
  fc.assert(
    fc.property(evidence, (given) => {
      const { prior, steps, sentence } = explainPair(given, MODEL);
      expect(
        steps.map(({ comparison, level, partialWeight }) => ({ comparison, level, partialWeight })),
      ).toEqual(given.weights);
      expect(steps.at(-1)?.total ?? prior.weight).toBeCloseTo(given.matchWeight, 6);
      for (const text of [prior.sentence, sentence, ...steps.map((step) => step.sentence)]) {
        expect(text).toMatch(/^\S.*\.$/su);
      }
    }),
    searchRuns(),
  );
});

const shippedLevels = MODEL.comparisons.flatMap(({ name, levels }) =>
  levels.map(({ level }) => [name, level] as const),
);

test.each(shippedLevels)(
  "the shipped model's level %s %s is told in words, not by its name",
  (name, level) => {
    const sentence = levelSentence(name, level);
    expect(sentence).not.toMatch(new RegExp(`: ${level.replaceAll("-", " ")}\\.$`, "u"));
    expect(comparisonWords(name)).toMatch(/^[A-Z]/u);
  },
);

test("comparisons and levels without words are called by their own names", () => {
  expect(levelSentence("favorite-color", "muchAlike")).toBe("Favorite color: much alike.");
  expect(levelSentence("organization", "same")).toBe("The organizations are the same.");
  expect(levelSentence("toString", "constructor")).toBe("To string: constructor.");
  expect(comparisonWords("")).toBe("Unnamed");
});

test("evidence of another model has no rules here", () => {
  const none = { decides: false, atMost: null, contradicts: false, grounds: 0, needs: 0 };
  expect(levelRules(MODEL, "gait", "same")).toEqual(none);
  expect(levelRules(MODEL, "email", "gait")).toEqual(none);
  expect(levelRules(MODEL, "name", "incompatible")).toMatchObject({ contradicts: true, atMost: "ask" });
});
