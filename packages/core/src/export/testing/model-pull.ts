import { CONTACT_FIELD_NAMES } from "../../contact/contact-fields.ts";
import { markersOf } from "../../contact/kith-marker.ts";
import { contactSourceEtag, isTombstone, previousResourceNames } from "../../contact/person-source.ts";
import type { Person } from "../../contact/person.ts";
import { compareTimes } from "../../contact/time-order.ts";
import { writableFields } from "../../contact/writable-fields.ts";
import { agreedSides } from "../../merge/record-sides.ts";
import { arrivedRecord, departedRecord, type ArrivalOptions } from "../arrived-record.ts";
import type { ExportRecordWrite } from "../export-record.ts";
import { isOpen } from "../write-state.ts";
import { exportRecordOf, type ExportDatabase, type RecordRow } from "./export-database.ts";
import type { ModelAccount } from "./model-account.ts";
import { PROPAGATION } from "./model-clock.ts";

interface PullOptions extends Omit<ArrivalOptions, "now"> {
  readonly database: ExportDatabase;
  readonly account: ModelAccount;
  readonly newId: () => string;
  /** Of the pull before; null lists everybody. */
  readonly syncToken: string | null;
}

const PAGE_SIZE = 5;

/**
 * A pull in the small: who is listed is merged into his record, found by name, by a former name or by his marker; a
 * listing within the propagation time of a write of ours is only a hint, and the person is read. Records with an open
 * update or deletion are left to its settlement. The sync token is the
 * next pull's; null where the listing could not go on from one.
 */
export async function modelPull(options: PullOptions): Promise<string | null> {
  const { account, database, syncToken } = options;
  const people: Person[] = [];
  let pageToken: string | null = null;
  let nextSyncToken: string | null = null;
  do {
    const page = await account.listPage({ pageSize: PAGE_SIZE, pageToken, syncToken });
    if (page.kind !== "page") return await modelPull({ ...options, syncToken: null });
    people.push(...page.people);
    pageToken = page.nextPageToken;
    nextSyncToken = page.nextSyncToken;
  } while (pageToken !== null);
  const isFull = syncToken === null;
  const listed = new Set(people.map(({ resourceName }) => resourceName));
  const leftAlone = new Set<string>();
  if (isFull) {
    // Absence is suspicion: who was not listed is asked for, before anybody is taken for new.
    for (const row of database.records) {
      if (row.deleted || row.resourceName === null || listed.has(row.resourceName)) continue;
      const person = account.get(row.resourceName);
      if (isLeftToSettling(database, row) && person !== null) leftAlone.add(person.resourceName ?? "");
      takeIn(options, row, person);
    }
  }
  // Whoever goes by another name now is found by his former one, before its tombstone is looked at.
  const there = people.filter((person) => !isTombstone(person));
  for (const person of [...there, ...people.filter(isTombstone)]) {
    if (!leftAlone.has(person.resourceName ?? "")) arrive(options, person);
  }
  return nextSyncToken;
}

function arrive(options: PullOptions, listed: Person): void {
  const { account, database, newId } = options;
  const name = listed.resourceName ?? "";
  const row =
    database.named(name) ?? formerly(database, listed) ?? marked(database, listed) ?? buried(database, name);
  if (row === undefined) {
    const person = isTombstone(listed) ? null : account.get(name);
    if (person === null || person.resourceName !== name) return;
    const recordId = newId();
    database.putRecord({
      recordId,
      contactId: recordId,
      resourceName: name,
      previousResourceNames: [],
      etag: contactSourceEtag(person),
      remote: JSON.stringify(person),
      sides: agreedSides(writableFields(person)),
      deleted: false,
      writtenAt: null,
    });
    return;
  }
  const isHint = compareTimes(row.writtenAt, account.clock.before(PROPAGATION)) > 0;
  if (isTombstone(listed)) return takeIn(options, row, isHint ? account.get(name) : null);
  const isLong = CONTACT_FIELD_NAMES.some((field) => {
    const values = listed[field];
    return Array.isArray(values) && values.length >= account.listedValuesMax;
  });
  const person = isHint || isLong || row.deleted ? account.get(name) : listed;
  // A listing that lags behind shows who was made and is gone again: that says nothing of a record that is still open.
  if (person === null && row.resourceName === null) return;
  takeIn(options, row, person);
}

function takeIn(options: PullOptions, row: RecordRow, person: Person | null): void {
  const { account, database, policy, defaultRegion } = options;
  if (isLeftToSettling(database, row)) return;
  const record = exportRecordOf(database.state, row);
  const arrival = { policy, defaultRegion, now: account.clock.now };
  if (person === null) return put(database, row, departedRecord(record, arrival));
  const holder = database.named(person.resourceName ?? "");
  if (holder !== undefined && holder.recordId !== row.recordId) {
    // One person twice: the record of the former name goes, as the import has it.
    database.putRecord({ ...row, deleted: true });
    return;
  }
  put(database, row, arrivedRecord(record, person, arrival));
}

/** What became of an open write is looked at in Google right after the pull, together with what was sent. */
function isLeftToSettling({ journal }: ExportDatabase, row: RecordRow): boolean {
  return journal.some(
    ({ recordId, kind, state }) => recordId === row.recordId && kind !== "create" && isOpen(state),
  );
}

function put(database: ExportDatabase, row: RecordRow, write: ExportRecordWrite): void {
  const { decided: _, remote, writtenAt: __, ...rest } = write;
  const raw = write.sides.remote === null ? null : (remote ?? row.remote);
  database.putRecord({ ...row, ...rest, remote: raw });
}

function formerly(database: ExportDatabase, person: Person): RecordRow | undefined {
  return previousResourceNames(person)
    .map((name) => database.named(name))
    .find((row) => row !== undefined);
}

function marked(database: ExportDatabase, person: Person): RecordRow | undefined {
  const [recordId] = markersOf(writableFields({ clientData: person["clientData"] }));
  const row = database.state.records.get(recordId ?? "");
  if (row === undefined || row.deleted || row.resourceName !== null) return undefined;
  return row.previousResourceNames.includes(person.resourceName ?? "") ? undefined : row;
}

/** Who was deleted and is there again. */
function buried(database: ExportDatabase, name: string): RecordRow | undefined {
  return database.records.find((row) => row.deleted && row.resourceName === name);
}
