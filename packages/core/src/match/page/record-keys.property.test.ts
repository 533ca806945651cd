import * as fc from "fast-check";
import { expect, test } from "vitest";
import { normalizeContact } from "../../normalize/normalize-contact.ts";
import { searchRuns } from "../../testing/search-runs.ts";
import type { MatchRecord } from "../match-record.ts";
import { models } from "../models/models.ts";
import { blockingKeys } from "./blocking-key.ts";
import { recordKeys } from "./record-keys.ts";

const { blockingRules } = models.contacts;
const word = fc.constantFrom("Ada", "Bob", "Lovelace", "Lee", "李", "");
const fields = fc.record({
  names: fc.array(fc.record({ givenName: word, familyName: word }), { maxLength: 2 }),
  emailAddresses: fc.array(fc.record({ value: fc.constantFrom("ada.lee@x.org", "adalovelace@y.org") })),
  phoneNumbers: fc.array(fc.record({ value: fc.constantFrom("+49 30 901820", "555 1234") })),
});
const names = fc.subarray(["people/1", "people/2", "people/3"]);

test("the keys of a record are the hashes of its blocking keys, also when they were made before for another record of the same contact or by other rules", () => {
  fc.assert(
    fc.property(fields, fc.array(names), fc.subarray([...blockingRules]), (card, records, otherRules) => {
      const contact = normalizeContact(card);
      for (const [index, [resourceName = null, ...previousResourceNames]] of records.entries()) {
        const record: MatchRecord = { id: "1", accountId: "a", resourceName, previousResourceNames, contact };
        const rules = index % 3 === 2 ? otherRules : blockingRules;
        const hashes = new Set(blockingKeys(record, rules).map(({ hash }) => hash));
        expect(new Set(recordKeys(record, rules))).toEqual(hashes);
        expect(recordKeys(record, rules)).toHaveLength(hashes.size);
      }
    }),
    searchRuns(200),
  );
});
