import * as fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalJson } from "../contact/canonical-json.ts";
import {
  CONTACT_FIELD_NAMES,
  SINGLETON_FIELD_NAMES,
  type ContactFieldName,
} from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { mergeValues, type FieldValues } from "./merge-values.ts";
import { arbitraryFields, changedFrom } from "./testing/arbitrary-sides.ts";
import { valueKey } from "./value-key.ts";

interface Case extends FieldValues {
  readonly field: ContactFieldName;
}

/** Three lists of one field that often have something in common. */
const cases: fc.Arbitrary<Case> = arbitraryFields
  .chain((base) => fc.tuple(fc.constant(base), changedFrom(base), changedFrom(base)))
  .chain(([base, local, remote]) =>
    fc
      .constantFrom(
        ...CONTACT_FIELD_NAMES.filter((name) => [base, local, remote].some((side) => side[name])),
        "names" as const,
      )
      .map((field) => ({
        field,
        base: base[field] ?? [],
        local: local[field] ?? [],
        remote: remote[field] ?? [],
      })),
  );

const sides = fc.constantFrom("google" as const, "kith" as const);
const sorted = (values: readonly PersonValue[]): readonly string[] => values.map(canonicalJson).sort();
const countOf = (values: readonly PersonValue[], text: string): number =>
  values.filter((value) => canonicalJson(value) === text).length;

test("what only one side changed is that side's, exactly", () => {
  fc.assert(
    fc.property(cases, sides, ({ field, base, local }, winner) => {
      const here = mergeValues(field, { base, local, remote: base }, { winner });
      const there = mergeValues(field, { base, local: base, remote: local }, { winner });
      const both = mergeValues(field, { base, local, remote: local }, { winner });
      expect(sorted(here.values)).toEqual(sorted(local));
      for (const merged of [there, both]) expect(merged.values).toEqual(local);
      expect([here.conflict, there.conflict, both.conflict]).toEqual([null, null, null]);
    }),
    searchRuns(500),
  );
});

test("every key without a conflict has what neither side removed and either added, each as often as it should be", () => {
  fc.assert(
    fc.property(cases, sides, ({ field, base, local, remote }, winner) => {
      const merged = mergeValues(field, { base, local, remote }, { winner });
      const keyOf = (value: PersonValue): string => valueKey(field, value);
      const disputed = new Set(
        [
          ...(merged.conflict?.local ?? []),
          ...(merged.conflict?.remote ?? []),
          ...(merged.conflict?.base ?? []),
        ].map(keyOf),
      );
      for (const value of [...base, ...local, ...remote]) {
        if (disputed.has(keyOf(value))) continue;
        const text = canonicalJson(value);
        const [b, l, r] = [countOf(base, text), countOf(local, text), countOf(remote, text)];
        const expected = b - Math.max(0, b - l, b - r) + Math.max(0, l - b, r - b);
        expect(countOf(merged.values, text)).toBe(expected);
      }
    }),
    searchRuns(1_000),
  );
});

test("a key in conflict is wholly the winner's, and both sides' values of it are told", () => {
  fc.assert(
    fc.property(cases, sides, ({ field, base, local, remote }, winner) => {
      const { values, conflict } = mergeValues(field, { base, local, remote }, { winner });
      if (conflict === null) return;
      const keys = new Set([...conflict.local, ...conflict.remote].map((value) => valueKey(field, value)));
      const among = (list: readonly PersonValue[]): readonly string[] =>
        sorted(list.filter((value) => keys.has(valueKey(field, value))));
      expect(among(values)).toEqual(among(winner === "google" ? remote : local));
      expect(sorted(conflict.kept)).toEqual(among(values));
      expect([sorted(conflict.local), sorted(conflict.remote)]).toEqual([among(local), among(remote)]);
      expect(among(local)).not.toEqual(among(remote));
      expect(among(local)).not.toEqual(among(base));
      expect(among(remote)).not.toEqual(among(base));
    }),
    searchRuns(1_000),
  );
});

test("the two sides are alike: exchanged, with the winner, they give the same values", () => {
  fc.assert(
    fc.property(cases, sides, ({ field, base, local, remote }, winner) => {
      const other = winner === "google" ? "kith" : "google";
      const merged = mergeValues(field, { base, local, remote }, { winner });
      const mirrored = mergeValues(field, { base, local: remote, remote: local }, { winner: other });
      expect(sorted(mirrored.values)).toEqual(sorted(merged.values));
      expect(mirrored.conflict === null).toBe(merged.conflict === null);
    }),
    searchRuns(1_000),
  );
});

test("every merged value is one that a side has, whole and as it is; one-value fields stay one value", () => {
  fc.assert(
    fc.property(cases, sides, ({ field, base, local, remote }, winner) => {
      const { values } = mergeValues(field, { base, local, remote }, { winner });
      const known = new Set([...local, ...remote].map(canonicalJson));
      for (const value of values) expect(known).toContain(canonicalJson(value));
      const isSingleton = SINGLETON_FIELD_NAMES.some((name) => name === field);
      expect(values.length <= 1 || !isSingleton).toBe(true);
    }),
    searchRuns(500),
  );
});

test("the order of any list changes no value and no conflict", () => {
  const shuffled = (list: readonly PersonValue[]): fc.Arbitrary<readonly PersonValue[]> =>
    fc.shuffledSubarray([...list], { minLength: list.length });
  fc.assert(
    fc.property(
      cases.chain((one) =>
        fc.tuple(
          fc.constant(one),
          fc.record({ base: shuffled(one.base), local: shuffled(one.local), remote: shuffled(one.remote) }),
        ),
      ),
      sides,
      ([one, other], winner) => {
        const merged = mergeValues(one.field, one, { winner });
        const again = mergeValues(one.field, other, { winner });
        expect(sorted(again.values)).toEqual(sorted(merged.values));
        expect(sorted(again.conflict?.kept ?? [])).toEqual(sorted(merged.conflict?.kept ?? []));
      },
    ),
    searchRuns(500),
  );
});

test("Google's values keep Google's order, and what Kith adds follows", () => {
  fc.assert(
    fc.property(cases, sides, ({ field, base, local, remote }, winner) => {
      const { values } = mergeValues(field, { base, local, remote }, { winner });
      const texts = values.map(canonicalJson);
      const google = remote.map(canonicalJson);
      // A value that stands twice may lose either one.
      const isOnce = (list: readonly string[], text: string): boolean =>
        list.filter((other) => other === text).length === 1;
      const once = texts.filter((text) => isOnce(texts, text) && isOnce(google, text));
      expect(once).toEqual(google.filter((text) => once.includes(text)));
    }),
    searchRuns(500),
  );
});
