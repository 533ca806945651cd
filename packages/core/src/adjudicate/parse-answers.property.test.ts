import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { parseAnswers } from "./parse-answers.ts";

const IDS = ["q1", "q2", "q3"];

test("whatever comes, it is read without an error, and every pair is either answered or not", () => {
  const entry = fc.oneof(
    fc.record({
      id: fc.constantFrom(...IDS, "q9", ""),
      answer: fc.string(),
      confidence: fc.constantFrom("high", 1),
    }),
    fc.record({
      id: fc.constantFrom(...IDS),
      answer: fc.constantFrom("same", "different"),
      confidence: fc.constant("low"),
    }),
    fc.anything(),
  );
  const text = fc.oneof(
    fc.string(),
    fc.jsonValue().map((value) => JSON.stringify(value)),
    fc.array(entry, { maxLength: 5 }).map((entries) => JSON.stringify({ answers: entries }, withoutBigints)),
  );
  fc.assert(
    fc.property(text, (given) => {
      const { answers, unanswered } = parseAnswers(given, IDS);
      expect([...answers.keys(), ...unanswered].toSorted()).toEqual(IDS);
    }),
    searchRuns(300),
  );
});

function withoutBigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? null : value;
}
