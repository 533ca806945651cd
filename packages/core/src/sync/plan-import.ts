import { changedFields } from "../contact/field-change.ts";
import type { ImportCounters } from "./import-counters.ts";
import type { ChangeWrite, ImportPlan, RecordUpdate, RecordWrite, Rejection } from "./import-plan.ts";
import { planContacts } from "./plan-contacts.ts";
import type { IncomingRecord, MatchedPage } from "./match-arrivals.ts";
import type { StoredRecord } from "./import-store.ts";
import type { Arrival } from "./page-intake.ts";
import type { SortedPage } from "./sorted-page.ts";

interface PlanInput {
  readonly sorted: SortedPage;
  readonly matched: MatchedPage;
  readonly rejections: readonly Rejection[];
}

/** The plan stage: from what arrived and what matched to what will be written. Pure. */
export function planImport({ sorted, matched, rejections }: PlanInput): ImportPlan {
  const { create, update, rename, changes, problems } = planRecords(sorted, matched);
  const contactOf = (stored: StoredRecord): string =>
    matched.result.assignments.get(stored.recordId) ?? stored.contactId;
  const refresh = sorted.refreshed.map(({ arrival, stored }) => ({
    ...identity(arrival),
    recordId: stored.recordId,
    contactId: contactOf(stored),
  }));
  const remove = sorted.removed.map((stored) => ({
    recordId: stored.recordId,
    contactId: contactOf(stored),
    resourceName: stored.resourceName,
    hashBefore: stored.contentHash,
  }));
  const around = [...sorted.refreshed.map(({ stored }) => stored), ...sorted.removed];
  const touched = new Set([...matched.incoming, ...around].map((record) => record.recordId));
  const contacts = planContacts({ sorted, matched, touched });
  return {
    create,
    update,
    rename,
    refresh,
    remove,
    reassign: contacts.reassign,
    contacts: contacts.put,
    dropContacts: contacts.drop,
    pairs: matched.result.pairs,
    changes: [
      ...changes,
      ...remove.map(({ recordId, contactId }) => ({ kind: "deleted" as const, recordId, contactId })),
      ...contacts.changes,
    ],
    rejections: [...rejections, ...problems],
    counters: count({ sorted, rejections, merged: contacts.merged, asked: contacts.asked }),
  };
}

/** The records that were matched: new ones, and stored ones under other contents or names. */
function planRecords(sorted: SortedPage, matched: MatchedPage) {
  const renamedOnly = new Set(sorted.renamed.map(({ stored }) => stored));
  const create: RecordWrite[] = [];
  const update: RecordUpdate[] = [];
  const rename: RecordWrite[] = [];
  const changes: ChangeWrite[] = [];
  const problems: Rejection[] = [];
  for (const incoming of matched.incoming) {
    const { stored, arrival } = incoming;
    const write = recordWrite(incoming, matched);
    if (stored === null || !renamedOnly.has(stored)) problems.push(...problemsOf(arrival));
    if (stored === null) {
      create.push(write);
      continue;
    }
    const { recordId, contactId } = write;
    if (renamedOnly.has(stored)) rename.push(write);
    else {
      update.push({ ...write, hashBefore: stored.contentHash, revived: stored.deleted });
      const before = matched.neighbors.get(recordId)?.record.contact.fields ?? {};
      const fields = changedFields(before, arrival.contact.fields);
      changes.push({ kind: stored.deleted ? "revived" : "changed", recordId, contactId, fields });
    }
    if (arrival.resourceName !== stored.resourceName) changes.push({ kind: "renamed", recordId, contactId });
  }
  return { create, update, rename, changes, problems };
}

function recordWrite(incoming: IncomingRecord, { result }: MatchedPage): RecordWrite {
  const { recordId, arrival } = incoming;
  return {
    ...identity(arrival),
    recordId,
    contactId: result.assignments.get(recordId) ?? recordId,
    keys: result.keys.get(recordId) ?? [],
  };
}

function identity(arrival: Arrival): Omit<RecordWrite, "recordId" | "contactId" | "keys"> {
  return {
    resourceName: arrival.resourceName,
    previousResourceNames: arrival.previousResourceNames,
    etag: arrival.etag,
    remote: arrival.remote,
    fields: arrival.contact.fields,
    contentHash: arrival.contact.contentHash,
  };
}

function problemsOf({ resourceName, contact }: Arrival): readonly Rejection[] {
  return contact.problems.map(({ code, sentence }) => ({
    resourceName,
    stage: "normalize" as const,
    code,
    sentence,
    failed: false,
  }));
}

interface Counted {
  readonly sorted: SortedPage;
  readonly rejections: readonly Rejection[];
  readonly merged: number;
  readonly asked: number;
}

function count({ sorted, rejections, merged, asked }: Counted): ImportCounters {
  return {
    imported: sorted.created.length,
    updated: sorted.changed.length,
    unchanged: sorted.unchanged.length + sorted.renamed.length + sorted.refreshed.length + sorted.idle,
    deleted: sorted.removed.length,
    merged,
    duplicatesFound: merged + asked,
    failed: rejections.filter((rejection) => rejection.failed).length,
  };
}
