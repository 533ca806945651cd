import type { ContactFields } from "../../contact/contact-fields.ts";
import { withMarker } from "../../contact/kith-marker.ts";
import { contactSourceUpdateTime } from "../../contact/person-source.ts";
import type { Person } from "../../contact/person.ts";
import type { EditableRecord } from "../../edit/editable-record.ts";
import { editedSides } from "../../edit/edited-sides.ts";
import { planDeletion } from "../../edit/plan-deletion.ts";
import { planRestoration } from "../../edit/plan-restoration.ts";
import { effectiveFields } from "../../merge/record-sides.ts";
import { isOpen } from "../write-state.ts";
import type { ExportDatabase, RecordRow } from "./export-database.ts";
import { edited, type FieldEdit } from "./side-edit.ts";
import type { Truth } from "./truth.ts";

interface KithSide {
  readonly database: ExportDatabase;
  readonly truth: Truth;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

export function createInKith({ database }: KithSide, recordId: string, fields: ContactFields): void {
  database.putRecord({
    recordId,
    contactId: recordId,
    resourceName: null,
    previousResourceNames: [],
    etag: null,
    remote: null,
    sides: {
      remote: null,
      base: {},
      local: withMarker(fields, recordId),
      editedAt: {},
      removedAt: null,
      goneAt: null,
    },
    deleted: false,
    writtenAt: null,
  });
}

/** What a person edits in Kith is the local side of one record. */
export function editInKith({ database, truth, now }: KithSide, row: RecordRow, edit: FieldEdit): void {
  const { sides } = row;
  if (row.deleted || sides.removedAt !== null) return;
  const changed = edited(effectiveFields(sides), edit, truth);
  if (changed === null) return;
  const { fields: local, field } = changed;
  database.putRecord({ ...row, sides: editedSides(sides, { local, fields: [field] }, { now }) });
}

/** Deleting a contact removes all its records; one that certainly never was in Google is gone at once. */
export function removeInKith({ database, truth, now }: KithSide, { contactId }: RecordRow): void {
  const rows = rowsOf(database, contactId);
  const plan = planDeletion(rows.map(editable), { version: null, now });
  if (plan.kind !== "planned") return;
  for (const row of rows) {
    const removed = plan.remove.find(({ recordId }) => recordId === row.recordId);
    const isGone = plan.deleteNow.includes(row.recordId);
    if (removed === undefined && !isGone) continue;
    truth.deleted(effectiveFields(row.sides));
    database.putRecord({ ...row, sides: removed?.sides ?? row.sides, deleted: isGone });
  }
}

/** A removal that was not sent is undone; else the record is born anew. */
export function restoreInKith({ database, now }: KithSide, { contactId }: RecordRow): void {
  const rows = rowsOf(database, contactId);
  const open = database.journal.filter(({ kind, state }) => kind === "delete" && isOpen(state));
  const deleting = new Set(open.map(({ recordId }) => recordId));
  const plan = planRestoration(rows.map(editable), { deleting, now });
  if (plan.kind !== "planned") return;
  for (const row of rows) {
    const kept = plan.keep.find(({ recordId }) => recordId === row.recordId);
    if (kept !== undefined) database.putRecord({ ...row, sides: kept.sides });
    const born = plan.bornAnew.find(({ recordId }) => recordId === row.recordId);
    if (born === undefined) continue;
    const formerly = row.resourceName === null ? [] : [row.resourceName];
    database.putRecord({
      ...row,
      sides: born.sides,
      resourceName: null,
      previousResourceNames: [...row.previousResourceNames, ...formerly],
      etag: null,
      remote: null,
      deleted: false,
    });
  }
}

/** Two contacts are one human being: nothing of that goes to Google. */
export function joinInKith({ database }: KithSide, a: RecordRow, b: RecordRow): void {
  const contactId = a.contactId < b.contactId ? a.contactId : b.contactId;
  for (const row of database.records) {
    if (row.contactId === a.contactId || row.contactId === b.contactId) {
      database.putRecord({ ...row, contactId });
    }
  }
}

function rowsOf(database: ExportDatabase, contactId: string): readonly RecordRow[] {
  return database.records.filter((row) => row.contactId === contactId);
}

function editable({ recordId, sides, remote, deleted }: RecordRow): EditableRecord {
  const updateTime = remote === null ? null : contactSourceUpdateTime(JSON.parse(remote) as Person);
  return { recordId, sides, updateTime, deleted };
}
