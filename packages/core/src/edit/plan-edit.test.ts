import { describe, expect, test } from "vitest";

import type { ContactFields } from "../contact/contact-fields.ts";
import { card } from "../match/testing/card.ts";
import { agreedSides, conflictedFields, pushableFields } from "../merge/record-sides.ts";
import { contactVersion } from "./contact-version.ts";
import type { EditableRecord } from "./editable-record.ts";
import { planEdit, type EditPlan } from "./plan-edit.ts";
import type { RequestedFields } from "./requested-fields.ts";
import { afterEdit, fieldsOf, NOW, OPTIONS, recordsOf, shownBy } from "./testing/contact-records.ts";

function edit(records: readonly EditableRecord[], fields: RequestedFields): EditPlan {
  return planEdit(records, { fields, version: null }, OPTIONS);
}

function edited(records: readonly EditableRecord[], fields: RequestedFields): readonly ContactFields[] {
  const plan = edit(records, fields);
  expect(plan.kind).toBe("planned");
  return fieldsOf(afterEdit(records, plan));
}

const emails = (
  ...values: readonly string[]
): { readonly emailAddresses: readonly { readonly value: string }[] } => ({
  emailAddresses: values.map((value) => ({ value })),
});

describe("where an edit goes", () => {
  test("a changed value is changed in every record that holds it, in whatever spelling, and in no other", () => {
    const records = recordsOf(
      "Ann/Lee | ann@lee.example",
      "Ann | ANN@lee.example | bo@lee.example",
      "A./Lee | cy@lee.example",
    );
    expect(edited(records, emails("new@lee.example", "bo@lee.example", "cy@lee.example"))).toEqual([
      card("Ann/Lee | new@lee.example"),
      card("Ann | new@lee.example | bo@lee.example"),
      card("A./Lee | cy@lee.example"),
    ]);
  });

  test("a removed value is removed from every record that holds it", () => {
    const records = recordsOf("Ann/Lee | ann@lee.example | bo@lee.example", "Ann | Ann@lee.example");
    expect(edited(records, emails("bo@lee.example"))).toEqual([
      card("Ann/Lee | bo@lee.example"),
      card("Ann"),
    ]);
  });

  test("a new value goes to the primary record, and nothing passes from one record to another", () => {
    const records = recordsOf("Ann | a@lee.example", "Ann/Lee | b@lee.example");
    expect(edited(records, emails("a@lee.example", "b@lee.example", "c@lee.example"))).toEqual([
      card("Ann | a@lee.example"),
      card("Ann/Lee | b@lee.example | c@lee.example"),
    ]);
    const chosen = planEdit(
      records,
      { fields: emails("a@lee.example", "b@lee.example", "c@lee.example"), version: null },
      { now: NOW, primaryRecordId: "r1" },
    );
    expect(fieldsOf(afterEdit(records, chosen))[0]).toEqual(card("Ann | a@lee.example | c@lee.example"));
  });

  test("what is removed and what is added elsewhere in the list are two things", () => {
    const records = recordsOf("Ann/Lee | a@lee.example | b@lee.example", "Ann | a@lee.example");
    expect(edited(records, emails("b@lee.example", "c@lee.example"))).toEqual([
      card("Ann/Lee | b@lee.example | c@lee.example"),
      card("Ann"),
    ]);
  });

  test("a changed label is changed in all records; each keeps its own spelling and what Kith does not know", () => {
    const records = recordsOf(
      {
        names: [{ givenName: "Ann", familyName: "Lee" }],
        phoneNumbers: [{ value: "+44 20 7946 0958", type: "home" }],
      },
      { phoneNumbers: [{ value: "+442079460958", "x-new": { deep: 1 } }] },
    );
    expect(
      edited(records, { phoneNumbers: [{ value: "+44 20 7946 0958", type: "work" }] }).map(
        ({ phoneNumbers }) => phoneNumbers,
      ),
    ).toEqual([
      [{ value: "+44 20 7946 0958", type: "work" }],
      [{ value: "+442079460958", "x-new": { deep: 1 }, type: "work" }],
    ]);
  });

  test("a number that a record holds twice keeps its second label, unless that would be shown instead", () => {
    const twice = (type: string, other: string): ContactFields => ({
      phoneNumbers: [
        { value: "+44 20 7946 0958", type },
        { value: "+44 20 7946 0958", type: other },
      ],
    });
    const longer = edited(recordsOf(twice("home", "work")), {
      phoneNumbers: [{ value: "+44 20 7946 0958", type: "mobile" }],
    });
    expect(longer).toEqual([twice("mobile", "work")]);
    const shorter = edited(recordsOf(twice("mobile", "homeFax")), {
      phoneNumbers: [{ value: "+44 20 7946 0958", type: "fax" }],
    });
    expect(shorter).toEqual([{ phoneNumbers: [{ value: "+44 20 7946 0958", type: "fax" }] }]);
  });

  test("only the records that change are touched, and each field tells when", () => {
    const records = recordsOf("Ann/Lee | ann@lee.example", "Ann | bo@lee.example");
    const plan = edit(records, emails("new@lee.example", "bo@lee.example"));
    expect(plan).toMatchObject({ kind: "planned", records: [{ recordId: "r1" }], primaryRecordId: null });
    const [first] = plan.kind === "planned" ? plan.records : [];
    expect(first?.sides).toEqual({
      remote: card("Ann/Lee | ann@lee.example"),
      base: card("Ann/Lee | ann@lee.example"),
      local: card("Ann/Lee | new@lee.example"),
      editedAt: { emailAddresses: NOW },
      removedAt: null,
      goneAt: null,
    });
    expect(first?.changes).toEqual([
      {
        field: "emailAddresses",
        before: [{ value: "ann@lee.example" }],
        after: [{ value: "new@lee.example" }],
      },
    ]);
  });
});

