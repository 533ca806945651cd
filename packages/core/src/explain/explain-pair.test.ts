import * as fc from "fast-check";
import { expect, test } from "vitest";
import { models } from "../match/models.ts";
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
    evidenceOf("Ann/Lee | ann@mail.example", "Ann/Lee | ann@mail.example | born:1980-05-07"),
    MODEL,
  );
  expect(explanation.prior.weight).toBeCloseTo(-13.29, 2);
  expect(explanation.prior.sentence).toBe(
    "Before anything is compared: of 10,000 pairs of records taken at random one is one person.",
  );
  const [, name, email, , birthday] = explanation.steps;
  expect(name).toMatchObject({
    title: "Name",
    sentence: "The full names are the same. That makes one person 130 times as likely.",
    speaks: "for",
    limit: null,
  });
  expect(name?.total).toBeCloseTo(-13.29 + 7, 2);
  expect(email?.sentence).toBe(
    "They have one e-mail address in common. That makes one person 16,000 times as likely.",
  );
  expect(birthday).toMatchObject({
    sentence: "One of them has no birthday. That says nothing either way.",
    speaks: "neither",
  });
  expect(explanation.sentence).toBe("All in all 99.5 % likely one person. The model joins them.");
});

test("a limit is told where it held, and only there", () => {
  const nameless = explainPair(
    evidenceOf("| a@x.example | b@x.example", "Ann/Lee | a@x.example | b@x.example"),
    MODEL,
  );
  expect(nameless.verdict).toBe("ask");
  expect(nameless.limits).toEqual([
    "Whatever else was found, this must be asked about before they are joined.",
  ]);
  expect(nameless.steps.find(({ comparison }) => comparison === "name")?.limit).toBe(nameless.limits[0]);

  const weak = explainPair(evidenceOf("| a@x.example", "Ann/Lee | a@x.example"), MODEL);
  expect(weak.verdict).toBe("ask");
  expect(weak.limits, "the weights alone ask as well").toEqual([]);
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
  expect(levelRules(MODEL, "gait", "same")).toEqual({ decides: false, atMost: null, contradicts: false });
  expect(levelRules(MODEL, "name", "incompatible")).toMatchObject({ contradicts: true, atMost: "ask" });
});
