import { changedFields } from "../contact/field-change.ts";
import { writableFields } from "../contact/writable-fields.ts";
import type { ContactMoves } from "./contact-moves.ts";
import type { ImportCounters } from "./import-counters.ts";
import type { ChangeWrite, ImportPlan, RecordUpdate, RecordWrite, Rejection } from "./import-plan.ts";
import { newQuestions } from "./new-questions.ts";
import { planContacts, storedMembers } from "./plan-contacts.ts";
import type { IncomingRecord, MatchedPage } from "./match-arrivals.ts";
import type { StoredRecord } from "./import-store.ts";
import type { Arrival } from "./page-intake.ts";
import type { SortedPage } from "./sorted-page.ts";
import { personOf, type StoredPersons } from "./stored-persons.ts";

interface PlanInput {
  readonly sorted: SortedPage;
  readonly matched: MatchedPage;
  readonly moves: ContactMoves;
  /** Of those whom `storedSources` names. */
  readonly persons: StoredPersons;
  readonly rejections: readonly Rejection[];
}

/** Stored records whose contents a plan looks at: those that are changed, and those beside them in their contacts. */
export function storedSources(input: Pick<PlanInput, "sorted" | "matched" | "moves">): readonly string[] {
  const changed = input.sorted.changed.map(({ stored }) => stored.recordId);
  return [...new Set([...changed, ...storedMembers(input)])];
}

/** Records whose contacts are summed up anew even where nobody joins or leaves them. */
export function touchedRecords(sorted: SortedPage, matched: MatchedPage): ReadonlySet<string> {
  const around = [...sorted.refreshed.map(({ stored }) => stored), ...sorted.removed];
  return new Set([...matched.incoming, ...around].map((record) => record.recordId));
}

/** The plan stage: from what arrived and what matched to what will be written. Pure. */
export function planImport(input: PlanInput): ImportPlan {
  const { sorted, matched, moves, rejections } = input;
  const { create, update, rename, changes, problems } = planRecords(input);
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
  // A record that is written anyway carries its contact id with it.
  const written = new Set([...create, ...update, ...rename, ...refresh].map(({ recordId }) => recordId));
  return {
    create,
    update,
    rename,
    refresh,
    remove,
    reassign: moves.reassign.filter(({ recordId }) => !written.has(recordId)),
    contacts: planContacts(input),
    dropContacts: moves.drop,
    pairs: matched.result.pairs,
    changes: [
      ...changes,
      ...remove.map(({ recordId, contactId }) => ({ kind: "deleted" as const, recordId, contactId })),
      ...moves.changes,
    ],
    rejections: [...rejections, ...problems],
    counters: count({ sorted, rejections, merged: moves.merged, asked: newQuestions(matched) }),
  };
}

/** The records that were matched: new ones, and stored ones under other contents or names. */
function planRecords({ sorted, matched, persons }: Pick<PlanInput, "sorted" | "matched" | "persons">) {
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
      const before = writableFields(personOf(persons, recordId));
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
