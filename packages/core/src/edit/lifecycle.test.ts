import { expect, test } from "vitest";

import { withMarker } from "../contact/kith-marker.ts";
import { card } from "../match/testing/card.ts";
import { mergeArrival } from "../merge/merge-arrival.ts";
import { mergeTombstone } from "../merge/merge-tombstone.ts";
import { agreedSides, isRemovalPushable, pushableFields, type RecordSides } from "../merge/record-sides.ts";
import { editedSides } from "../merge/testing/arbitrary-sides.ts";
import { contactVersion } from "./contact-version.ts";
import type { EditableRecord } from "./editable-record.ts";
import { planCreation } from "./plan-creation.ts";
import { planDeletion } from "./plan-deletion.ts";
import { planRestoration } from "./plan-restoration.ts";
import { NOW, recordsOf } from "./testing/contact-records.ts";

const LATER = "2026-03-02T00:00:00Z";
const NOBODY: ReadonlySet<string> = new Set();

function record(sides: RecordSides, deleted = false): EditableRecord {
  return { recordId: "r1", sides, updateTime: null, deleted };
}

function born(line: string): RecordSides {
  const plan = planCreation(card(line), { recordId: "r1", now: NOW });
  if (plan.kind !== "planned") throw new Error("it can be created");
  return plan.sides;
}

test("a contact is born as a record without a person, under its own marker", () => {
  expect(born("Ann/Lee | ann@lee.example")).toEqual({
    remote: null,
    base: {},
    local: withMarker(card("Ann/Lee | ann@lee.example"), "r1"),
    editedAt: { names: NOW, emailAddresses: NOW, clientData: NOW },
    removedAt: null,
    goneAt: null,
  });
});

test("a contact of nothing, or of marks only, is not created", () => {
  const group = { contactGroupMembership: { contactGroupResourceName: "contactGroups/a" } };
  for (const fields of [
    {},
    { names: [] },
    { memberships: [group] },
    { clientData: [{ key: "kith", value: "r0" }] },
  ]) {
    expect(planCreation(fields, { recordId: "r1", now: NOW })).toMatchObject({
      kind: "invalid",
      problems: [{ field: null }],
    });
  }
});

test("one number under two labels can be created, as it can stand in Google", () => {
  const phoneNumbers = [
    { value: "1", type: "home" },
    { value: "1", type: "work" },
  ];
  const plan = planCreation({ phoneNumbers }, { recordId: "r1", now: NOW });
  expect(plan.kind === "planned" ? plan.sides.local?.phoneNumbers : null).toEqual(phoneNumbers);
});

test("deleting a contact removes all its records, each decided on what Google has, edits kept", () => {
  const edited = editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW);
  const records = [record(edited), ...recordsOf("Bo/Lee").map((other) => ({ ...other, recordId: "r2" }))];
  expect(planDeletion(records, { version: null, now: LATER })).toEqual({
    kind: "planned",
    remove: [
      { recordId: "r1", sides: { ...edited, removedAt: LATER } },
      {
        recordId: "r2",
        sides: {
          ...agreedSides(card("Bo/Lee")),
          base: card("Bo/Lee"),
          local: card("Bo/Lee"),
          removedAt: LATER,
        },
      },
    ],
    deleteNow: [],
  });
});

test("an open conflict does not hold a deletion back", () => {
  const open: RecordSides = {
    ...editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW),
    remote: card("Ann/Li"),
  };
  const plan = planDeletion([record(open)], { version: null, now: LATER });
  const [removed] = plan.kind === "planned" ? plan.remove : [];
  expect(removed !== undefined && isRemovalPushable(removed.sides)).toBe(true);
});

test("who was never sent to Google, or is gone there, is deleted at once", () => {
  const gone = { ...editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW), goneAt: NOW };
  for (const sides of [born("Ann/Lee"), gone]) {
    expect(planDeletion([record(sides)], { version: null, now: LATER })).toEqual({
      kind: "planned",
      remove: [],
      deleteNow: ["r1"],
    });
  }
});

