import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../testing/search-runs.ts";
import { parseAnswers } from "./parse-answers.ts";

const IDS = ["q1", "q2", "q3"];
const SAME = { answer: "same", confidence: "high" } as const;

function answered(...entries: readonly unknown[]): string {
  return JSON.stringify({ answers: entries });
}

test("every pair with one well-formed answer has it", () => {
  const { answers, unanswered } = parseAnswers(
    answered({ id: "q2", ...SAME }, { id: "q1", answer: "unsure", confidence: "low" }, { id: "q3", ...SAME }),
    IDS,
  );
  expect(Object.fromEntries(answers)).toEqual({
    q1: { answer: "unsure", confidence: "low" },
    q2: SAME,
    q3: SAME,
  });
  expect(unanswered).toEqual([]);
});

test.each([
  ["an answer is missing", answered({ id: "q1", ...SAME }, { id: "q3", ...SAME }), ["q2"]],
  [
    "an id is doubled",
    answered(
      { id: "q1", ...SAME },
      { id: "q2", ...SAME },
      { id: "q2", answer: "different", confidence: "low" },
    ),
    ["q2", "q3"],
  ],
  [
    "an answer is none of the closed ones",
    answered({ id: "q1", ...SAME }, { id: "q2", answer: "yes", confidence: "high" }, { id: "q3", ...SAME }),
    ["q2"],
  ],
  ["a confidence is a number", answered({ id: "q1", answer: "same", confidence: 0.9 }), IDS],
  ["a pair is named that was not asked about", answered({ id: "q1", ...SAME }, { id: "q9", ...SAME }), IDS],
  [
    "there are more answers than pairs",
    answered(...["q1", "q2", "q3", "q3"].map((id) => ({ id, ...SAME }))),
    IDS,
  ],
  ["an entry is no object", answered("q1 same"), IDS],
  ["the answers are no list", JSON.stringify({ answers: { q1: SAME } }), IDS],
  ["the document is a list", JSON.stringify([{ id: "q1", ...SAME }]), IDS],
  ["it is prose", "They are all the same person.", IDS],
  ["it is cut off", answered({ id: "q1", ...SAME }).slice(0, -3), IDS],
  ["there is text around the document", `Here you are: ${answered({ id: "q1", ...SAME })}`, IDS],
  ["it is empty", "", IDS],
  ["it is null", "null", IDS],
])("when %s, those pairs have no answer", (_, text, unanswered) => {
  const parsed = parseAnswers(text, IDS);
  expect(parsed.unanswered).toEqual(unanswered);
  expect([...parsed.answers.keys()]).toEqual(IDS.filter((id) => !unanswered.includes(id)));
});

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
    searchRuns(),
  );
});

function withoutBigints(_: string, value: unknown): unknown {
  return typeof value === "bigint" ? null : value;
}
