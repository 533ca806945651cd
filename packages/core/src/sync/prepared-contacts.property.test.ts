import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { ContactFields } from "../contact/contact-fields.ts";
import type { MatchRecord } from "../match/match-record.ts";
import { models } from "../match/models/models.ts";
import { recordKeys } from "../match/page/record-keys.ts";
import { isContradiction, judgeRecords } from "../match/score/score-pair.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { PreparedContacts, type ContactState } from "./prepared-contacts.ts";

const given = fc.constantFrom("Ann", "John & Jane", "Hans und Eva", "J.", "Annie", "李");
const family = fc.constantFrom("Lee", "Familie Meier", "Ortega y Gasset", "");
const name = fc.record({ givenName: given, familyName: family });

/** Everything that comparing looks at, and more names than it takes. */
const card: fc.Arbitrary<ContactFields> = fc.record(
  {
    names: fc.oneof(
      fc.array(name, { maxLength: 2 }),
      fc
        .array(name, { minLength: 1, maxLength: 30 })
        .map((names) =>
          names.map((one, at) => ({ ...one, familyName: `${one.familyName} ${"x".repeat(at)}` })),
        ),
    ),
    nicknames: fc.array(fc.record({ value: given }), { maxLength: 1 }),
    genders: fc.array(fc.record({ value: fc.constantFrom("female", "male") }), { maxLength: 1 }),
    emailAddresses: fc.array(
      fc.record({ value: fc.constantFrom("ann.lee@x.org", "jlee@x.org", "info@x.org") }),
    ),
    phoneNumbers: fc.array(fc.record({ value: fc.constantFrom("+49 30 901820", "555 1234", "none") })),
    birthdays: fc.array(fc.record({ date: fc.record({ month: fc.nat(13), day: fc.nat(31) }) }), {
      maxLength: 1,
    }),
    organizations: fc.array(fc.record({ name: fc.constantFrom("Lee", "Acme"), title: given }), {
      maxLength: 1,
    }),
    urls: fc.array(fc.record({ value: fc.constantFrom("https://x.com/annlee", "https://acme.org") })),
    biographies: fc.array(fc.record({ value: fc.string() }), { maxLength: 1 }),
  },
  { requiredKeys: [] },
);

const state = (contentHash: string, more: Partial<ContactState> = {}): ContactState => ({
  recordId: "1",
  contentHash,
  etag: "e",
  defaultRegion: "DE",
  ...more,
});

const record = (id: string, contact: MatchRecord["contact"]): MatchRecord => ({
  id,
  accountId: "a",
  resourceName: `people/${id}`,
  previousResourceNames: [],
  contact,
});

test("a prepared contact has the keys and is judged as the stored one that it stands for", () => {
  const model = models.contacts;
  fc.assert(
    fc.property(card, card, (known, other) => {
      const prepared = new PreparedContacts();
      const contact = normalizeContact(known);
      prepared.keep(state(contact.contentHash), contact);
      const kept = prepared.find(state(contact.contentHash));
      // Normalized anew, so that nothing that was remembered of one helps the other.
      const [one, two] = [record("1", normalizeContact(known)), record("2", normalizeContact(other))];
      const instead = record("1", kept ?? normalizeContact({}));
      expect(recordKeys(instead, model.blockingRules)).toEqual(recordKeys(one, model.blockingRules));
      expect(judgeRecords(instead, two, model)).toEqual(judgeRecords(one, two, model));
      expect(isContradiction(instead, two, model)).toBe(isContradiction(one, two, model));
    }),
    searchRuns(400),
  );
});

describe("what is kept", () => {
  const contact = normalizeContact({
    names: [{ givenName: "Ann" }],
    biographies: [{ value: "a long note" }],
  });

  test.each([
    ["another content", { contentHash: "b" }],
    ["another etag, under which the same values may have another order", { etag: "f" }],
    ["no etag any more", { etag: null }],
    ["another default region", { defaultRegion: "US" }],
    ["another record", { recordId: "2" }],
  ])("is not what a record with %s is", (_what, more) => {
    const prepared = new PreparedContacts();
    prepared.keep(state("a"), contact);
    expect(prepared.find(state("a"))).not.toBeNull();
    expect(prepared.find(state("a", more))).toBeNull();
  });

  test("is the latest state of a record only, without what matching never looks at", () => {
    const prepared = new PreparedContacts();
    prepared.keep(state("a"), contact);
    prepared.keep(state("b"), contact);
    expect(prepared.find(state("a"))).toBeNull();
    expect(prepared.find(state("b"))?.fields).toEqual({ names: [{ givenName: "Ann" }] });
    expect(prepared.size).toBe(1);
  });

  test("is no more than the limit; who was met longest ago is forgotten", () => {
    const prepared = new PreparedContacts(2);
    const of = (recordId: string): ContactState => state("a", { recordId });
    for (const id of ["1", "2"]) prepared.keep(of(id), contact);
    prepared.find(of("1"));
    prepared.keep(of("3"), contact);
    expect(["1", "2", "3"].map((id) => prepared.find(of(id)) !== null)).toEqual([true, false, true]);
  });
});
