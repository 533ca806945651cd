import type { ContactFields } from "../../contact/contact-fields.ts";
import { withMarker } from "../../contact/kith-marker.ts";
import { bornSides } from "../../merge/merge-tombstone.ts";
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
  database.putRecord({
    ...row,
    sides: {
      ...sides,
      base: sides.base ?? sides.remote ?? {},
      local: changed.fields,
      editedAt: { ...sides.editedAt, [changed.field]: now },
    },
  });
}

/** Deleting a contact removes all its records; one that certainly never was in Google is gone at once. */
export function removeInKith({ database, truth, now }: KithSide, { contactId }: RecordRow): void {
  for (const row of database.records.filter((one) => one.contactId === contactId && !one.deleted)) {
    const { sides, recordId } = row;
    if (sides.removedAt !== null) continue;
    truth.deleted(effectiveFields(sides));
    const isOpenCreate = database.journal.some((write) => write.recordId === recordId && isOpen(write.state));
    if (row.resourceName === null && !isOpenCreate) {
      database.putRecord({ ...row, deleted: true });
      continue;
    }
    const base = sides.base ?? sides.remote ?? {};
    const local = sides.local ?? sides.remote ?? {};
    database.putRecord({ ...row, sides: { ...sides, base, local, removedAt: now } });
  }
}

/** A removal that was not sent is undone; else the record is born anew. */
export function restoreInKith({ database }: KithSide, row: RecordRow): void {
  const { sides, recordId, resourceName } = row;
  if (sides.removedAt !== null && !row.deleted) {
    database.putRecord({ ...row, sides: { ...sides, removedAt: null } });
  } else if (row.deleted) {
    const formerly = resourceName === null ? [] : [resourceName];
    database.putRecord({
      ...row,
      sides: bornSides(sides, recordId),
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
