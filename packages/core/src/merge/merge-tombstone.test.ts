import { expect, test } from "vitest";

import { withMarker } from "../contact/kith-marker.ts";
import { card } from "../match/testing/card.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import { mergeTombstone, type TombstoneOutcome } from "./merge-tombstone.ts";
import { agreedSides, pushableFields, type RecordSides } from "./record-sides.ts";
import { editedSides } from "./testing/arbitrary-sides.ts";

const EARLIER = "2026-03-01T00:00:00Z";
const NOON = "2026-03-01T12:00:00Z";
const NOW = "2026-03-03T00:00:00Z";

const edited = editedSides(card("Ann/Lee"), card("Ann/Lee | new@lee.example"), NOON);

function gone(sides: RecordSides, policy: ConflictPolicy, updateTime: string | null): TombstoneOutcome {
  return mergeTombstone(sides, { updateTime, now: NOW }, { policy, recordId: "r1" });
}

test.each(["newest", "google", "kith", "ask"] as const)(
  "a record without an edit is removed, and so is one that is removed here too: %s",
  (policy) => {
    const agreed = agreedSides(card("Ann/Lee"));
    expect(gone(agreed, policy, null)).toEqual({ kind: "deleted", sides: agreed, decided: [] });
    const removed = { ...edited, removedAt: NOON };
    expect(gone(removed, policy, null)).toEqual({ kind: "deleted", sides: edited, decided: [] });
  },
);

test.each([
  { policy: "newest", updateTime: EARLIER, kind: "born-anew" },
  { policy: "newest", updateTime: NOW, kind: "deleted" },
  { policy: "newest", updateTime: NOON, kind: "deleted" },
  { policy: "newest", updateTime: null, kind: "asks" },
  { policy: "google", updateTime: EARLIER, kind: "deleted" },
  { policy: "kith", updateTime: NOW, kind: "born-anew" },
  { policy: "ask", updateTime: EARLIER, kind: "asks" },
] as const)("an edit against a removal at $updateTime: $policy is $kind", ({ policy, updateTime, kind }) => {
  expect(gone(edited, policy, updateTime).kind).toBe(kind);
});

test("the edit that Google's removal won over is told, and kept with the removed record", () => {
  const outcome = gone(edited, "google", null);
  expect(outcome).toEqual({
    kind: "deleted",
    sides: edited,
    decided: [{ kind: "deletion", base: edited.base, local: edited.local, winner: "google" }],
  });
});

test("who is born anew is to be created with all that is shown of him, under the record's marker", () => {
  const outcome = gone(edited, "kith", null);
  expect(outcome.sides).toEqual({
    remote: null,
    base: {},
    local: withMarker(card("Ann/Lee | new@lee.example"), "r1"),
    editedAt: edited.editedAt,
    removedAt: null,
    goneAt: null,
  });
});

test("while a person is asked it is kept here, not written, and asked about since the first time", () => {
  const outcome = gone(edited, "ask", null);
  expect(outcome.sides).toEqual({ ...edited, goneAt: NOW });
  expect(pushableFields(outcome.sides)).toEqual([]);
  const again = mergeTombstone(
    outcome.sides,
    { updateTime: null, now: "2026-04-01T00:00:00Z" },
    { policy: "ask", recordId: "r1" },
  );
  expect(again).toEqual(outcome);
});

test("of several edits the last one counts", () => {
  const local = card("Anna/Lee | new@lee.example");
  const sides = {
    ...editedSides(card("Ann/Lee"), local, EARLIER),
    editedAt: { names: EARLIER, emailAddresses: NOW },
  };
  expect(gone(sides, "newest", NOON).kind).toBe("born-anew");
});
