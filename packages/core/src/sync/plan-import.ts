import { changedFields } from "../contact/field-change.ts";
import type { ContactMoves } from "./contact-moves.ts";
import type { DepartedRecords } from "./departed-records.ts";
import type { ImportCounters } from "./import-counters.ts";
import type { ChangeWrite, ImportPlan, RecordUpdate, RecordWrite, Rejection } from "./import-plan.ts";
import { newQuestions } from "./new-questions.ts";
import { planContacts, storedMembers } from "./plan-contacts.ts";
import { arrivedRecord, type IncomingRecord } from "./incoming-record.ts";
import type { MatchedPage } from "./match-arrivals.ts";
import type { StoredRecord } from "./import-store.ts";
import type { SortedPage } from "./sorted-page.ts";
import { versionOf, type StoredVersions } from "./stored-versions.ts";

export interface PlanInput {
  readonly sorted: SortedPage;
  readonly departed: DepartedRecords;
  readonly matched: MatchedPage;
  readonly moves: ContactMoves;
  /** Of those whom `storedSources` names. */
  readonly versions: StoredVersions;
  readonly rejections: readonly Rejection[];
}

/** Stored records whose contents a plan looks at: those that are changed, and those beside them in their contacts. */
export function storedSources({
  sorted,
  matched,
  moves,
}: Pick<PlanInput, "sorted" | "matched" | "moves">): readonly string[] {
  const renamed = new Set(sorted.renamed.map(({ stored }) => stored.recordId));
  const changed = matched.incoming.flatMap(({ stored }) =>
    stored === null || renamed.has(stored.recordId) ? [] : [stored.recordId],
  );
  return [...new Set([...changed, ...storedMembers({ refreshed: sorted.refreshed, matched, moves })])];
}

/** Records whose contacts are summed up anew though they keep their contents and names. */
export function otherRecords(
  { refreshed }: SortedPage,
  { removed }: Pick<DepartedRecords, "removed">,
): readonly string[] {
  return [...refreshed, ...removed].map(({ stored }) => stored.recordId);
}

/** The plan stage: from what arrived and what matched to what will be written. Pure. */
export function planImport(input: PlanInput): ImportPlan {
  const { sorted, departed, matched, moves, versions, rejections } = input;
  const { create, update, rename, changes, problems } = planRecords(input);
  const contactOf = (stored: StoredRecord): string =>
    matched.result.assignments.get(stored.recordId) ?? stored.contactId;
  const refresh = sorted.refreshed.map(({ arrival, stored }) => {
    const { recordId, pending } = stored;
    const plain = identity(arrivedRecord(arrival, { recordId, accountId: "" }));
    const fields = pending?.local ?? plain.fields;
    return { ...plain, fields, pending, recordId, contactId: contactOf(stored) };
  });
  const remove = departed.removed.map(({ stored, pending }) => ({
    recordId: stored.recordId,
    contactId: contactOf(stored),
    resourceName: stored.resourceName,
    hashBefore: stored.contentHash,
    pending,
  }));
  const removals = departed.removed.map(({ stored, decided }) => ({
    kind: "deleted" as const,
    recordId: stored.recordId,
    contactId: contactOf(stored),
    decided,
  }));
  // A record that is written anyway carries its contact id with it.
  const written = new Set([...create, ...update, ...rename, ...refresh].map(({ recordId }) => recordId));
  const removedIds = new Set(remove.map(({ recordId }) => recordId));
  return {
    create,
    update,
    rename,
    refresh,
    remove,
    hold: departed.held
      .filter(({ isKnown }) => !isKnown)
      .map(({ stored, pending }) => ({ recordId: stored.recordId, pending })),
    reassign: moves.reassign.filter(({ recordId }) => !written.has(recordId)),
    contacts: planContacts({ refreshed: sorted.refreshed, removedIds, matched, moves, versions }),
    dropContacts: moves.drop,
    pairs: matched.result.pairs,
    changes: [...changes, ...removals, ...moves.changes],
    rejections: [...rejections, ...problems],
    counters: count(input),
  };
}

/** The records that were matched: new ones, and stored ones under other contents or names. */
function planRecords({ sorted, matched, versions }: Pick<PlanInput, "sorted" | "matched" | "versions">) {
  const renamedOnly = new Set(sorted.renamed.map(({ stored }) => stored));
  const create: RecordWrite[] = [];
  const update: RecordUpdate[] = [];
  const rename: RecordWrite[] = [];
  const changes: ChangeWrite[] = [];
  const problems: Rejection[] = [];
  for (const incoming of matched.incoming) {
    const { stored } = incoming;
    const write = recordWrite(incoming, matched);
    if (stored === null || !renamedOnly.has(stored)) problems.push(...problemsOf(incoming));
    if (stored === null) {
      create.push(write);
      continue;
    }
    const { recordId, contactId } = write;
    if (renamedOnly.has(stored)) rename.push(write);
    else {
      update.push({ ...write, hashBefore: stored.contentHash, revived: stored.deleted });
      const fields = changedFields(versionOf(versions, recordId).fields, incoming.contact.fields);
      const { decided } = incoming;
      const kind = changeKind(incoming, stored);
      if (kind === "deleted") changes.push({ kind, recordId, contactId, decided });
      else changes.push({ kind, recordId, contactId, fields, decided });
    }
    if (incoming.resourceName !== stored.resourceName) changes.push({ kind: "renamed", recordId, contactId });
  }
  return { create, update, rename, changes, problems };
}

function recordWrite(incoming: IncomingRecord, { result }: MatchedPage): RecordWrite {
  const { recordId } = incoming;
  return {
    ...identity(incoming),
    recordId,
    contactId: result.assignments.get(recordId) ?? recordId,
    keys: result.keys.get(recordId) ?? [],
  };
}

function identity(record: IncomingRecord): Omit<RecordWrite, "recordId" | "contactId" | "keys"> {
  const { resourceName, previousResourceNames, google, contact, pending } = record;
  return {
    resourceName,
    previousResourceNames,
    etag: google?.etag ?? null,
    remote: google?.remote ?? null,
    fields: contact.fields,
    contentHash: (google ?? contact).contentHash,
    pending,
  };
}

/** Removed in Kith it is removed for people, though Google is still to be told. */
function changeKind({ pending }: IncomingRecord, stored: StoredRecord): "changed" | "deleted" | "revived" {
  const isRemoved = (pending?.removedAt ?? null) !== null;
  const wasRemoved = stored.deleted || (stored.pending?.removedAt ?? null) !== null;
  if (isRemoved === wasRemoved) return "changed";
  return isRemoved ? "deleted" : "revived";
}

function problemsOf({ resourceName, contact }: IncomingRecord): readonly Rejection[] {
  return contact.problems.map(({ code, sentence }) => ({
    resourceName,
    stage: "normalize" as const,
    code,
    sentence,
    failed: false,
  }));
}

function count({ sorted, departed, matched, moves, rejections }: PlanInput): ImportCounters {
  const asked = newQuestions(matched);
  const kept = [sorted.unchanged, sorted.renamed, sorted.refreshed, departed.held];
  return {
    imported: sorted.created.length,
    updated: sorted.changed.length + departed.bornAnew.length,
    unchanged: kept.reduce((sum, list) => sum + list.length, sorted.idle),
    deleted: departed.removed.length,
    merged: moves.merged,
    duplicatesFound: moves.merged + asked,
    failed: rejections.filter((rejection) => rejection.failed).length,
  };
}
