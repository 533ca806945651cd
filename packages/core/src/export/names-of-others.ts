import type { ExportRecord } from "./export-record.ts";
import type { ExportReads } from "./export-store.ts";
import type { ReadPeople } from "./read-records.ts";

/**
 * The ids of records whose persons go by the name of another record now, by a merge or a link in Google. Two records of
 * one name would be one person twice: the next import, which is told of former names, makes them one.
 */
export async function namesOfOthers(
  tx: Pick<ExportReads, "recordsNamed">,
  { records, people }: { readonly records: readonly ExportRecord[]; readonly people: ReadPeople },
): Promise<ReadonlySet<string>> {
  const moved = records.flatMap(({ recordId, resourceName }) => {
    const name = people.get(recordId)?.resourceName;
    return name === undefined || name === resourceName ? [] : [{ recordId, name }];
  });
  if (moved.length === 0) return new Set();
  const holders = await tx.recordsNamed([...new Set(moved.map(({ name }) => name))]);
  const holderOf = new Map(holders.map(({ resourceName, recordId }) => [resourceName, recordId]));
  const claimed = new Set<string>();
  const others = new Set<string>();
  for (const { recordId, name } of moved) {
    const holder = holderOf.get(name);
    // Two of the records may have become one person as well: the first takes the name.
    if ((holder !== undefined && holder !== recordId) || claimed.has(name)) others.add(recordId);
    claimed.add(name);
  }
  return others;
}
