import { describe, expect, test } from "vitest";

import type { ContactFields } from "../../contact/contact-fields.ts";
import type { GoldenSource } from "./golden-source.ts";
import { goldenRecord } from "./golden-record.ts";
import { card } from "../testing/card.ts";

function source(id: string, contact: string | ContactFields, more: Partial<GoldenSource> = {}): GoldenSource {
  const fields = typeof contact === "string" ? card(contact) : contact;
  return { id, fields, updateTime: null, deleted: false, ...more };
}

test("the record with the fullest name supplies it, the others' names stay as alternatives", () => {
  const golden = goldenRecord([source("1", "J./Lee"), source("2", "John/Lee"), source("3", "John")]);
  expect(golden.primaryRecordId).toBe("2");
  expect(golden.fields.names).toEqual([
    { value: { givenName: "John", familyName: "Lee" }, recordIds: ["2"] },
  ]);
  expect(golden.alternatives.names?.map(({ recordIds }) => recordIds)).toEqual([["1"], ["3"]]);
});

test("of equally full names the most recent counts, then the smallest id, and none is written in capitals", () => {
  const named = (id: string, updateTime: string | null, name = "John/Lee") =>
    source(id, name, { updateTime });
  const primary = (...records: readonly GoldenSource[]): string => goldenRecord(records).primaryRecordId;
  expect(primary(named("1", "2026-01-01T00:00:00Z"), named("2", "2026-01-01T00:00:00.5Z"))).toBe("2");
  expect(primary(named("1", "2026-01-01T00:00:00.5Z"), named("2", "2026-01-01T00:00:00.500Z"))).toBe("1");
  expect(primary(named("2", null), named("1", null))).toBe("1");
  expect(primary(named("1", null), named("2", "2020-01-01T00:00:00Z"))).toBe("2");
  expect(primary(named("1", "2026-01-01T00:00:00Z", "JOHN/LEE"), named("2", null))).toBe("2");
});

test("a chosen primary record supplies the name, unless it is deleted", () => {
  const records = [source("1", "John Paul/Lee"), source("2", "J./Lee")];
  expect(goldenRecord(records, { primaryRecordId: "2" }).fields.names?.[0]?.value).toMatchObject({
    givenName: "J.",
  });
  const deleted = records.map((record) => ({ ...record, deleted: record.id === "2" }));
  expect(goldenRecord(deleted, { primaryRecordId: "2" }).primaryRecordId).toBe("1");
});

test("spellings of one value become one with all its records, the best spelling kept", () => {
  const { fields } = goldenRecord([
    source("1", {
      emailAddresses: [{ value: "Ann@Lee.example" }, { value: "ann@lee.example", type: "work" }],
      phoneNumbers: [{ value: "+442079460958" }],
      organizations: [{ name: "ACME" }],
      urls: [{ value: "lee.example" }],
    }),
    source("2", {
      emailAddresses: [{ value: "ann@lee.example" }, { value: "ann+shop@lee.example" }],
      phoneNumbers: [{ value: "+44 20 7946 0958", type: "home" }],
      organizations: [{ name: "Acme", title: "" }],
      urls: [{ value: "https://www.lee.example/" }],
    }),
  ]);
  expect(fields.emailAddresses).toEqual([
    { value: { value: "ann@lee.example", type: "work" }, recordIds: ["1", "2"] },
    { value: { value: "ann+shop@lee.example" }, recordIds: ["2"] },
  ]);
  expect(fields.phoneNumbers).toEqual([
    { value: { value: "+44 20 7946 0958", type: "home" }, recordIds: ["1", "2"] },
  ]);
  expect(fields.organizations).toHaveLength(1);
  expect(fields.urls).toEqual([{ value: { value: "https://www.lee.example/" }, recordIds: ["1", "2"] }]);
});

test("a national number meets its international form with the default region", () => {
  const records = [source("1", "| 020 7946 0958"), source("2", "| +44 20 7946 0958")];
  expect(goldenRecord(records).fields.phoneNumbers).toHaveLength(2);
  expect(goldenRecord(records, { defaultRegion: "GB" }).fields.phoneNumbers).toHaveLength(1);
});