describe("a field with one value", () => {
  test("a changed name is shown, also where another record's name is fuller: the edited record is then primary", () => {
    const records = recordsOf("John Paul/Lee", "John/Lee");
    const fields = { names: [{ givenName: "J.", familyName: "Lee" }] };
    const plan = edit(records, fields);
    expect(plan).toMatchObject({ kind: "planned", records: [{ recordId: "r1" }], primaryRecordId: "r1" });
    expect(shownBy(afterEdit(records, plan), "r1")).toEqual(fields);
    expect(edit(recordsOf("John Paul/Lee"), fields)).toMatchObject({ primaryRecordId: null });
  });

  test("a changed birthday is shown, also where another record has one with its year", () => {
    const records = recordsOf("Ann/Lee | born:1980-05-07", "Ann/Lee | born:1981-05-07");
    const birthdays = [{ date: { month: 5, day: 8 } }];
    const after = afterEdit(records, edit(records, { birthdays }));
    expect(shownBy(after).birthdays).toEqual(birthdays);
  });

  test("parts of a name that are changed put its free form out of date, and the other way round", () => {
    const name = {
      givenName: "Ann",
      familyName: "Lee",
      unstructuredName: "Ann Lee",
      phoneticGivenName: "an",
    };
    const [parts] = edited(recordsOf({ names: [name] }), { names: [{ ...name, givenName: "Anna" }] });
    expect(parts?.names).toEqual([{ givenName: "Anna", familyName: "Lee", phoneticGivenName: "an" }]);
    const [free] = edited(recordsOf({ names: [name] }), {
      names: [{ ...name, unstructuredName: "Anna Lee" }],
    });
    expect(free?.names).toEqual([{ unstructuredName: "Anna Lee", phoneticGivenName: "an" }]);
  });

  test("an address that is changed in parts loses the text that Google made of them", () => {
    const address = { streetAddress: "Lindenweg 4", city: "Berlin", formattedValue: "Lindenweg 4\nBerlin" };
    const [after] = edited(recordsOf({ addresses: [address] }), {
      addresses: [{ ...address, city: "Bonn" }],
    });
    expect(after?.addresses).toEqual([{ streetAddress: "Lindenweg 4", city: "Bonn" }]);
  });

  test("a removed note lets another record's note be seen: nothing that was not shown is removed", () => {
    const note = (value: string): ContactFields => ({ ...card("Ann/Lee"), biographies: [{ value }] });
    const records = recordsOf(note("one"), note("two"));
    const after = afterEdit(records, edit(records, { biographies: null }));
    expect(shownBy(after).biographies).toEqual([{ value: "two" }]);
  });
});

