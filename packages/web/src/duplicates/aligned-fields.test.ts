import { expect, test } from "vitest";
import { alignFields } from "./aligned-fields.ts";

type Value = Readonly<Record<string, unknown>>;

function fields(given: Readonly<Record<string, readonly Value[]>>) {
  return Object.fromEntries(
    Object.entries(given).map(([field, values]) => [
      field,
      values.map((value) => ({ value, recordIds: [] })),
    ]),
  );
}

/** "left relation right" for each row of each field. */
function aligned(a: Readonly<Record<string, readonly Value[]>>, b: typeof a): Record<string, string[]> {
  return Object.fromEntries(
    alignFields(fields(a), fields(b)).map(({ field, values }) => [
      field,
      values.map((row) => `${row.a?.text ?? "–"} ${row.relation} ${row.b?.text ?? "–"}`),
    ]),
  );
}

const emails = (...values: readonly string[]) => ({ emailAddresses: values.map((value) => ({ value })) });
const phones = (...values: readonly string[]) => ({ phoneNumbers: values.map((value) => ({ value })) });

test("equal values stand side by side wherever they are in their lists, and come first", () => {
  expect(aligned(emails("z@one.example", "ann@post.example"), emails("ann@post.example"))).toEqual({
    emailAddresses: ["ann@post.example same ann@post.example", "z@one.example one-sided –"],
  });
});

test("another label does not make another value; another detail does", () => {
  const home = { phoneNumbers: [{ value: "+49 30 1234567", type: "home" }] };
  const work = { phoneNumbers: [{ value: "+49 30 1234567", type: "work" }] };
  expect(aligned(home, work)).toEqual({ phoneNumbers: ["+49 30 1234567 same +49 30 1234567"] });
  const one = { names: [{ givenName: "Ann", familyName: "Lee" }] };
  const other = { names: [{ givenName: "Ann", familyName: "Lee", phoneticGivenName: "Anne" }] };
  expect(aligned(one, other)).toEqual({ names: ["Ann Lee similar Ann Lee"] });
});

test("a domain in common does not make two addresses similar; a slip of the keyboard before it does", () => {
  expect(aligned(emails("amanda.foster@post.example"), emails("amandafosters@post.example"))).toEqual({
    emailAddresses: ["amanda.foster@post.example similar amandafosters@post.example"],
  });
  expect(aligned(emails("bob@post.example"), emails("eve@post.example"))).toEqual({
    emailAddresses: ["bob@post.example different eve@post.example"],
  });
});

test("one phone number with and without country code is similar, two numbers are different", () => {
  const left = phones("+1 202 555 0143", "+1 303 555 0199");
  expect(aligned(left, phones("+1 404 555 0111", "555-0143"))).toEqual({
    phoneNumbers: ["+1 202 555 0143 similar 555-0143", "+1 303 555 0199 different +1 404 555 0111"],
  });
});

test("a value finds the one that is most like it, not the first that would do", () => {
  expect(
    aligned(emails("annabel@post.example"), emails("annabella@post.example", "annabel@work.example")),
  ).toEqual({
    emailAddresses: [
      "annabel@post.example similar annabel@work.example",
      "– one-sided annabella@post.example",
    ],
  });
});

test("fields come in the order in which people look for them, those of one side too, and empty ones not at all", () => {
  const birthday = { birthdays: [{ date: { year: 1990, month: 2, day: 3 } }] };
  expect(
    Object.keys(
      aligned({ ...birthday, ...emails("a@b.example") }, { names: [{ givenName: "A" }], urls: [] }),
    ),
  ).toEqual(["names", "emailAddresses", "birthdays"]);
});
