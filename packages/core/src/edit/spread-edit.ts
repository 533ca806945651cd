import { canonicalJson } from "../contact/canonical-json.ts";
import { SINGLETON_FIELD_NAMES, type ContactFields } from "../contact/contact-fields.ts";
import { isMarker } from "../contact/kith-marker.ts";
import { withField } from "../contact/with-field.ts";
import { goldenRecord, type GoldenRecord, type GoldenRecordOptions } from "../match/golden/golden-record.ts";
import { effectiveFields } from "../merge/record-sides.ts";
import { valueKey } from "../merge/value-key.ts";
import { goldenSourceOf, type EditableRecord } from "./editable-record.ts";
import { editedValues, expectedValue, type FieldEdit } from "./edited-values.ts";
import { attributePatch, fulfills } from "./patched-value.ts";

interface EditedContact {
  /** Live records. */
  readonly records: readonly EditableRecord[];
  readonly golden: GoldenRecord;
  readonly goldenOptions: GoldenRecordOptions;
}

interface SpreadEdit {
  /** What each record is to hold, by its id. */
  readonly fields: ReadonlyMap<string, ContactFields>;
  readonly primaryRecordId: string | null;
}

/**
 * Carries an edit to the records, so that the contact then shows what was asked for: where another spelling would be shown
 * in place of a changed one, all spellings are changed; where another record's note or birthday would, it gives way; where
 * another record's name would, the edited one is made primary.
 */
export function spreadEdit(contact: EditedContact, edits: readonly FieldEdit[]): SpreadEdit {
  const first = applied(contact, edits);
  const shown = goldenOf(contact, first, contact.goldenOptions);
  const hidden = new Set(edits.filter((edit) => !isShown(edit, shown)));
  const fields =
    hidden.size === 0
      ? first
      : applied(
          contact,
          edits.map((edit) => (hidden.has(edit) ? { ...edit, everySpelling: true } : edit)),
        );
  let primaryRecordId = primaryToKeep(contact, fields);
  // The name first: it tells whose other values come first.
  const ordered = edits.toSorted((a, b) => Number(b.field === "names") - Number(a.field === "names"));
  for (const edit of ordered.filter(({ field }) => SINGLETONS.has(field))) {
    const goldenOptions = { ...contact.goldenOptions, ...chosen(primaryRecordId) };
    primaryRecordId = giveWay({ ...contact, goldenOptions }, fields, edit) ?? primaryRecordId;
  }
  return { fields, primaryRecordId };
}

/** An edited name may rank below another record's: that one's note is not to be shown for it, nor get the new values. */
function primaryToKeep(contact: EditedContact, fields: ReadonlyMap<string, ContactFields>): string | null {
  const { primaryRecordId } = contact.golden;
  const ranked = goldenOf(contact, fields, contact.goldenOptions).primaryRecordId;
  return ranked === primaryRecordId ? null : primaryRecordId;
}

function chosen(primaryRecordId: string | null): GoldenRecordOptions {
  return primaryRecordId === null ? {} : { primaryRecordId };
}

const SINGLETONS: ReadonlySet<string> = new Set(SINGLETON_FIELD_NAMES);

function applied(
  { records, golden }: EditedContact,
  edits: readonly FieldEdit[],
): Map<string, ContactFields> {
  const fields = new Map(records.map(({ recordId, sides }) => [recordId, effectiveFields(sides)]));
  for (const edit of edits) {
    const { field, change } = edit;
    const holders = change.kind === "added" ? [golden.primaryRecordId] : change.shown.recordIds;
    for (const recordId of holders) {
      const held = fields.get(recordId);
      if (held === undefined) continue;
      const marks = field === "clientData" ? (held.clientData ?? []).filter(isMarker) : [];
      const values = (held[field] ?? []).filter((value) => !marks.includes(value));
      fields.set(recordId, withField(held, field, [...editedValues(values, edit), ...marks]));
    }
  }
  return fields;
}

function goldenOf(
  { records }: EditedContact,
  fields: ReadonlyMap<string, ContactFields>,
  options: GoldenRecordOptions,
): GoldenRecord {
  const sources = records.map((record) => {
    const source = goldenSourceOf(record);
    return { ...source, fields: fields.get(record.recordId) ?? source.fields };
  });
  return goldenRecord(sources, options);
}

/** Whether the contact shows every attribute that was changed as it was asked for. */
function isShown(edit: FieldEdit, golden: GoldenRecord): boolean {
  const { field, change, defaultRegion } = edit;
  const expected = expectedValue(edit);
  if (change.kind !== "changed" || expected === null || SINGLETONS.has(field)) return true;
  const key = valueKey(field, expected, defaultRegion);
  const shown = golden.fields[field]?.find(({ value }) => valueKey(field, value, defaultRegion) === key);
  return (
    shown !== undefined && fulfills(shown.value, attributePatch(field, change.shown.value, change.wanted))
  );
}

/** Lets what competes with the edited value of a singleton give way; the record to make primary, where that does it. */
function giveWay(contact: EditedContact, fields: Map<string, ContactFields>, edit: FieldEdit): string | null {
  const { field } = edit;
  const expected = expectedValue(edit);
  if (expected === null || Object.keys(expected).length === 0) return null;
  const text = canonicalJson(expected);
  for (;;) {
    const golden = goldenOf(contact, fields, contact.goldenOptions);
    const [shown] = golden.fields[field] ?? [];
    if (shown === undefined || canonicalJson(shown.value) === text) return null;
    if (field === "names") {
      const holders =
        golden.alternatives.names?.find(({ value }) => canonicalJson(value) === text)?.recordIds ?? [];
      return holders[0] ?? null;
    }
    for (const recordId of shown.recordIds) {
      fields.set(recordId, withField(fields.get(recordId) ?? {}, field, [expected]));
    }
  }
}
