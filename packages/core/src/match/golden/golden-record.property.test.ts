import * as fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalJson } from "../../contact/canonical-json.ts";
import type { ContactFields } from "../../contact/contact-fields.ts";
import { CONTACT_FIELD_NAMES, SINGLETON_FIELD_NAMES } from "../../contact/contact-fields.ts";
import type { GoldenSource } from "./golden-source.ts";
import { goldenRecord } from "./golden-record.ts";
import { goldenValueKey } from "./golden-value-key.ts";
import { searchRuns } from "../../testing/search-runs.ts";

const text = fc.constantFrom(
  "",
  "Ann",
  "ann",
  "Lee",
  "a@x.org",
  "A@x.org",
  "+44 20 7946 0958",
  "020 7946 0958",
);
const value = fc.dictionary(
  fc.constantFrom("value", "type", "givenName", "familyName", "name", "date"),
  text,
);
const fields = fc.dictionary(
  fc.constantFrom(...CONTACT_FIELD_NAMES),
  fc.array(value, { minLength: 1, maxLength: 3 }),
);

const records: fc.Arbitrary<readonly GoldenSource[]> = fc
  .array(
    fc.record({
      fields: fields.map((given): ContactFields => given),
      updateTime: fc.option(fc.constantFrom("2026-01-01T00:00:00Z", "2026-01-01T00:00:00.25Z"), {
        nil: null,
      }),
      deleted: fc.boolean(),
    }),
    { minLength: 1, maxLength: 5 },
  )
  .map((list) => list.map((record, index) => ({ id: `r${index}`, ...record })));

test("the order of the records does not matter", () => {
  fc.assert(
    fc.property(
      records.chain((list) =>
        fc.tuple(fc.constant(list), fc.shuffledSubarray([...list], { minLength: list.length })),
      ),
      ([list, shuffled]) => {
        expect(goldenRecord(shuffled)).toEqual(goldenRecord(list));
      },
    ),
    searchRuns(),
  );
});

test("no value of a live record is lost, and every value shown is a live record's own", () => {
  fc.assert(
    fc.property(records, (list) => {
      const golden = goldenRecord(list);
      const live = list.some(({ deleted }) => !deleted) ? list.filter(({ deleted }) => !deleted) : list;
      for (const field of CONTACT_FIELD_NAMES) {
        const shown = [...(golden.fields[field] ?? []), ...(golden.alternatives[field] ?? [])];
        const isSingleton = SINGLETON_FIELD_NAMES.some((name) => name === field);
        const keyOf = isSingleton
          ? canonicalJson
          : (given: Parameters<typeof goldenValueKey>[1]) => goldenValueKey(field, given);
        for (const { id, fields: held } of live) {
          for (const given of held[field] ?? []) {
            const found = shown.find((one) => keyOf(one.value) === keyOf(given));
            expect(found?.recordIds).toContain(id);
          }
        }
        for (const { value: best, recordIds } of shown) {
          const holders = live.filter(({ id }) => recordIds.includes(id));
          expect(holders).toHaveLength(recordIds.length);
          const texts = holders.flatMap((holder) => (holder.fields[field] ?? []).map(canonicalJson));
          expect(texts).toContain(canonicalJson(best));
        }
        expect((golden.fields[field] ?? []).length <= 1 || !isSingleton).toBe(true);
      }
    }),
    searchRuns(),
  );
});

test("the primary record is live and supplies the name", () => {
  fc.assert(
    fc.property(records, (list) => {
      const { primaryRecordId, fields: shown } = goldenRecord(list);
      const primary = list.find(({ id }) => id === primaryRecordId);
      const name = primary?.fields.names?.[0];
      expect(primary?.deleted === false || list.every(({ deleted }) => deleted)).toBe(true);
      expect(name === undefined || shown.names?.[0]?.recordIds.includes(primaryRecordId)).toBe(true);
    }),
    searchRuns(),
  );
});
