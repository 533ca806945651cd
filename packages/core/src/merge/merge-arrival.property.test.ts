import * as fc from "fast-check";
import { expect, test } from "vitest";

import { canonicalFields, sameFields } from "../contact/canonical-fields.ts";
import { canonicalJson } from "../contact/canonical-json.ts";
import { CONTACT_FIELD_NAMES, type ContactFields } from "../contact/contact-fields.ts";
import { differingFields, sameField } from "../contact/differing-fields.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { mergeAnswer } from "./merge-answer.ts";
import { mergeArrival } from "./merge-arrival.ts";
import {
  conflictedFields,
  effectiveFields,
  pendingFields,
  pushableFields,
  type RecordSides,
} from "./record-sides.ts";
import {
  arbitraryFields,
  arbitraryPolicy,
  arbitrarySides,
  changedFrom,
  editedSides,
  TIMES,
} from "./testing/arbitrary-sides.ts";
import { valueKey } from "./value-key.ts";

const updateTime = fc.option(fc.constantFrom(...TIMES), { nil: null });

/** A record with an edit or none, and what Google has of it next: often a change, too. */
const arrivals = arbitrarySides.chain((sides) =>
  fc.record({
    sides: fc.constant(sides),
    arrival: fc.record({ fields: changedFrom(sides.remote ?? {}), updateTime }),
    policy: arbitraryPolicy,
  }),
);

/** What a record is, apart from the order of its values. */
function meaning({ remote, base, local, ...others }: RecordSides): unknown {
  const texts = [remote, base, local].map((fields) => (fields === null ? null : canonicalFields(fields)));
  return { texts, ...others };
}

test("without an edit the record is what Google has, and nothing is pending", () => {
  fc.assert(
    fc.property(arbitraryFields, arbitraryFields, arbitraryPolicy, (before, fields, policy) => {
      const sides = editedSides(before, before, TIMES[0]);
      const merged = mergeArrival(sides, { fields, updateTime: null }, { policy });
      expect(merged).toEqual({ sides: editedSides(fields, fields, TIMES[0]), decided: [], open: [] });
    }),
    searchRuns(),
  );
});

test("where Google changed nothing an edit stays as it is, whatever the policy", () => {
  fc.assert(
    fc.property(arrivals, ({ sides, policy }) => {
      const fields = sides.remote ?? {};
      const merged = mergeArrival(sides, { fields, updateTime: TIMES[2] }, { policy });
      expect(meaning(merged.sides)).toEqual(meaning(sides));
      expect([merged.decided, merged.open]).toEqual([[], []]);
    }),
    searchRuns(300),
  );
});

test("the record's remote side is what arrived, and only what is in dispute has another base", () => {
  fc.assert(
    fc.property(arrivals, ({ sides, arrival, policy }) => {
      const merged = mergeArrival(sides, arrival, { policy });
      expect(merged.sides.remote).toBe(arrival.fields);
      expect(conflictedFields(merged.sides)).toEqual(
        merged.open.map((conflict) => (conflict.kind === "field" ? conflict.field : "")),
      );
      expect(merged.sides.base === null).toBe(merged.sides.local === null);
      const pending = pendingFields(merged.sides);
      expect(merged.sides.base === null).toBe(pending.length === 0);
      expect(new Set(Object.keys(merged.sides.editedAt))).toEqual(new Set(pending));
    }),
    searchRuns(500),
  );
});

test("merging the result again, with the same policy, changes nothing and decides nothing", () => {
  fc.assert(
    fc.property(arrivals, ({ sides, arrival, policy }) => {
      const once = mergeArrival(sides, arrival, { policy });
      const twice = mergeArrival(once.sides, arrival, { policy });
      expect(twice.sides).toEqual(once.sides);
      expect(twice.decided).toEqual([]);
      expect(twice.open).toEqual(once.open);
    }),
    searchRuns(500),
  );
});

test("a policy that asks nobody leaves nothing open; ask decides nothing and overwrites neither side", () => {
  fc.assert(
    fc.property(arrivals, ({ sides, arrival, policy }) => {
      const merged = mergeArrival(sides, arrival, { policy });
      expect(policy === "ask" ? merged.decided : merged.open).toEqual([]);
      const pushed = pushableFields(merged.sides);
      for (const conflict of merged.open) {
        if (conflict.kind !== "field") throw new Error("an edit against an edit is about fields");
        const { field } = conflict;
        expect(pushed).not.toContain(field);
        for (const side of ["base", "local"] as const) {
          expect(merged.sides[side]?.[field]).toEqual(sides[side]?.[field]);
        }
      }
    }),
    searchRuns(1_000),
  );
});

