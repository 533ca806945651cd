import { describe, expect, test } from "vitest";

import { withMarker } from "../contact/kith-marker.ts";
import { card } from "../match/testing/card.ts";
import { agreedSides, isRemovalPushable, pushableFields, type RecordSides } from "../merge/record-sides.ts";
import { editedSides } from "../merge/testing/arbitrary-sides.ts";
import { resolveConflict } from "./resolve-conflict.ts";

const NOW = "2026-03-01T00:00:00Z";
const LATER = "2026-03-02T00:00:00Z";
const OPTIONS = { recordId: "r1", now: LATER };

describe("a field that both sides changed", () => {
  const open: RecordSides = {
    ...editedSides(card("Ann/Lee"), card("Anna/Lee | new@lee.example"), NOW),
    remote: card("Ann/Li"),
  };
  const resolve = (choice: "google" | "kith" | { readonly values: readonly unknown[] }, sides = open) =>
    resolveConflict(sides, { conflict: "field", field: "names", choice }, OPTIONS);

  test("Google's choice gives the edit up; other edits stay pending", () => {
    const plan = resolve("google");
    expect(plan).toEqual({
      kind: "resolved",
      sides: {
        ...open,
        base: card("Ann/Li"),
        local: card("Ann/Li | new@lee.example"),
        editedAt: { emailAddresses: NOW },
      },
    });
  });

  test("Kith's choice makes the edit pushable", () => {
    const plan = resolve("kith");
    expect(plan.kind === "resolved" ? pushableFields(plan.sides) : []).toEqual(["emailAddresses", "names"]);
    expect(plan).toMatchObject({
      sides: { local: card("Anna/Lee | new@lee.example"), editedAt: { names: LATER } },
    });
  });

  test("a third value is checked, and pushable like an edit", () => {
    const plan = resolve({ values: [{ givenName: "Annie" }] });
    expect(plan).toMatchObject({
      kind: "resolved",
      sides: { base: card("Ann/Li"), local: { names: [{ givenName: "Annie" }] } },
    });
    expect(resolve({ values: [{ givenName: 5 }] })).toMatchObject({
      kind: "invalid",
      problems: [{ field: "names", index: 0 }],
    });
  });

  test("of a list, only what is in conflict is decided: an addition on the other side stays", () => {
    const typed = (type: string, ...more: readonly string[]) => ({
      emailAddresses: [{ value: "ann@lee.example", type }, ...more.map((value) => ({ value }))],
    });
    const sides = {
      ...editedSides(typed("home"), typed("work"), NOW),
      remote: typed("other", "new@lee.example"),
    };
    const plan = resolveConflict(
      sides,
      { conflict: "field", field: "emailAddresses", choice: "kith" },
      OPTIONS,
    );
    expect(plan).toMatchObject({ sides: { local: typed("work", "new@lee.example") } });
  });

  test("when all is Google's again nothing is pending; what is not open is not decided", () => {
    const sides = { ...editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW), remote: card("Ann/Li") };
    expect(resolve("google", sides)).toEqual({ kind: "resolved", sides: agreedSides(card("Ann/Li")) });
    expect(resolve("kith", editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW))).toEqual({
      kind: "not-open",
    });
    expect(resolve("kith", agreedSides(card("Ann/Lee")))).toEqual({ kind: "not-open" });
  });

  test("a person whom Google removed meanwhile stays in question", () => {
    expect(resolve("kith", { ...open, goneAt: NOW })).toMatchObject({ sides: { goneAt: NOW } });
  });
});

test("a removal against a change in Google: it is removed as it is now, or comes back with both sides' changes", () => {
  const removed: RecordSides = {
    ...editedSides(card("Ann/Lee"), card("Ann/Lee | new@lee.example"), NOW),
    remote: card("Ann/Li"),
    removedAt: NOW,
  };
  const kith = resolveConflict(removed, { conflict: "removal", choice: "kith" }, OPTIONS);
  expect(kith.kind === "resolved" && isRemovalPushable(kith.sides)).toBe(true);
  const google = resolveConflict(removed, { conflict: "removal", choice: "google" }, OPTIONS);
  expect(google).toMatchObject({ sides: { removedAt: null, local: card("Ann/Li | new@lee.example") } });
  expect(google.kind === "resolved" ? pushableFields(google.sides) : []).toEqual(["emailAddresses"]);
  const settled = { ...removed, remote: card("Ann/Lee") };
  expect(resolveConflict(settled, { conflict: "removal", choice: "kith" }, OPTIONS)).toEqual({
    kind: "not-open",
  });
});

test("an edit against a removal in Google: it is removed here, or born anew", () => {
  const gone = { ...editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW), goneAt: NOW };
  expect(resolveConflict(gone, { conflict: "deletion", choice: "google" }, OPTIONS)).toEqual({
    kind: "deleted",
    sides: { ...gone, goneAt: null },
  });
  expect(resolveConflict(gone, { conflict: "deletion", choice: "kith" }, OPTIONS)).toMatchObject({
    kind: "born-anew",
    sides: { remote: null, base: {}, local: withMarker(card("Anna/Lee"), "r1"), goneAt: null },
  });
  const here = { ...gone, goneAt: null };
  expect(resolveConflict(here, { conflict: "deletion", choice: "google" }, OPTIONS)).toEqual({
    kind: "not-open",
  });
});
