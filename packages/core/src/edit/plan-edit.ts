import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import { CONTACT_FIELD_NAMES } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import { goldenRecord, type GoldenRecord } from "../match/golden/golden-record.ts";
import { contactVersion } from "./contact-version.ts";
import { goldenSourceOf, isRemoved, type EditableRecord, type EditedRecord } from "./editable-record.ts";
import { editedRecord } from "./edited-sides.ts";
import type { FieldProblem } from "./field-problem.ts";
import { holdsSomething } from "./holds-something.ts";
import { checkedFields, type RequestedFields } from "./requested-fields.ts";
import { spreadEdit } from "./spread-edit.ts";
import { valueChanges } from "./value-changes.ts";

interface EditRequest {
  /** For each field to change the full list of values as the contact is to show them; null clears it. */
  readonly fields: RequestedFields;
  /** The version that was edited; null: whatever there is now. */
  readonly version: string | null;
}

export interface EditOptions {
  /** RFC 3339 in UTC. */
  readonly now: string;
  /** The record that a person chose to supply the contact's name; null: the one that ranks first. */
  readonly primaryRecordId: string | null;
  readonly defaultRegion?: string | undefined;
}

export type EditPlan =
  | {
      readonly kind: "planned";
      /** The records that change, and no others. */
      readonly records: readonly EditedRecord[];
      /** The record that has to supply the name from now on, lest another one's be shown; null: none in particular. */
      readonly primaryRecordId: string | null;
    }
  /** The contact shows all of it already. */
  | { readonly kind: "unchanged" }
  /** The contact has changed since. Nothing is done. */
  | { readonly kind: "stale"; readonly version: string }
  /** The contact is removed: it has to be restored before it can be edited. */
  | { readonly kind: "removed" }
  | { readonly kind: "invalid"; readonly problems: readonly FieldProblem[] };

/**
 * Where an edit of a contact goes. A value that is changed or removed is so in every record that holds it, a new one goes
 * to the primary record, and no value passes from one record to another.
 */
export function planEdit(
  records: readonly EditableRecord[],
  request: EditRequest,
  options: EditOptions,
): EditPlan {
  const live = records.filter((record) => !isRemoved(record));
  if (live.length === 0) return { kind: "removed" };
  const version = contactVersion(records);
  if (request.version !== null && request.version !== version) return { kind: "stale", version };

  const { now, defaultRegion } = options;
  const golden = goldenRecord(live.map(goldenSourceOf), goldenOptions(options));
  const checked = checkedFields(request.fields, { shown: shownFields(golden), twins: false, defaultRegion });
  if (checked.problems.length > 0) return { kind: "invalid", problems: checked.problems };

  const edits = CONTACT_FIELD_NAMES.flatMap((field) => {
    const wanted = checked.fields[field];
    if (wanted === undefined) return [];
    const shown = golden.fields[field] ?? [];
    const changes = valueChanges({ field, shown, defaultRegion }, wanted);
    return changes.map((change) => ({ field, change, everySpelling: false, defaultRegion }));
  });
  const spread = spreadEdit({ records: live, golden, goldenOptions: goldenOptions(options) }, edits);
  if (![...spread.fields.values()].some(holdsSomething)) return { kind: "invalid", problems: [EMPTY] };
  const edited = live.flatMap((record) => {
    const local = spread.fields.get(record.recordId);
    return local === undefined ? [] : (editedRecord(record, local, { now, defaultRegion }) ?? []);
  });
  if (edited.length === 0 && spread.primaryRecordId === null) return { kind: "unchanged" };
  return { kind: "planned", records: edited, primaryRecordId: spread.primaryRecordId };
}

const EMPTY: FieldProblem = {
  field: null,
  index: null,
  sentence:
    "Nothing would be left of the contact. Delete it instead, or keep a name, an address or a number.",
};

function goldenOptions({ primaryRecordId, defaultRegion }: EditOptions): {
  readonly primaryRecordId?: string;
  readonly defaultRegion?: string;
} {
  return {
    ...(primaryRecordId === null ? {} : { primaryRecordId }),
    ...(defaultRegion === undefined ? {} : { defaultRegion }),
  };
}

function shownFields({ fields }: GoldenRecord): ContactFields {
  const shown: { [Name in ContactFieldName]?: readonly PersonValue[] } = {};
  for (const field of CONTACT_FIELD_NAMES) {
    const values = fields[field];
    if (values !== undefined) shown[field] = values.map(({ value }) => value);
  }
  return shown;
}
