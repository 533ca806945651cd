import { sanitizedText, type ChangeWrite, type ImportPlan, type Rejection } from "@kith/core";
import { sql } from "kysely";
import { texts, uuids } from "./column-set.ts";
import type { WriteContext } from "./write-records.ts";

/** What happened to records and contacts, for their history. Append-only. */
export async function writeChanges(
  { tx, userId, runId, at, newId, actId }: WriteContext,
  { changes }: ImportPlan,
): Promise<void> {
  if (changes.length === 0) return;
  await sql`
    insert into change (change_id, user_id, record_id, contact_id, run_id, kind, detail, changed_at)
    select c.change_id, ${userId}, c.record_id, c.contact_id, ${runId}, c.kind, c.detail, ${at}
    from unnest(${uuids(changes.map(() => newId()))}, ${uuids(changes.map((c) => c.recordId))},
      ${uuids(changes.map((c) => c.contactId))}, ${texts(changes.map((c) => c.kind))},
      ${texts(changes.map((c) => JSON.stringify(detailOf(c, actId ?? null))))})
      as c (change_id, record_id, contact_id, kind, detail)`.execute(tx);
}

function detailOf(change: ChangeWrite, actId: string | null): Readonly<Record<string, unknown>> {
  switch (change.kind) {
    case "changed":
    case "revived":
      return { fields: change.fields, ...decidedIn(change) };
    case "joined":
    case "split":
      return { otherContactId: change.otherContactId, ...(actId === null ? {} : { actId }) };
    case "deleted":
      return decidedIn(change);
    case "renamed":
      return {};
  }
}

/** What both sides had changed, and who won: most changes are one side's. */
function decidedIn({
  decided,
}: Extract<ChangeWrite, { decided: unknown }>): Readonly<Record<string, unknown>> {
  return decided.length === 0 ? {} : { decided };
}

/** What of a page could not be taken as it should, for the run's list of failures. */
export async function writeFailures(
  { tx, userId, runId, at, newId }: Omit<WriteContext, "accountId">,
  rejections: readonly Rejection[],
): Promise<void> {
  if (rejections.length === 0) return;
  await sql`
    insert into run_failure (run_id, failure_id, user_id, resource_name, stage, code, sentence, created_at)
    select ${runId}, f.failure_id, ${userId}, f.resource_name, f.stage::stage, f.code, f.sentence, ${at}
    from unnest(${uuids(rejections.map(() => newId()))}, ${texts(rejections.map((r) => (r.resourceName === null ? null : sanitizedText(r.resourceName))))},
      ${texts(rejections.map((r) => r.stage))}, ${texts(rejections.map((r) => r.code))},
      ${texts(rejections.map((r) => r.sentence))})
      as f (failure_id, resource_name, stage, code, sentence)`.execute(tx);
}
