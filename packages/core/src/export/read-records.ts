import { CONTACT_FIELD_NAMES } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import type { ExportContext } from "./export-context.ts";
import type { ExportRecord } from "./export-record.ts";

/** By record id; null: Google does not have the person. Of whom Google said nothing, nothing is known. */
export type ReadPeople = ReadonlyMap<string, Person | null>;

/**
 * Reads the persons of records, each with all his values. Reads see a write at once, unlike listings.
 *
 * @param isLong - Whether a person may have more values than an answer about many persons shows.
 */
export async function readRecords(
  { ports, options }: ExportContext,
  records: readonly ExportRecord[],
  isLong = (record: ExportRecord): boolean => hasLongField(record, options.listedValuesMax),
): Promise<ReadPeople> {
  const people = new Map<string, Person | null>();
  const byName = new Map<string, string>();
  for (const record of records) {
    const { resourceName, recordId } = record;
    if (resourceName === null) continue;
    if (isLong(record)) {
      people.set(recordId, await ports.writer.getPerson(resourceName));
    } else byName.set(resourceName, recordId);
  }
  const answers = byName.size === 0 ? [] : await ports.source.getPeople([...byName.keys()]);
  for (const { requested, person } of answers) {
    const recordId = byName.get(requested);
    if (recordId !== undefined) people.set(recordId, person);
  }
  return people;
}

/** Google's answers about many persons show no more than so many values of a field. */
function hasLongField({ sides }: ExportRecord, listedValuesMax: number): boolean {
  return CONTACT_FIELD_NAMES.some((field) => (sides.remote?.[field]?.length ?? 0) >= listedValuesMax);
}
