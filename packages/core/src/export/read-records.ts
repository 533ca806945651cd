import { CONTACT_FIELD_NAMES, type ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import type { ExportContext } from "./export-context.ts";
import type { ExportRecord } from "./export-record.ts";

/** By record id; null: Google does not have the person. Of whom Google said nothing, nothing is known. */
export type ReadPeople = ReadonlyMap<string, Person | null>;

/**
 * Reads the persons of records, each with all his values. Reads see a write at once, unlike listings.
 *
 * @param isLong - Which persons may have more values than an answer about many persons shows, whatever is known of them.
 */
export async function readRecords(
  { ports, options }: ExportContext,
  records: readonly ExportRecord[],
  isLong: (record: ExportRecord) => boolean = () => false,
): Promise<ReadPeople> {
  const { listedValuesMax } = options;
  const people = new Map<string, Person | null>();
  const byName = new Map<string, string>();
  for (const record of records) {
    const { resourceName, recordId } = record;
    if (resourceName === null) continue;
    const { remote, local } = record.sides;
    if (isLong(record) || hasLongField(remote, listedValuesMax) || hasLongField(local, listedValuesMax)) {
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
export function hasLongField(fields: ContactFields | null, listedValuesMax: number): boolean {
  return (
    fields !== null && CONTACT_FIELD_NAMES.some((field) => (fields[field]?.length ?? 0) >= listedValuesMax)
  );
}
