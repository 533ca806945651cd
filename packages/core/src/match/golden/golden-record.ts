import { canonicalJson } from "../../contact/canonical-json.ts";
import type { ContactFieldName } from "../../contact/contact-fields.ts";
import { CONTACT_FIELD_NAMES, SINGLETON_FIELD_NAMES } from "../../contact/contact-fields.ts";
import type { PersonValue } from "../../contact/person.ts";
import { isPlainObject } from "../../contact/plain-object.ts";
import { invariant } from "../../error/invariant.ts";
import { compareTimes } from "../../contact/time-order.ts";
import { compareTexts } from "../cluster/content-order.ts";
import { goldenValueKey } from "./golden-value-key.ts";
import type { GoldenSource } from "./golden-source.ts";
import { rankedRecords } from "./record-rank.ts";

/** A value with its provenance: the records that hold it, in whatever spelling, sorted by id. */
export interface GoldenValue {
  readonly value: PersonValue;
  readonly recordIds: readonly string[];
}

export type GoldenFields = { readonly [Name in ContactFieldName]?: readonly GoldenValue[] };

/** What people see of a contact: the best of all its records, under Google's field names. */
export interface GoldenRecord {
  /** The record that supplies the name; new values go to it. */
  readonly primaryRecordId: string;
  /** A field without values is absent. The singletons (names, biographies, birthdays, genders) hold one value. */
  readonly fields: GoldenFields;
  /** Values of singletons that another one was preferred to. */
  readonly alternatives: GoldenFields;
}

export interface GoldenRecordOptions {
  /** The record that a person chose as primary; passed over when it is deleted or not among the records. */
  readonly primaryRecordId?: string;
  /** Two-letter country code for phone numbers that are written without one. */
  readonly defaultRegion?: string;
}

/**
 * Survivorship: one contact out of its source records. Nothing is thrown away and nothing is invented.
 *
 * - Deleted records give no values, unless all are deleted: then the contact is shown as it was.
 * - The primary record is the one whose name a person chose, else the one given as primary, else the first by
 *   `rankedRecords`. It supplies the name.
 * - The other singletons are a person's choice, else come from the best-ranked record that has one; a birthday with its
 *   year goes before one without, and 1 January, which stands for "unknown" too often, comes last.
 * - Of all other fields every value is kept. Spellings of one value become one: the one with the most attributes, then
 *   the longest, then the one of the best-ranked record.
 *
 * The order of the records does not matter.
 */
export function goldenRecord(
  records: readonly GoldenSource[],
  options: GoldenRecordOptions = {},
): GoldenRecord {
  const live = records.filter(({ deleted }) => !deleted);
  const ranked = rankedRecords(live.length > 0 ? live : records);
  const primary =
    chosenRecord(ranked, "names") ?? ranked.find(({ id }) => id === options.primaryRecordId) ?? ranked[0];
  invariant(primary !== undefined, "a contact has at least one record");
  const ordered = [primary, ...ranked.filter((record) => record !== primary)];

  const fields: { [Name in ContactFieldName]?: readonly GoldenValue[] } = {};
  const alternatives: { [Name in ContactFieldName]?: readonly GoldenValue[] } = {};
  for (const field of CONTACT_FIELD_NAMES) {
    // Of thirty fields a card has three or four; looking for values of the others was most of the work.
    if (ordered.every((record) => record.fields[field] === undefined)) continue;
    const isSingleton = SINGLETONS.has(field);
    const held = heldValues(ordered, field);
    const values = isSingleton
      ? united(preferred(field, held, chosenRecord(ordered, field)?.id), (value) => canonicalJson(value))
      : united(held, (value) => goldenValueKey(field, value, options.defaultRegion));
    if (values.length === 0) continue;
    fields[field] = isSingleton ? values.slice(0, 1) : values;
    if (isSingleton && values.length > 1) alternatives[field] = values.slice(1);
  }
  return { primaryRecordId: primary.id, fields, alternatives };
}

const SINGLETONS: ReadonlySet<string> = new Set(SINGLETON_FIELD_NAMES);

/** The record whose value of a field a person chose last, among those that have one. */
function chosenRecord(records: readonly GoldenSource[], field: ContactFieldName): GoldenSource | undefined {
  const timeOf = ({ chosen }: GoldenSource): string | null =>
    (chosen as Readonly<Record<string, string | undefined>> | undefined)?.[field] ?? null;
  const [latest] = records
    .filter((record) => timeOf(record) !== null && (record.fields[field] ?? []).some(isPlainObject))
    .sort((a, b) => compareTimes(timeOf(b), timeOf(a)) || compareTexts(a.id, b.id));
  return latest;
}

interface HeldValue {
  readonly value: PersonValue;
  readonly recordId: string;
}

/** Values that are no objects are malformed and shown nowhere; they stay in their record. */
function heldValues(records: readonly GoldenSource[], field: ContactFieldName): readonly HeldValue[] {
  return records.flatMap(({ id, fields }) =>
    (fields[field] ?? []).filter(isPlainObject).map((value) => ({ value, recordId: id })),
  );
}

function preferred(
  field: ContactFieldName,
  held: readonly HeldValue[],
  chosenId: string | undefined,
): readonly HeldValue[] {
  const isChosen = ({ recordId }: HeldValue): number => (recordId === chosenId ? 1 : 0);
  const rating = ({ value }: HeldValue): number => (field === "birthdays" ? birthdayRating(value) : 0);
  return held.toSorted((a, b) => isChosen(b) - isChosen(a) || rating(b) - rating(a));
}

function birthdayRating({ date }: PersonValue): number {
  if (!isPlainObject(date)) return 0;
  const { year, month, day } = date;
  if (month === 1 && day === 1) return 1;
  return typeof year === "number" && year > 0 ? 3 : 2;
}

function united(held: readonly HeldValue[], keyOf: (value: PersonValue) => string): readonly GoldenValue[] {
  // Most fields of most contacts hold one value, and a canonical form costs more than all the rest.
  const [only, ...others] = held;
  if (only === undefined) return [];
  if (others.length === 0) return [{ value: only.value, recordIds: [only.recordId] }];
  const byKey = Map.groupBy(held, ({ value }) => keyOf(value));
  return [...byKey.values()].map((spellings) => ({
    value: bestSpelling(spellings.map(({ value }) => value)),
    recordIds: [...new Set(spellings.map(({ recordId }) => recordId))].sort(compareTexts),
  }));
}

function bestSpelling(values: readonly PersonValue[]): PersonValue {
  const [first = {}, ...others] = values;
  return others.reduce((best, value) => (isRicher(value, best) ? value : best), first);
}

function isRicher(a: PersonValue, b: PersonValue): boolean {
  const attributes = Object.keys(a).length - Object.keys(b).length;
  return attributes === 0 ? textLength(a) > textLength(b) : attributes > 0;
}

function textLength(value: PersonValue): number {
  return Object.values(value).reduce<number>(
    (sum, text) => sum + (typeof text === "string" ? text.length : 0),
    0,
  );
}
