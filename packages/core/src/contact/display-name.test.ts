import { describe, expect, test } from "vitest";

import type { ContactFields } from "./contact-fields.ts";
import { displayNameOf } from "./display-name.ts";

describe("what is shown as a contact's name", () => {
  const everything: ContactFields = {
    names: [{ givenName: "Ada", familyName: "Lovelace" }],
    nicknames: [{ value: "Countess" }],
    organizations: [{ name: "Analytical Engines" }],
    emailAddresses: [{ value: "ada@x.org" }],
    phoneNumbers: [{ value: "+1 415 555 2671" }],
  };

  test("is the first of name, nickname, organization, e-mail and phone that there is", () => {
    const { names: _names, ...unnamed } = everything;
    const { nicknames: _nicknames, ...plain } = unnamed;
    const { organizations: _organizations, ...private_ } = plain;
    const { emailAddresses: _emails, ...phoneOnly } = private_;
    expect([everything, unnamed, plain, private_, phoneOnly, {}].map(displayNameOf)).toEqual([
      "Ada Lovelace",
      "Countess",
      "Analytical Engines",
      "ada@x.org",
      "+1 415 555 2671",
      null,
    ]);
  });

  test.each([
    [
      {
        honorificPrefix: "Dr.",
        givenName: "Ada",
        middleName: "King",
        familyName: "Lovelace",
        honorificSuffix: "PhD",
      },
      "Dr. Ada King Lovelace PhD",
    ],
    [{ unstructuredName: "Ada  L." }, "Ada L."],
    [{ givenName: "Ada", unstructuredName: "Somebody Else" }, "Ada"],
    [{ givenName: "小明", familyName: "王" }, "王小明"],
    [{ givenName: "민수", familyName: "김" }, "김민수"],
    [{ givenName: "Xiaoming", familyName: "王" }, "Xiaoming 王"],
    [{ givenName: " Ada\n", familyName: "L\u0000ove\ud800" }, "Ada Love\ufffd"],
  ])("%o is shown as %s", (name, expected) => {
    expect(displayNameOf({ names: [name] })).toBe(expected);
  });

  test("skips values without a text", () => {
    const fields = JSON.parse('{"names":[{},"x",{"givenName":5}],"nicknames":[{"value":" "}]}');
    expect(displayNameOf(fields)).toBeNull();
  });

  test("is at most 500 characters long and always storable", () => {
    const shown = displayNameOf({ names: [{ givenName: "😀".repeat(1_000_000) }] });
    expect(shown?.length).toBeLessThanOrEqual(500);
    expect(displayNameOf({ names: [{ givenName: `a${"😀".repeat(400)}` }] })?.isWellFormed()).toBe(true);
  });
});