test("a number with another extension is another number", () => {
  const records = [source("1", "| +1 202 555 0143 ext 1"), source("2", "| +1 202 555 0143 ext 2")];
  expect(goldenRecord(records).fields.phoneNumbers).toHaveLength(2);
});

test("a birthday with its year goes before one without, and 1 January comes last", () => {
  const { fields, alternatives } = goldenRecord([
    source("1", "Ann/Lee | born:1970-01-01"),
    source("2", "Ann/Lee | born:05-07"),
    source("3", "Ann/Lee | born:1980-05-07"),
  ]);
  expect(fields.birthdays?.[0]?.recordIds).toEqual(["3"]);
  expect(alternatives.birthdays?.map(({ recordIds }) => recordIds)).toEqual([["2"], ["1"]]);
});

test("a deleted record gives no values, unless all are deleted", () => {
  const records = [
    source("1", "Ann/Lee | ann@lee.example", { deleted: true }),
    source("2", "Ann | a@lee.example"),
  ];
  const golden = goldenRecord(records);
  expect(golden.primaryRecordId).toBe("2");
  expect(golden.fields.emailAddresses?.map(({ value }) => value.value)).toEqual(["a@lee.example"]);
  const gone = goldenRecord(records.map((record) => ({ ...record, deleted: true })));
  expect(gone.fields.emailAddresses).toHaveLength(2);
});

test("fields that Kith does not model are united by equal value, under their own names", () => {
  const { fields } = goldenRecord([
    source("1", {
      userDefined: [{ key: "Shoe", value: "42" }],
      relations: [{ person: "Bo", type: "child" }],
    }),
    source("2", {
      userDefined: [{ value: "42", key: "Shoe" }],
      relations: [{ person: "Bo", type: "friend" }],
    }),
  ]);
  expect(fields.userDefined).toEqual([{ value: { key: "Shoe", value: "42" }, recordIds: ["1", "2"] }]);
  expect(fields.relations).toHaveLength(2);
});

test("values that are no objects are shown nowhere and break nothing", () => {
  const malformed = { emailAddresses: ["x", null, 5, { value: "ann@lee.example" }] };
  expect(goldenRecord([source("1", malformed as never)]).fields.emailAddresses).toHaveLength(1);
});

describe("what a person chose of a record is shown, whatever the rules prefer", () => {
  const [early, late] = ["2026-01-01T00:00:00Z", "2026-01-02T00:00:00Z"];

  test("a name, with its record as primary; without one it counts for nothing", () => {
    const full = source("1", "John Paul/Lee");
    const short = source("2", "J./Lee", { chosen: { names: early } });
    const nameless = source("3", "| j@lee.example", { chosen: { names: late } });
    const golden = goldenRecord([full, short, nameless], { primaryRecordId: "1" });
    expect(golden.primaryRecordId).toBe("2");
    expect(golden.fields.names?.[0]?.value).toMatchObject({ givenName: "J." });
    expect(golden.alternatives.names?.map(({ recordIds }) => recordIds)).toEqual([["1"]]);
  });

  test("a birthday without its year, and the latest choice of several", () => {
    const whole = source("1", { birthdays: [{ date: { year: 1980, month: 5, day: 6 } }] });
    const parts = source("2", { birthdays: [{ date: { month: 5, day: 6 } }] });
    const shown = (...records: readonly GoldenSource[]): unknown =>
      goldenRecord(records).fields.birthdays?.[0]?.value;
    expect(shown(whole, parts)).toEqual({ date: { year: 1980, month: 5, day: 6 } });
    const chosen = { ...parts, chosen: { birthdays: early } };
    expect(shown(whole, chosen)).toEqual({ date: { month: 5, day: 6 } });
    expect(shown({ ...whole, chosen: { birthdays: late } }, chosen)).toEqual({
      date: { year: 1980, month: 5, day: 6 },
    });
  });

  test("not of a record that is deleted, while another lives", () => {
    const gone = source("2", "J./Lee", { chosen: { names: early }, deleted: true });
    expect(goldenRecord([source("1", "John/Lee"), gone]).primaryRecordId).toBe("1");
  });
});
