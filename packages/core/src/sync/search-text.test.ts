import { expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import { goldenRecord } from "../match/golden/golden-record.ts";
import { foldedText } from "../normalize/folded-text.ts";
import { searchText } from "./search-text.ts";

const textOf = (...records: readonly ContactFields[]): string =>
  searchText(
    goldenRecord(records.map((fields, at) => ({ id: String(at), fields, updateTime: null, deleted: false }))),
  );
const finds = (text: string, query: string): boolean => text.includes(foldedText(query));

test("a contact is found by every text of it, whatever the case and the accents", () => {
  const text = textOf({
    names: [{ givenName: "José", familyName: "Müller" }],
    organizations: [{ name: "Ärzte GmbH", title: "Chef" }],
    userDefined: [{ key: "Met in", value: "Kraków" }],
  });
  for (const query of ["jose", "MÜLLER", "muller", "arzte", "chef", "krakow"])
    expect({ query, found: finds(text, query) }).toEqual({ query, found: true });
});

test("a number is found by its digits, however it is written", () => {
  const text = textOf({ phoneNumbers: [{ value: "+49 (30) 90-1820" }] });
  expect(finds(text, "4930901820")).toBe(true);
});

test("a name that another one was preferred to is still found", () => {
  const text = textOf(
    { names: [{ unstructuredName: "Ann Lee" }] },
    { names: [{ unstructuredName: "Annie" }] },
  );
  expect(finds(text, "annie") && finds(text, "ann lee")).toBe(true);
});

test("marks for programs and labels find nobody", () => {
  const text = textOf({
    clientData: [{ key: "marker", value: "secretmark" }],
    externalIds: [{ value: "ext42" }],
    memberships: [{ contactGroupMembership: { contactGroupId: "friends" } }],
    phoneNumbers: [{ value: "1", type: "workfax" }],
  });
  for (const query of ["secretmark", "ext42", "friends", "workfax"])
    expect({ query, found: finds(text, query) }).toEqual({ query, found: false });
});
