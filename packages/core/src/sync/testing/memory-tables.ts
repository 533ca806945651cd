import type { ContactFields } from "../../contact/contact-fields.ts";
import type { Decision } from "../../match/cluster/decision.ts";
import type { ScoredPair } from "../../match/score/scored-pair.ts";
import type { ChangeWrite, ContactWrite, ImportPlan, Rejection } from "../import-plan.ts";
import type { NeighborRow } from "../import-store.ts";

/** A source record as it is stored. */
export interface RecordRow extends NeighborRow {
  readonly resourceName: string;
  /** The raw Person as JSON text. */
  readonly remote: string;
  readonly fields: ContactFields;
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

/** The raw Persons of those of the records that there are. */
export function remotesOf({ records }: MemoryTables, recordIds: readonly string[]): Map<string, string> {
  const rows = recordIds.flatMap((id) => records.get(id) ?? []);
  return new Map(rows.map(({ recordId, remote }) => [recordId, remote]));
}

/** Carries out a plan, in the order of the SQL store, with its constraint: an account has a resource name once. */
export function applyPlan(tables: MemoryTables, accountId: string, plan: ImportPlan): void {
  const { records, contacts, pairs } = tables;
  for (const write of plan.create) {
    if (records.has(write.recordId)) throw new Error(`The record ${write.recordId} is there already.`);
    records.set(write.recordId, { ...write, accountId, deleted: false });
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
  for (const { recordId } of plan.remove) {
    records.set(recordId, { ...rowOf(tables, recordId), deleted: true });
  }
  for (const { recordId, contactId } of plan.reassign) {
    records.set(recordId, { ...rowOf(tables, recordId), contactId });
  }
  const names = new Set([...records.values()].map((row) => `${row.accountId} ${row.resourceName}`));
  if (names.size !== records.size) throw new Error("Two records of one account have one resource name.");

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
  const { create, update, rename, refresh, remove, reassign, contacts, dropContacts, pairs, changes } = plan;
  const lists = [create, update, rename, refresh, remove, reassign, contacts, dropContacts, changes];
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
