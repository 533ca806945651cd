import { expect, test } from "vitest";
import { formatDay } from "../app/time-format.ts";
import { actWords, isUndoable, nameWords } from "./act-words.ts";

test("every kind of act is told in words", () => {
  const until = "2027-01-31T09:00:00.000Z";
  const kinds = ["same", "different", "separate", "undo", "outdated"] as const;
  expect(kinds.map((kind) => actWords({ kind, until: null }))).toEqual([
    "one person",
    "two people",
    "separated",
    "an earlier answer taken back",
    "the answer no longer counts, because the entries have changed since",
  ]);
  expect(actWords({ kind: "later", until })).toBe(`put off until ${formatDay(until)}`);
});

test("what a person or the language model said can be taken back once; an undo and an outdated answer cannot", () => {
  const undoable = (["same", "different", "later", "separate", "undo", "outdated"] as const).filter((kind) =>
    isUndoable({ kind, undoneBy: null }),
  );
  expect(undoable).toEqual(["same", "different", "later", "separate"]);
  expect(isUndoable({ kind: "same", undoneBy: "another act" })).toBe(false);
});

test("who has no name, or is gone, is called so", () => {
  expect([null, "", "Ann"].map(nameWords)).toEqual(["Without a name", "Without a name", "Ann"]);
});
