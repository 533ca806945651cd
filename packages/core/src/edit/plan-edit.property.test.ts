import * as fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalFields } from "../contact/canonical-fields.ts";
import { canonicalJson } from "../contact/canonical-json.ts";
import {
  CONTACT_FIELD_NAMES,
  SINGLETON_FIELD_NAMES,
  type ContactFieldName,
  type ContactFields,
} from "../contact/contact-fields.ts";
import { isMarker } from "../contact/kith-marker.ts";
import type { PersonValue } from "../contact/person.ts";
import { agreedSides, pushableFields } from "../merge/record-sides.ts";
import { arbitraryFields } from "../merge/testing/arbitrary-sides.ts";
import { valueKey } from "../merge/value-key.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { contactVersion } from "./contact-version.ts";
import type { EditableRecord } from "./editable-record.ts";
import { planEdit, type EditPlan } from "./plan-edit.ts";
import { afterEdit, fieldsOf, OPTIONS, shownBy } from "./testing/contact-records.ts";

/** Values that may be asked for, beside those that a contact shows. */
const NEW_VALUES: { readonly [Name in ContactFieldName]?: readonly PersonValue[] } = {
  names: [{ givenName: "Jo", familyName: "Lee" }, { givenName: "J" }],
  biographies: [{ value: "met in Oslo", contentType: "TEXT_PLAIN" }],
  birthdays: [{ date: { month: 5, day: 8 } }],
  emailAddresses: [
    { value: "ann@lee.example", type: "other" },
    { value: "new@lee.example" },
    { value: "bo@lee.example", type: "work" },
  ],
  phoneNumbers: [{ value: "+1 202 555 0143", type: "mobile" }, { value: "999" }],
  userDefined: [{ key: "Shoe", value: "44" }],
  relations: [{ person: "Di", type: "child" }],
};

const SINGLETONS: ReadonlySet<string> = new Set(SINGLETON_FIELD_NAMES);

function arbitraryRecords(maxLength: number): fc.Arbitrary<readonly EditableRecord[]> {
  const born = fc.constantFrom(undefined, { birthdays: [{ date: { year: 1980, month: 5, day: 7 } }] });
  return fc.array(fc.tuple(arbitraryFields, born), { minLength: 1, maxLength }).map((list) =>
    list.map(([fields, birthday], index) => ({
      recordId: `r${index}`,
      sides: agreedSides({ ...fields, ...birthday }),
      updateTime: null,
      deleted: false,
    })),
  );
}

interface Scene {
  readonly records: readonly EditableRecord[];
  readonly fields: ContactFields;
}

/** A contact, and for some fields what it is to show: values that it shows in any order, without some, with others. */
function scenes(maxRecords: number): fc.Arbitrary<Scene> {
  return arbitraryRecords(maxRecords).chain((records) => {
    const shown = shownBy(records);
    return fc
      .subarray(Object.keys(NEW_VALUES) as ContactFieldName[], { minLength: 1 })
      .chain((names) =>
        fc.tuple(
          ...names.map((field) => {
            const values = [...(shown[field] ?? []), ...(NEW_VALUES[field] ?? [])];
            const maxLength = SINGLETONS.has(field) ? 1 : values.length;
            return fc
              .shuffledSubarray(values, { maxLength })
              .map((wanted) => [field, distinct(field, wanted)] as const);
          }),
        ),
      )
      .map((entries) => ({ records, fields: Object.fromEntries(entries) as ContactFields }));
  });
}

function distinct(field: ContactFieldName, values: readonly PersonValue[]): readonly PersonValue[] {
  return [...new Map(values.map((value) => [valueKey(field, value), value])).values()];
}

function edit({ records, fields }: Scene): EditPlan {
  const plan = planEdit(records, { fields, version: null }, OPTIONS);
  const problems = plan.kind === "invalid" ? plan.problems : [];
  // Nothing would be left of the contact; all else that is asked for here can be taken.
  expect(problems.filter(({ field }) => field !== null)).toEqual([]);
  fc.pre(problems.length === 0);
  return plan;
}

const primaryOf = (plan: EditPlan): string | null => (plan.kind === "planned" ? plan.primaryRecordId : null);
const keys = (field: ContactFieldName, values: readonly PersonValue[] = []): readonly string[] =>
  values.map((value) => (SINGLETONS.has(field) ? canonicalJson(value) : valueKey(field, value))).sort();
const isDistinct = (field: ContactFieldName, values: readonly PersonValue[] = []): boolean =>
  new Set(keys(field, values)).size === values.length;
const withoutMarks = (fields: ContactFields): ContactFields => ({
  ...fields,
  clientData: (fields.clientData ?? []).filter((value) => !isMarker(value)),
});

test("a contact of one record then shows exactly what was asked for, and every other field as before", () => {
  fc.assert(
    fc.property(scenes(1), (scene) => {
      const after = shownBy(afterEdit(scene.records, edit(scene)));
      const expected: ContactFields = { ...shownBy(scene.records), ...scene.fields };
      const held = scene.records[0]?.sides.remote ?? {};
      for (const field of CONTACT_FIELD_NAMES) {
        expect(keys(field, after[field])).toEqual(keys(field, expected[field]));
        // A number that the record holds twice may be shown under its second label.
        if (!isDistinct(field, held[field])) continue;
        const written = (fields: ContactFields): string => canonicalFields({ [field]: fields[field] ?? [] });
        expect(written(after)).toBe(written(expected));
      }
    }),
    searchRuns(200),
  );
});

