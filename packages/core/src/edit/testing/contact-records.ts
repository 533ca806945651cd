import { CONTACT_FIELD_NAMES, type ContactFields } from "../../contact/contact-fields.ts";
import { goldenRecord } from "../../match/golden/golden-record.ts";
import { card } from "../../match/testing/card.ts";
import { agreedSides, effectiveFields } from "../../merge/record-sides.ts";
import { goldenSourceOf, type EditableRecord } from "../editable-record.ts";
import type { EditPlan } from "../plan-edit.ts";

export const NOW = "2026-03-01T00:00:00Z";
export const OPTIONS = { now: NOW, primaryRecordId: null } as const;

/** Records of one contact as Google has them, without an edit: "r1", "r2", … */
export function recordsOf(...cards: readonly (string | ContactFields)[]): readonly EditableRecord[] {
  return cards.map((given, index) => ({
    recordId: `r${index + 1}`,
    sides: agreedSides(typeof given === "string" ? card(given) : given),
    updateTime: null,
    deleted: false,
  }));
}

/** The records after a plan. */
export function afterEdit(records: readonly EditableRecord[], plan: EditPlan): readonly EditableRecord[] {
  if (plan.kind !== "planned") return records;
  const sides = new Map(plan.records.map((record) => [record.recordId, record.sides]));
  return records.map((record) => ({ ...record, sides: sides.get(record.recordId) ?? record.sides }));
}

/** What the contact shows. */
export function shownBy(
  records: readonly EditableRecord[],
  primaryRecordId: string | null = null,
): ContactFields {
  const options = primaryRecordId === null ? {} : { primaryRecordId };
  const { fields } = goldenRecord(records.map(goldenSourceOf), options);
  const names = CONTACT_FIELD_NAMES.filter((field) => fields[field] !== undefined);
  return Object.fromEntries(names.map((field) => [field, (fields[field] ?? []).map(({ value }) => value)]));
}

/** What each record shows. */
export function fieldsOf(records: readonly EditableRecord[]): readonly ContactFields[] {
  return records.map(({ sides }) => effectiveFields(sides));
}
