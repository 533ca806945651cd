import * as fc from "fast-check";
import { expect, test } from "vitest";
import { models } from "../match/models.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { explainPair } from "./explain-pair.ts";

const MODEL = models.contacts;

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