test("who was sent without an answer is removed once his marker is listed, whatever Google made of him", () => {
  const local = born("Ann/Lee").local ?? {};
  const sent = { ...born("Ann/Lee"), base: local };
  const plan = planDeletion([record(sent)], { version: null, now: LATER });
  const [removed] = plan.kind === "planned" ? plan.remove : [];
  expect(removed).toBeDefined();
  const sides = removed?.sides ?? sent;
  expect(isRemovalPushable(sides)).toBe(false);
  const memberships = [{ contactGroupMembership: { contactGroupResourceName: "contactGroups/myContacts" } }];
  const arrived = { fields: { ...local, memberships }, updateTime: NOW };
  for (const policy of ["newest", "google", "kith", "ask"] as const) {
    const linked = mergeArrival(sides, arrived, { policy });
    expect(isRemovalPushable(linked.sides)).toBe(true);
    expect(linked.decided).toEqual([]);
  }
  // Somebody has changed him since: then it is a conflict like any other.
  const changed = mergeArrival(
    sides,
    { ...arrived, updateTime: "2026-03-03T00:00:00Z" },
    { policy: "google" },
  );
  expect(changed.sides.removedAt).toBe(null);
});

test("a deletion of another version is stale; of a removed contact, nothing to do", () => {
  const records = recordsOf("Ann/Lee");
  const version = contactVersion(records);
  expect(planDeletion(records, { version: "another", now: NOW })).toEqual({ kind: "stale", version });
  expect(planDeletion(records, { version, now: NOW }).kind).toBe("planned");
  expect(
    planDeletion([{ ...record(agreedSides(card("Ann/Lee"))), deleted: true }], { version: null, now: NOW }),
  ).toEqual({ kind: "removed" });
});

test("a removal that was not sent is taken back, with the edits that there were", () => {
  const edited = editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW);
  for (const sides of [edited, agreedSides(card("Ann/Lee")), born("Ann/Lee")]) {
    const removed = {
      ...sides,
      base: sides.base ?? card("Ann/Lee"),
      local: sides.local ?? card("Ann/Lee"),
      removedAt: NOW,
    };
    expect(planRestoration([record(removed)], { deleting: NOBODY, now: LATER })).toEqual({
      kind: "planned",
      keep: [{ recordId: "r1", sides }],
      bornAnew: [],
    });
  }
});

test("who is gone from Google is born anew with all that he had, his edits included", () => {
  const edited = editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW);
  const gone = mergeTombstone(
    { ...edited, removedAt: NOW },
    { updateTime: null, now: NOW },
    { policy: "newest", recordId: "r1" },
  );
  const plan = planRestoration([record(gone.sides, true)], { deleting: NOBODY, now: LATER });
  expect(plan).toEqual({
    kind: "planned",
    keep: [],
    bornAnew: [
      {
        recordId: "r1",
        sides: {
          remote: null,
          base: {},
          local: withMarker(card("Anna/Lee"), "r1"),
          editedAt: { names: LATER, clientData: LATER },
          removedAt: null,
          goneAt: null,
        },
      },
    ],
  });
});

test("a restored contact is pushed as an edit only where it differs from Google", () => {
  const removed = { ...editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW), removedAt: NOW };
  const later = mergeArrival(
    removed,
    { fields: card("Ann/Lee | ann@lee.example"), updateTime: null },
    { policy: "kith" },
  ).sides;
  const plan = planRestoration([record(later)], { deleting: NOBODY, now: LATER });
  const [kept] = plan.kind === "planned" ? plan.keep : [];
  expect(kept?.sides.local).toEqual(card("Anna/Lee | ann@lee.example"));
  expect(kept === undefined ? [] : pushableFields(kept.sides)).toEqual(["names"]);
});

test("a contact whose removal is under way is restored when that is settled; a live one is live", () => {
  const removed = { ...editedSides(card("Ann/Lee"), card("Anna/Lee"), NOW), removedAt: NOW };
  expect(planRestoration([record(removed)], { deleting: new Set(["r1"]), now: LATER })).toEqual({
    kind: "busy",
  });
  expect(planRestoration(recordsOf("Ann/Lee"), { deleting: NOBODY, now: LATER })).toEqual({ kind: "live" });
});
