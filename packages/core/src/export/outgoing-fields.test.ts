import { expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import type { JournalWrite } from "./journal-write.ts";
import { outgoingFields } from "./outgoing-fields.ts";

function write(kind: JournalWrite["kind"], mask: JournalWrite["mask"], wanted: ContactFields): JournalWrite {
  const state = "sent";
  const identity = { writeId: "w1", callId: "c1", recordId: "r1", resourceName: null, etag: null };
  return { ...identity, kind, mask, wanted, before: {}, sentAt: "", state, reason: null };
}

test("a create carries its record's id as the one marker, beside other programs' client data", () => {
  const clientData = [
    { key: "other", value: "1" },
    { key: "kith", value: "a former record" },
  ];
  expect(outgoingFields(write("create", [], { nicknames: [{ value: "Ann" }], clientData }))).toEqual({
    nicknames: [{ value: "Ann" }],
    clientData: [
      { key: "other", value: "1" },
      { key: "kith", value: "r1" },
    ],
  });
});

test("an update carries the fields of its mask, and one that was emptied is absent", () => {
  const wanted = { nicknames: [{ value: "Ann" }] };
  expect(outgoingFields(write("update", ["nicknames", "urls"], wanted))).toEqual(wanted);
});

test("memberships are never emptied, which Google refuses: the contact is then in myContacts", () => {
  expect(outgoingFields(write("update", ["memberships"], {}))).toEqual({
    memberships: [{ contactGroupMembership: { contactGroupResourceName: "contactGroups/myContacts" } }],
  });
});
