import { expect, test } from "vitest";

import type { Decision } from "./decision.ts";
import { groupByDecisions } from "./decision-groups.ts";
import { matchRecord } from "../testing/match-record.ts";

const records = ["a", "b", "c", "d"].map((id) => matchRecord(id, `Person ${id.toUpperCase()}`));

function decide(kind: Decision["kind"], by: Decision["by"], ends: string): Decision {
  const [recordA = "", recordB = ""] = ends;
  return { kind, by, recordA, recordB };
}

function groups(...decisions: readonly Decision[]): readonly string[] {
  const forwards = groupByDecisions(records, decisions).groups;
  const backwards = groupByDecisions(records.toReversed(), decisions.toReversed()).groups;
  const written = [forwards, backwards].map((found) =>
    found
      .filter((group) => group.length > 0)
      .map((group) =>
        group
          .map(({ id }) => id)
          .sort()
          .join(""),
      ) // eslint-disable-line typescript/require-array-sort-compare
      .sort((a, b) => (a < b ? -1 : 1)),
  );
  expect(written[1], "the order of the input does not matter").toEqual(written[0]);
  return written[0] ?? [];
}

test("must-links bring together, by way of others too", () => {
  expect(groups(decide("must-link", "person", "ab"), decide("must-link", "llm", "bc"))).toEqual(["abc", "d"]);
});

test("a cannot-link of the same rank beats a must-link", () => {
  expect(groups(decide("must-link", "person", "ab"), decide("cannot-link", "person", "ab"))).toHaveLength(4);
});

test("a person's word beats the LLM's, and the LLM's an identity link's", () => {
  expect(groups(decide("must-link", "person", "ab"), decide("cannot-link", "llm", "ab"))).toContain("ab");
  expect(groups(decide("cannot-link", "person", "ab"), decide("must-link", "llm", "ab"))).toHaveLength(4);
  expect(groups(decide("cannot-link", "llm", "ab"), decide("must-link", "identity", "ab"))).toHaveLength(4);
  expect(groups(decide("must-link", "llm", "ab"), decide("cannot-link", "identity", "ab"))).toContain("ab");
});

test("a cannot-link also stops must-links that would go around it", () => {
  expect(
    groups(
      decide("cannot-link", "person", "ac"),
      decide("must-link", "llm", "ab"),
      decide("must-link", "llm", "bc"),
    ),
  ).toEqual(["ab", "c", "d"]);
});

test("must-links of a person overrule the LLM's cannot-link around them", () => {
  expect(
    groups(
      decide("must-link", "person", "ab"),
      decide("must-link", "person", "bc"),
      decide("cannot-link", "llm", "ac"),
    ),
  ).toEqual(["abc", "d"]);
});

test("groups that hold the ends of a cannot-link are forbidden to each other, others are not", () => {
  const decided = groupByDecisions(records, [
    decide("must-link", "person", "ab"),
    decide("cannot-link", "person", "bc"),
  ]);
  const [ab = 0, c = 0, d = 0] = ["a", "c", "d"].map((id) => decided.groupOf.get(id) ?? 0);
  expect(decided.isForbidden(ab, c) && decided.isForbidden(c, ab)).toBe(true);
  expect(decided.isForbidden(ab, d)).toBe(false);
});

test("a decision about a record that is not there is passed over", () => {
  expect(groups(decide("must-link", "person", "ax"))).toHaveLength(4);
});