describe("what is pending", () => {
  test("an edit that is taken back leaves nothing pending", () => {
    const records = recordsOf("Ann/Lee | ann@lee.example");
    const there = afterEdit(records, edit(records, emails("new@lee.example")));
    const back = afterEdit(there, edit(there, emails("ann@lee.example")));
    expect(back).toEqual(records);
  });

  test("a second edit goes on from the first, against the same base", () => {
    const records = recordsOf("Ann/Lee | ann@lee.example");
    const once = afterEdit(records, edit(records, emails("new@lee.example")));
    const twice = planEdit(
      once,
      { fields: { nicknames: [{ value: "Annie" }] }, version: null },
      { now: "2026-03-02T00:00:00Z", primaryRecordId: null },
    );
    const [record] = afterEdit(once, twice);
    expect(record?.sides.base).toEqual(card("Ann/Lee | ann@lee.example"));
    expect(record?.sides.local).toEqual(card("Ann/Lee | new@lee.example | nick:Annie"));
    expect(record?.sides.editedAt).toEqual({ emailAddresses: NOW, nicknames: "2026-03-02T00:00:00Z" });
  });

  test("an edit leaves an open conflict open, unless it is what Google has", () => {
    const [agreed] = recordsOf("Ann/Lee");
    if (agreed === undefined) throw new Error("there is one");
    const open: EditableRecord = {
      ...agreed,
      sides: {
        ...agreed.sides,
        remote: card("Ann/Li"),
        base: card("Ann/Lee"),
        local: card("Anna/Lee"),
        editedAt: { names: NOW },
      },
    };
    const [other] = afterEdit([open], edit([open], { nicknames: [{ value: "Annie" }] }));
    expect(conflictedFields(other?.sides ?? agreed.sides)).toEqual(["names"]);
    expect(pushableFields(other?.sides ?? agreed.sides)).toEqual(["nicknames"]);
    const [same] = afterEdit([open], edit([open], { names: [{ givenName: "Ann", familyName: "Li" }] }));
    expect(same?.sides).toEqual(agreedSides(card("Ann/Li")));
  });

  test("an edit of a record that Google has removed leaves that question open", () => {
    const [agreed] = recordsOf("Ann/Lee");
    if (agreed === undefined) throw new Error("there is one");
    const gone = {
      ...agreed,
      sides: { ...agreed.sides, base: card("Ann/Lee"), local: card("Anna/Lee"), goneAt: NOW },
    };
    const [after] = afterEdit([gone], edit([gone], emails("new@lee.example")));
    expect(after?.sides.goneAt).toBe(NOW);
  });

  test("an edit of a contact that is still to be created is part of its create", () => {
    const sides = {
      remote: null,
      base: {},
      local: card("Ann/Lee"),
      editedAt: {},
      removedAt: null,
      goneAt: null,
    };
    const born = { recordId: "r1", sides, updateTime: null, deleted: false };
    const [after] = afterEdit([born], edit([born], emails("new@lee.example")));
    expect(after?.sides).toEqual({
      ...sides,
      local: card("Ann/Lee | new@lee.example"),
      editedAt: { emailAddresses: NOW },
    });
  });
});

describe("expected outcomes", () => {
  const records = recordsOf("Ann/Lee | ann@lee.example", "Ann | bo@lee.example");

  test("an edit of another version is stale, and tells the one that there is", () => {
    const version = contactVersion(records);
    const fields = emails("new@lee.example", "bo@lee.example");
    const plan = planEdit(records, { fields, version }, OPTIONS);
    expect(plan.kind).toBe("planned");
    const after = afterEdit(records, plan);
    expect(planEdit(after, { fields: {}, version }, OPTIONS)).toEqual({
      kind: "stale",
      version: contactVersion(after),
    });
  });

  test("what the contact shows already is no edit, in whatever order and with whatever Google adds to read", () => {
    const shown = {
      emailAddresses: [
        { value: "bo@lee.example", formattedType: "Home", metadata: { primary: true } },
        { value: "ann@lee.example" },
      ],
    };
    expect(edit(records, shown)).toEqual({ kind: "unchanged" });
    expect(edit(records, {})).toEqual({ kind: "unchanged" });
  });

  test("a removed contact is not edited", () => {
    expect(
      edit(
        records.map((record) => ({ ...record, deleted: true })),
        emails(),
      ),
    ).toEqual({ kind: "removed" });
    const removed = records.map((record) => ({ ...record, sides: { ...record.sides, removedAt: NOW } }));
    expect(edit(removed, emails())).toEqual({ kind: "removed" });
  });

  test("an edit that would leave nothing is refused", () => {
    const plan = edit(recordsOf("| ann@lee.example"), emails());
    expect(plan).toMatchObject({ kind: "invalid", problems: [{ field: null }] });
  });

  test("Kith's marker is neither shown away nor taken over: it stays whatever is asked", () => {
    const marked: ContactFields = {
      ...card("Ann/Lee"),
      clientData: [
        { key: "kith", value: "r1" },
        { key: "other", value: "x" },
      ],
    };
    const [after] = edited(recordsOf(marked), {
      clientData: [
        { key: "kith", value: "r9" },
        { key: "other", value: "y" },
      ],
    });
    expect(after?.clientData).toEqual([
      { key: "other", value: "y" },
      { key: "kith", value: "r1" },
    ]);
    const [cleared] = edited(recordsOf(marked), { clientData: null });
    expect(cleared?.clientData).toEqual([{ key: "kith", value: "r1" }]);
  });

  test("a value that is malformed in Google is shown nowhere and stays where it is", () => {
    const odd = { emailAddresses: ["no object", { value: "ann@lee.example" }] } as never;
    const [after] = edited(recordsOf(odd), emails("new@lee.example"));
    expect(after?.emailAddresses).toEqual(["no object", { value: "new@lee.example" }]);
  });
});