test("a contact of several records shows every value that was asked for, and of a list nothing else", () => {
  fc.assert(
    fc.property(scenes(4), (scene) => {
      const plan = edit(scene);
      const shown = shownBy(afterEdit(scene.records, plan), primaryOf(plan));
      for (const field of CONTACT_FIELD_NAMES) {
        const wanted = scene.fields[field];
        if (wanted === undefined) continue;
        // Where a value of a singleton is taken away, another record's is seen.
        if (SINGLETONS.has(field) && wanted.length === 0) continue;
        // A name that is edited in some records may change who of the others comes first.
        const before = shownBy(scene.records)[field] ?? [];
        if (
          SINGLETONS.has(field) &&
          scene.records.length > 2 &&
          keys(field, before).join() === keys(field, wanted).join()
        )
          continue;
        expect(keys(field, shown[field])).toEqual(keys(field, wanted));
      }
    }),
    searchRuns(200),
  );
});

test("no value passes from one record to another: a record gets what was asked for, for a value that it held, or as primary", () => {
  fc.assert(
    fc.property(scenes(4), (scene) => {
      const plan = edit(scene);
      const after = fieldsOf(afterEdit(scene.records, plan));
      for (const [index, { sides }] of scene.records.entries()) {
        for (const field of CONTACT_FIELD_NAMES) {
          const before = keys(field, sides.remote?.[field]);
          const wanted = keys(field, scene.fields[field]);
          const now = keys(field, after[index]?.[field]);
          const strange = now.filter((key) => !before.includes(key) && !wanted.includes(key));
          expect(strange).toEqual([]);
          expect(scene.fields[field] !== undefined || now.join() === before.join()).toBe(true);
        }
      }
    }),
    searchRuns(200),
  );
});

test("what is edited is pushable at once, and nothing else is", () => {
  fc.assert(
    fc.property(scenes(3), (scene) => {
      const plan = edit(scene);
      if (plan.kind !== "planned") return;
      for (const { sides, changes } of plan.records) {
        expect(pushableFields(sides)).toEqual(changes.map(({ field }) => field));
        expect(Object.keys(sides.editedAt).sort()).toEqual(changes.map(({ field }) => field).sort());
      }
    }),
    searchRuns(150),
  );
});

test("asking for what is shown is no edit, and an edit done again is none", () => {
  fc.assert(
    fc.property(scenes(3), (scene) => {
      const { records } = scene;
      const shown = shownBy(records);
      fc.pre(Object.keys(withoutMarks(shown)).length > 0);
      expect(["unchanged", "invalid"]).toContain(
        planEdit(records, { fields: shown, version: null }, OPTIONS).kind,
      );
      const plan = edit(scene);
      const after = afterEdit(records, plan);
      const primaryRecordId = primaryOf(plan);
      const again = planEdit(
        after,
        { fields: shownBy(after, primaryRecordId), version: null },
        { ...OPTIONS, primaryRecordId },
      );
      expect(["unchanged", "invalid"]).toContain(again.kind);
    }),
    searchRuns(150),
  );
});

test("an edit that is taken back leaves a record of distinct values as it was, with nothing pending", () => {
  fc.assert(
    fc.property(scenes(1), (scene) => {
      const { records } = scene;
      const [record] = records;
      const remote = record?.sides.remote ?? {};
      fc.pre(CONTACT_FIELD_NAMES.every((field) => isDistinct(field, remote[field])));
      const plan = edit(scene);
      const after = afterEdit(records, plan);
      const shown = shownBy(records);
      const before = Object.fromEntries(
        Object.keys(scene.fields).map((field) => [field, shown[field as "names"] ?? null]),
      );
      const back = planEdit(after, { fields: before, version: null }, OPTIONS);
      fc.pre(back.kind !== "invalid");
      expect(afterEdit(after, back)[0]?.sides).toEqual(agreedSides(remote));
    }),
    searchRuns(150),
  );
});

test("a contact's version is that of what its records show, in any order, and no edit leaves it as it was", () => {
  fc.assert(
    fc.property(scenes(3), (scene) => {
      const { records } = scene;
      const reversed = records.toReversed().map((record) => {
        const fields = Object.entries(record.sides.remote ?? {}).map(
          ([field, values]) => [field, values.toReversed()] as const,
        );
        return {
          ...record,
          updateTime: "2026-03-05T00:00:00Z",
          sides: agreedSides(Object.fromEntries(fields)),
        };
      });
      expect(contactVersion(reversed)).toBe(contactVersion(records));
      const plan = edit(scene);
      const changes = plan.kind === "planned" && plan.records.length > 0;
      expect(contactVersion(afterEdit(records, plan)) !== contactVersion(records)).toBe(changes);
    }),
    searchRuns(150),
  );
});
