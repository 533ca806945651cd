import type { Person } from "../../contact/person.ts";
import { compareTexts } from "../../match/cluster/content-order.ts";
import type { MemoryTables } from "./memory-tables.ts";

/** The state of the tables without ids: each list sorted, one text a row. */
export type Portrait = Readonly<Record<"records" | "contacts" | "pairs" | "changes", readonly string[]>>;

/** The tables with resource names in place of ids: equal for two ways to the same state. */
export function portraitOf(tables: MemoryTables, rawOf: (person: Person) => Person = (one) => one): Portrait {
  const { records, contacts, pairs, changes } = tables;
  const nameOf = (id: string): string => {
    const row = records.get(id);
    return row === undefined ? `unknown ${id}` : `${row.accountId} ${row.resourceName}`;
  };
  const sorted = (values: readonly unknown[]): readonly string[] =>
    values.map((value) => JSON.stringify(value)).sort(compareTexts);
  return {
    records: sorted(
      [...records.values()].map(({ recordId, contactId, keys, previousResourceNames, pending, ...row }) => ({
        ...row,
        remote: row.remote === null ? null : JSON.stringify(rawOf(JSON.parse(row.remote) as Person)),
        // When a run learned of it is its own time.
        pending: pending === null ? null : { ...pending, goneAt: pending.goneAt !== null },
        name: nameOf(recordId),
        contact: nameOf(contactId),
        keys: keys.map(String).sort(compareTexts),
        previousResourceNames: previousResourceNames.toSorted(compareTexts),
      })),
    ),
    contacts: sorted(
      [...contacts.values()].map(({ contactId, ...contact }) => ({ ...contact, name: nameOf(contactId) })),
    ),
    pairs: sorted(
      [...pairs.values()].map(({ recordA, recordB, ...pair }) => ({
        ...pair,
        names: [nameOf(recordA), nameOf(recordB)].sort(compareTexts),
      })),
    ),
    changes: sorted(
      changes.map(({ recordId, contactId, ...change }) => ({
        ...change,
        name: nameOf(recordId),
        contact: nameOf(contactId),
        ...("otherContactId" in change ? { otherContactId: nameOf(change.otherContactId) } : {}),
      })),
    ),
  };
}

/** Who belongs together, and which pairs stand, by resource names. */
export function partitionOf({ records, pairs }: MemoryTables): unknown {
  const nameOf = (id: string): string => records.get(id)?.resourceName ?? "";
  const clusters = Map.groupBy(records.values(), (row) => row.contactId);
  return {
    clusters: [...clusters.values()]
      .map((rows) =>
        rows
          .map((row) => row.resourceName ?? "born")
          .sort(compareTexts)
          .join(" "),
      )
      .sort(compareTexts),
    pairs: [...pairs.values()]
      .map(({ recordA, recordB, verdict }) =>
        [...[nameOf(recordA), nameOf(recordB)].sort(compareTexts), verdict].join(" "),
      )
      .sort(compareTexts),
    deleted: [...records.values()]
      .filter((row) => row.deleted)
      .map((row) => row.resourceName ?? "born")
      .sort(compareTexts),
  };
}

/** Former names are told in deltas only, so whether the raw person has them depends on how he was last seen. */
export function withoutFormerNames({ metadata, ...person }: Person): Person {
  const { previousResourceNames: _, ...rest } = metadata ?? {};
  return { ...person, metadata: rest };
}
