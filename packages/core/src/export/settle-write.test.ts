import { expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import type { JournalWrite } from "./journal-write.ts";
import { settleWrite, type WriteEvidence, type WriteVerdict } from "./settle-write.ts";

const before: ContactFields = { nicknames: [{ value: "Old" }] };
const wanted: ContactFields = { nicknames: [{ value: "New" }] };

function write(kind: JournalWrite["kind"]): JournalWrite {
  return {
    writeId: "w1",
    callId: "c1",
    recordId: "r1",
    kind,
    resourceName: kind === "create" ? null : "people/c1",
    etag: kind === "create" ? null : "#1",
    mask: kind === "update" ? ["nicknames"] : [],
    wanted: kind === "delete" ? {} : wanted,
    before,
    sentAt: "2026-03-01T00:10:00.000Z",
    state: "sent",
    reason: null,
  };
}

type Case = readonly [
  string,
  JournalWrite["kind"],
  Partial<WriteEvidence> & { readonly verdict: WriteVerdict },
];
const rejected = (reason: Extract<WriteVerdict, { state: "rejected" }>["reason"]): WriteVerdict => ({
  state: "rejected",
  reason,
});

const CASES: readonly Case[] = [
  [
    "an update whose fields are as sent",
    "update",
    { seen: { etag: "#2", fields: wanted }, verdict: { state: "confirmed" } },
  ],
  [
    "an update whose person did not change",
    "update",
    { seen: { etag: "#1", fields: before }, verdict: rejected("NOT_DONE") },
  ],
  [
    "an update whose person changed to something else",
    "update",
    { seen: { etag: "#3", fields: { nicknames: [{ value: "Third" }] } }, verdict: rejected("OVERTAKEN") },
  ],
  ["an update whose person is gone", "update", { seen: null, verdict: rejected("NOT_FOUND") }],
  ["a deletion whose person is gone", "delete", { seen: null, verdict: { state: "confirmed" } }],
  [
    "a deletion whose person is there",
    "delete",
    { seen: { etag: "#1", fields: before }, verdict: rejected("NOT_DONE") },
  ],
  [
    "a create whose person was found by its marker",
    "create",
    { resourceName: "people/c9", verdict: { state: "confirmed" } },
  ],
  ["a create before anybody was listed", "create", { verdict: { state: "unconfirmed" } }],
  [
    "a create that the listing need not show yet",
    "create",
    { listedUntil: "2026-03-01T00:09:59.999Z", verdict: { state: "unconfirmed" } },
  ],
  [
    "a create that the listing had to show",
    "create",
    { listedUntil: "2026-03-01T00:10:00.000Z", verdict: rejected("NOT_DONE") },
  ],
];

test.each(CASES)("%s", (_, kind, { verdict, ...evidence }) => {
  const none: WriteEvidence = { resourceName: null, seen: null, listedUntil: null };
  expect(settleWrite(write(kind), { ...none, ...evidence })).toEqual(verdict);
});
