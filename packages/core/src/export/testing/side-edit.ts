import * as fc from "fast-check";
import type { ContactFields } from "../../contact/contact-fields.ts";
import { SET_FIELDS, type SetField, type Truth } from "./truth.ts";

/** A change to one contact's fields, by whoever edits it on whichever side. */
export type FieldEdit =
  | { readonly kind: "add"; readonly field: SetField; readonly times: number }
  | { readonly kind: "remove"; readonly field: SetField; readonly at: number }
  | { readonly kind: "rename"; readonly name: string }
  | { readonly kind: "note"; readonly text: string };

export const fieldEdit: fc.Arbitrary<FieldEdit> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({
      kind: fc.constant("add" as const),
      field: fc.constantFrom(...SET_FIELDS),
      times: fc.constantFrom(1, 1, 1, 4),
    }),
  },
  {
    weight: 3,
    arbitrary: fc.record({
      kind: fc.constant("remove" as const),
      field: fc.constantFrom(...SET_FIELDS),
      at: fc.nat(5),
    }),
  },
  {
    weight: 3,
    // Google trims the second one.
    arbitrary: fc.record({
      kind: fc.constant("rename" as const),
      name: fc.constantFrom("Ann", "Bea ", "Cid"),
    }),
  },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant("note" as const), text: fc.constantFrom("one", "two") }),
  },
);

/** The fields after an edit; the field that it changed, or null where nothing was there to change. */
export function edited(
  fields: ContactFields,
  edit: FieldEdit,
  truth: Truth,
): { readonly fields: ContactFields; readonly field: keyof ContactFields } | null {
  switch (edit.kind) {
    case "add": {
      const { field, times } = edit;
      const added = Array.from({ length: times }, () => truth.newValue(fields, field));
      return { field, fields: { ...fields, [field]: [...(fields[field] ?? []), ...added] } };
    }
    case "remove": {
      const { field, at } = edit;
      const own = (fields[field] ?? []).filter(({ metadata }) => metadata === undefined);
      const value = own[at % Math.max(own.length, 1)];
      if (value === undefined) return null;
      truth.removed(fields, value);
      const { [field]: values = [], ...rest } = fields;
      const kept = values.filter((one) => one !== value);
      return { field, fields: kept.length === 0 ? rest : { ...fields, [field]: kept } };
    }
    case "rename":
      return { field: "names", fields: { ...fields, names: [{ givenName: edit.name }] } };
    case "note":
      return { field: "biographies", fields: { ...fields, biographies: [{ value: edit.text }] } };
  }
}
