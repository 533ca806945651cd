import { canonicalJson } from "../contact/canonical-json.ts";
import { CONTACT_FIELD_NAMES, type ContactFields } from "../contact/contact-fields.ts";
import type { ImportCounters } from "./import-counters.ts";
import type {
  ChangeWrite,
  FieldChange,
  ImportPlan,
  RecordUpdate,
  RecordWrite,
  Rejection,
} from "./import-plan.ts";
import { planContacts } from "./plan-contacts.ts";
import type { IncomingRecord, MatchedPage } from "./match-arrivals.ts";
import type { Arrival } from "./page-intake.ts";
import type { SortedPage } from "./sorted-page.ts";

interface PlanInput {
  readonly sorted: SortedPage;
  readonly matched: MatchedPage;
  readonly rejections: readonly Rejection[];
}

/** The plan stage: from what arrived and what matched to what will be written. Pure. */
export function planImport({ sorted, matched, rejections }: PlanInput): ImportPlan {
  const { result, neighbors } = matched;
  const create: RecordWrite[] = [];
  const update: RecordUpdate[] = [];
  const changes: ChangeWrite[] = [];
  for (const incoming of matched.incoming) {
    const write = recordWrite(incoming, matched);
    if (incoming.stored === null) {
      create.push(write);
      continue;
    }
    const { stored } = incoming;
    update.push({ ...write, hashBefore: stored.contentHash, revived: stored.deleted });
    const before = neighbors.get(stored.recordId)?.record.contact.fields ?? {};
    const { recordId, contactId } = write;
    const fields = changedFields(before, incoming.arrival.contact.fields);
    changes.push({ kind: stored.deleted ? "revived" : "changed", recordId, contactId, fields });
  }

  const refresh = sorted.refreshed.map(({ arrival, stored }) =>
    // No keys: equal contents have equal keys.
    ({ ...identity(arrival), recordId: stored.recordId, contactId: stored.contactId, keys: [] }),
  );
  for (const { arrival, stored } of [...sorted.refreshed, ...sorted.changed]) {
    if (arrival.resourceName === stored.resourceName) continue;
    const contactId = result.assignments.get(stored.recordId) ?? stored.contactId;
    changes.push({ kind: "renamed", recordId: stored.recordId, contactId });
  }
  const remove = sorted.removed.map((stored) => ({
    recordId: stored.recordId,
    contactId: stored.contactId,
    resourceName: stored.resourceName,
    hashBefore: stored.contentHash,
  }));
  for (const { recordId, contactId } of remove) changes.push({ kind: "deleted", recordId, contactId });

  const still = [...sorted.refreshed.map(({ stored }) => stored), ...sorted.removed];
  const touched = new Set([...matched.incoming, ...still].map((record) => record.recordId));
  const contacts = planContacts({ sorted, matched, touched });
  const problems = matched.incoming.flatMap(problemsOf);
  return {
    create,
    update,
    refresh,
    remove,
    reassign: contacts.reassign,
    contacts: contacts.put,
    dropContacts: contacts.drop,
    pairs: result.pairs,
    changes: [...changes, ...contacts.changes],
    rejections: [...rejections, ...problems],
    counters: count({ sorted, rejections, merged: contacts.merged, asked: contacts.asked }),
  };
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
    base: JSON.stringify(arrival.contact.fields),
    contentHash: arrival.contact.contentHash,
  };
}

/** Which fields differ, with their values before and after. */
export function changedFields(before: ContactFields, after: ContactFields): readonly FieldChange[] {
  return CONTACT_FIELD_NAMES.filter(
    (field) => canonicalJson(before[field] ?? []) !== canonicalJson(after[field] ?? []),
  ).map((field) => ({ field, before: before[field] ?? [], after: after[field] ?? [] }));
}

function problemsOf({ arrival }: IncomingRecord): readonly Rejection[] {
  return arrival.contact.problems.map(({ code, sentence }) => ({
    resourceName: arrival.resourceName,
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
    unchanged: sorted.unchanged.length + sorted.refreshed.length,
    deleted: sorted.removed.length,
    merged,
    duplicatesFound: merged + asked,
    failed: rejections.filter((rejection) => rejection.failed).length,
  };
}
