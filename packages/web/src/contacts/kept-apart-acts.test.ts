import { expect, test } from "vitest";
import { keptApartActs, type KeptApartAct } from "./kept-apart-acts.ts";

function decision(kind: "must-link" | "cannot-link", ends: string, actId: string | null) {
  const [recordA = "", recordB = ""] = ends.split(" ");
  return { kind, recordA, recordB, actId, decisionId: `${kind} ${ends}` } as KeptApartAct;
}

const records = ["a1", "a2"].map((recordId) => ({ recordId, displayName: null }));

test("what was said once is told once, however many entries it is between", () => {
  const acts = keptApartActs({
    records,
    decisions: [
      decision("cannot-link", "a1 b1", "one act"),
      decision("cannot-link", "a2 b1", "one act"),
      decision("cannot-link", "c1 a2", "another"),
    ],
  });
  expect(acts.map(({ actId, otherRecordId }) => [actId, otherRecordId])).toEqual([
    ["one act", "b1"],
    ["another", "c1"],
  ]);
});

test("what holds the contact itself together, or is within it, keeps it apart from nobody", () => {
  expect(
    keptApartActs({
      records,
      decisions: [decision("must-link", "a1 a2", "x"), decision("cannot-link", "a1 a2", "y")],
    }),
  ).toEqual([]);
});
