import * as fc from "fast-check";

import type { ContactFields } from "../../contact/contact-fields.ts";
import type { PersonValue } from "../../contact/person.ts";
import type { ConflictPolicy } from "../conflict-policy.ts";
import { agreedSides, pendingFields, type RecordSides } from "../record-sides.ts";

/**
 * Few values of few fields, so that both sides often change the same: keys in two spellings, values that differ in a
 * label only, values without a key of their own, a field with one value, and values that are no objects. No value
 * completes another one.
 */
const VALUES: { readonly [field: string]: readonly unknown[] } = {
  emailAddresses: [
    { value: "ann@lee.example", type: "home" },
    { value: "ann@lee.example", type: "work" },
    { value: "Ann@Lee.example", type: "home", displayName: "Ann" },
    { value: "bo@lee.example", type: "home", "x-unknown": { deep: [1, { a: null }] } },
    { value: "cy@lee.example", type: "home" },
    "no object",
  ],
  phoneNumbers: [
    { value: "+44 20 7946 0958", type: "home" },
    { value: "020 7946 0958", type: "work" },
    { value: "+1 202 555 0143", type: "home" },
    { value: "", type: "home" },
    { type: "home" },
    null,
  ],
  memberships: [
    { contactGroupMembership: { contactGroupResourceName: "contactGroups/myContacts" } },
    { contactGroupMembership: { contactGroupResourceName: "contactGroups/a" } },
  ],
  userDefined: [
    { key: "Shoe", value: "42" },
    { key: "Shoe", value: "43" },
    { key: "Hat", value: "58" },
  ],
  clientData: [
    { key: "kith", value: "r1" },
    { key: "other", value: "x" },
  ],
};

const SINGLETONS: { readonly [field: string]: readonly unknown[] } = {
  names: [
    { givenName: "Ann", familyName: "Lee" },
    { givenName: "Anna", familyName: "Lee" },
    { givenName: "Ann", familyName: "Li", "x-unknown": "kept" },
  ],
  biographies: [
    { value: "met in Rome", contentType: "TEXT_PLAIN" },
    { value: "met in Riga", contentType: "TEXT_HTML" },
  ],
};

/** Any contact, duplicates in a list included; fields without values are absent. */
export const arbitraryFields: fc.Arbitrary<ContactFields> = fc
  .record({
    ...mapped(VALUES, (values) => fc.array(fc.constantFrom(...values), { maxLength: 4 })),
    ...mapped(SINGLETONS, (values) => fc.array(fc.constantFrom(...values), { maxLength: 1 })),
  })
  .map((fields) => presentFields(fields as Record<string, readonly PersonValue[]>));

/** The contact after some changes: often one or two fields, as people change contacts. */
export function changedFrom(fields: ContactFields): fc.Arbitrary<ContactFields> {
  const names = [...Object.keys(VALUES), ...Object.keys(SINGLETONS)];
  return fc
    .tuple(arbitraryFields, fc.subarray(names, { maxLength: 3 }))
    .map(([other, changed]) =>
      presentFields(
        Object.fromEntries(
          names.map((name) => [name, (changed.includes(name) ? other : fields)[name as "names"] ?? []]),
        ),
      ),
    );
}

export const TIMES = ["2026-03-01T00:00:00Z", "2026-03-01T00:00:00.5Z", "2026-03-02T00:00:00Z"] as const;

export const arbitraryPolicy: fc.Arbitrary<ConflictPolicy> = fc.constantFrom(
  "newest",
  "google",
  "kith",
  "ask",
);

/** A record that nobody disputes: an edit may be pending, on the state that Google is known to have. */
export const arbitrarySides: fc.Arbitrary<RecordSides> = arbitraryFields.chain((remote) =>
  fc
    .tuple(changedFrom(remote), fc.constantFrom(...TIMES))
    .map(([local, time]) => editedSides(remote, local, time)),
);

/** A record with an edit pending. */
export function editedSides(remote: ContactFields, local: ContactFields, time: string): RecordSides {
  const sides: RecordSides = { ...agreedSides(remote), base: remote, local };
  const pending = pendingFields(sides);
  if (pending.length === 0) return agreedSides(remote);
  return { ...sides, editedAt: Object.fromEntries(pending.map((field) => [field, time])) };
}

function presentFields(fields: Readonly<Record<string, readonly PersonValue[]>>): ContactFields {
  return Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0));
}

function mapped<From, To>(
  object: { readonly [name: string]: From },
  map: (value: From) => To,
): { readonly [name: string]: To } {
  return Object.fromEntries(Object.entries(object).map(([name, value]) => [name, map(value)]));
}
