import type { ContactFields } from "../../contact/contact-fields.ts";
import type { Decision } from "../../match/cluster/decision.ts";
import type { ChosenFields } from "../../match/golden/chosen-fields.ts";
import type { ScoredPair } from "../../match/score/scored-pair.ts";
import type { ChangeWrite, ContactWrite, ImportPlan, Rejection } from "../import-plan.ts";
import type { NeighborRow, StoredContents, StoredRecord } from "../import-store.ts";

/** A source record as it is stored. */
export interface RecordRow extends StoredRecord {
  readonly accountId: string;
  readonly keys: readonly bigint[];
  /** The raw Person as JSON text; null for a record that is not in Google. */
  readonly remote: string | null;
  /** What is shown and matched. */
  readonly fields: ContactFields;
  /** What a person chose of it to be the contact's. */
  readonly chosen?: ChosenFields;
  /** When something was last written about it into Google. */
  readonly writtenAt: string | null;
}

export function neighborOf({ pending, ...row }: RecordRow): NeighborRow {
  const isRemoved = row.deleted || (pending?.removedAt ?? null) !== null;
  const isEdited = (pending?.local ?? null) !== null;
  return { ...row, isEdited, deleted: isRemoved, chosen: row.chosen ?? null };
}

/** All that is kept of one user. Rows are never changed in place, so a copy of the maps is a copy of everything. */
export interface MemoryTables {
  readonly records: Map<string, RecordRow>;
  readonly contacts: Map<string, ContactWrite>;
  readonly pairs: Map<string, ScoredPair>;
  readonly decisions: Decision[];
  readonly changes: ChangeWrite[];
  readonly failures: Rejection[];
}

export function emptyTables(): MemoryTables {
  return {
    records: new Map(),
    contacts: new Map(),
    pairs: new Map(),
    decisions: [],
    changes: [],
    failures: [],
  };
}

export function copyOf(tables: MemoryTables): MemoryTables {
  return {
    records: new Map(tables.records),
    contacts: new Map(tables.contacts),
    pairs: new Map(tables.pairs),
    decisions: [...tables.decisions],
    changes: [...tables.changes],
    failures: [...tables.failures],
  };
}

/** What those of the records hold that there are. */
export function contentsOf(
  { records }: MemoryTables,
  recordIds: readonly string[],
): Map<string, StoredContents> {
  const rows = recordIds.flatMap((id) => records.get(id) ?? []);
  return new Map(
    rows.map(({ recordId, remote, pending }) => {
      const local = pending?.local ?? null;
      return [recordId, { remote, local: local === null ? null : JSON.stringify(local) }];
    }),
  );
}

/** Carries out a plan, in the order of the SQL store, with its constraint: an account has a resource name once. */
export function applyPlan(tables: MemoryTables, accountId: string, plan: ImportPlan): void {
  const { records, contacts, pairs } = tables;
  for (const write of plan.create) {
    if (records.has(write.recordId)) throw new Error(`The record ${write.recordId} is there already.`);
    records.set(write.recordId, { ...write, accountId, deleted: false, writtenAt: null });
  }
  for (const { hashBefore: _, revived: __, ...write } of plan.update) {
    records.set(write.recordId, { ...rowOf(tables, write.recordId), ...write, deleted: false });
  }
  for (const write of plan.rename) {
    records.set(write.recordId, { ...rowOf(tables, write.recordId), ...write });
  }
  for (const write of plan.refresh) {
    records.set(write.recordId, { ...rowOf(tables, write.recordId), ...write });
  }
  for (const { recordId, pending } of plan.remove) {
    records.set(recordId, { ...rowOf(tables, recordId), pending, deleted: true });
  }
  for (const { recordId, pending } of plan.hold) {
    records.set(recordId, { ...rowOf(tables, recordId), pending });
  }
  for (const { recordId, contactId } of plan.reassign) {
    records.set(recordId, { ...rowOf(tables, recordId), contactId });
  }
  const named = [...records.values()].filter((row) => row.resourceName !== null);
  const names = new Set(named.map((row) => `${row.accountId} ${row.resourceName}`));
  if (names.size !== named.length) throw new Error("Two records of one account have one resource name.");

  for (const contactId of plan.dropContacts) contacts.delete(contactId);
  for (const write of plan.contacts) contacts.set(write.contactId, write);
  for (const pair of plan.pairs.drop) {
    if (!pairs.delete(pairId(pair))) throw new Error("A pair that does not stand was dropped.");
  }
  for (const pair of plan.pairs.put) pairs.set(pairId(pair), pair);
  tables.changes.push(...plan.changes);
}

/** Writes of a plan by kind: what a run that finds nothing new must not have. */
export function writeCount(plan: ImportPlan): number {
  const { create, update, rename, refresh, remove, hold } = plan;
  const { reassign, contacts, dropContacts, pairs, changes } = plan;
  const records = [create, update, rename, refresh, remove, hold];
  const lists = [...records, reassign, contacts, dropContacts, changes];
  return [...lists, pairs.put, pairs.drop].reduce((sum, list) => sum + list.length, 0);
}

export function pairId({ recordA, recordB }: { readonly recordA: string; readonly recordB: string }): string {
  return `${recordA} ${recordB}`;
}

function rowOf({ records }: MemoryTables, recordId: string): RecordRow {
  const row = records.get(recordId);
  if (row === undefined) throw new Error(`There is no record ${recordId}.`);
  return row;
}