test("a conflict is whose the policy says: Google's, Kith's, or the later one's", () => {
  fc.assert(
    fc.property(arrivals, ({ sides, arrival, policy }) => {
      for (const conflict of mergeArrival(sides, arrival, { policy }).decided) {
        if (conflict.kind !== "field") throw new Error("an edit against an edit is about fields");
        const { field, winner, kept, local, remote } = conflict;
        expect(kept.map(canonicalJson).sort()).toEqual(
          (winner === "google" ? remote : local).map(canonicalJson).sort(),
        );
        const edited = TIMES.findIndex((time) => time === sides.editedAt[field]);
        const updated = TIMES.findIndex((time) => time === arrival.updateTime);
        const later = updated >= 0 && edited > updated ? "kith" : "google";
        expect(winner).toBe(policy === "newest" ? later : policy);
      }
    }),
    searchRuns(1_000),
  );
});

test("what is pushed makes both sides one, and the next arrival finds nothing to do", () => {
  fc.assert(
    fc.property(arrivals, ({ sides, arrival, policy }) => {
      fc.pre(policy !== "ask");
      const merged = mergeArrival(sides, arrival, { policy }).sides;
      const mask = pushableFields(merged);
      expect(mask).toEqual(pendingFields(merged));
      const sent = effectiveFields(merged);
      const fields = pushed(arrival.fields, sent, mask);
      expect(sameFields(fields, sent)).toBe(true);
      const after = mergeAnswer(merged, { fields, updateTime: TIMES[2], mask, sent }, { policy });
      expect(after).toEqual({ sides: editedSides(fields, fields, TIMES[0]), decided: [], open: [] });
      expect(differingFields(effectiveFields(after.sides), effectiveFields(merged))).toEqual([]);
    }),
    searchRuns(300),
  );
});

test("several arrivals come to the same as the last of them, where Google left alone what is edited here", () => {
  fc.assert(
    fc.property(
      arbitrarySides.chain((sides) =>
        fc.tuple(fc.constant(sides), changedFrom(sides.remote ?? {}), changedFrom(sides.remote ?? {})),
      ),
      arbitraryPolicy,
      (drawn, policy) => {
        const [sides, first, last] = drawn;
        const [one, two] = [first, last].map((fields) => keepingEdited(sides, fields)) as [
          ContactFields,
          ContactFields,
        ];
        const arrive = (from: RecordSides, fields: ContactFields): RecordSides =>
          mergeArrival(from, { fields, updateTime: null }, { policy }).sides;
        expect(meaning(arrive(arrive(sides, one), two))).toEqual(meaning(arrive(sides, two)));
      },
    ),
    searchRuns(500),
  );
});

function pushed(remote: ContactFields, sent: ContactFields, mask: readonly string[]): ContactFields {
  const names = CONTACT_FIELD_NAMES.filter(
    (name) => (mask.includes(name) ? sent : remote)[name] !== undefined,
  );
  return Object.fromEntries(names.map((name) => [name, (mask.includes(name) ? sent : remote)[name]]));
}

/** The fields as Google might have them that changed no key which is edited here. */
function keepingEdited({ base, local, remote }: RecordSides, fields: ContactFields): ContactFields {
  if (base === null || local === null) return fields;
  const kept = CONTACT_FIELD_NAMES.map((field) => {
    const keyOf = (value: Parameters<typeof valueKey>[1]): string => valueKey(field, value);
    const textsOf = (side: ContactFields, key: string): string =>
      canonicalFields({ [field]: (side[field] ?? []).filter((value) => keyOf(value) === key) });
    const keys = [base, local, fields].flatMap((side) => (side[field] ?? []).map(keyOf));
    const edited = new Set(keys.filter((key) => textsOf(base, key) !== textsOf(local, key)));
    const own = (fields[field] ?? []).filter((value) => !edited.has(keyOf(value)));
    const theirs = (remote?.[field] ?? []).filter((value) => edited.has(keyOf(value)));
    return [field, [...own, ...theirs]] as const;
  });
  const merged = Object.fromEntries(kept.filter(([, values]) => values.length > 0)) as ContactFields;
  // Half of the point: fields that nobody here has edited arrive changed.
  for (const field of CONTACT_FIELD_NAMES) {
    expect(!sameField(field, base, local) || sameField(field, merged, fields)).toBe(true);
  }
  return merged;
}
