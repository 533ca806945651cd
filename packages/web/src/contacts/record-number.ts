import type { ContactView } from "@kith/sdk";

/** The number by which a page refers to each of its source records: the primary one first, then the oldest. */
export type RecordNumbers = ReadonlyMap<string, number>;

export function numberRecords(records: ContactView["records"]): RecordNumbers {
  const ordered = [...records].sort(
    (a, b) =>
      Number(b.primary) - Number(a.primary) ||
      a.createdAt.localeCompare(b.createdAt) ||
      a.recordId.localeCompare(b.recordId),
  );
  return new Map(ordered.map((record, index) => [record.recordId, index + 1]));
}

/** "entry 2"; an entry that no longer belongs to the contact is called so. */
export function recordWords(recordId: string, numbers: RecordNumbers): string {
  const number = numbers.get(recordId);
  return number === undefined ? "an entry that belongs elsewhere now" : `entry ${number}`;
}
