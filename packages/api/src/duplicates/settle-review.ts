import { sql } from "kysely";
import type { ReviewOutcome } from "../contract/duplicates.ts";
import { uuids } from "../store/column-set.ts";
import { rederiveStoredContacts } from "../store/rederive-contacts.ts";
import { isStanding } from "./question-rows.ts";
import type { ReviewContext } from "./review-log.ts";
import { conflict } from "./review-refusal.ts";

/**
 * Carries out what an act wrote: derives the contacts of these records anew, through the same matching as a run's step.
 *
 * @throws ReviewRefusal when a standing must-link of a person about these contacts would not be followed: the whole act
 * is undone then, so that the log never holds two words of a person that cannot both be true.
 */
export async function settleReview(
  context: ReviewContext,
  actId: string,
  recordIds: readonly string[],
): Promise<ReviewOutcome> {
  const { tx, userId, at, newId, defaultRegion, runId } = context;
  const touched = [...new Set(recordIds)];
  await rederiveStoredContacts(tx, touched, { userId, at, newId, defaultRegion, actId, runId });
  const contactIds = await contactsOf(context, touched);
  const broken = await brokenPromise(context, contactIds);
  if (broken !== null) throw conflict("overtaken", broken.act_id);
  return { outcome: "done", actId, repeated: false, contactIds };
}

export async function contactsOf(
  { tx }: Pick<ReviewContext, "tx">,
  recordIds: readonly string[],
): Promise<string[]> {
  const rows = await tx
    .selectFrom("source_record")
    .select("contact_id")
    .distinct()
    .where(sql<boolean>`record_id = any(${uuids(recordIds)})`)
    .orderBy("contact_id")
    .execute();
  return rows.map((row) => row.contact_id);
}

/** A standing must-link of a person between two contacts, one of them among these. */
async function brokenPromise(
  { tx }: ReviewContext,
  contactIds: readonly string[],
): Promise<{ readonly act_id: string | null } | null> {
  const { rows } = await sql<{ act_id: string | null }>`
    select first.act_id from decision d
    join decision first on first.decision_id = coalesce(d.restores, d.decision_id)
    join source_record a on a.record_id = d.record_a
    join source_record b on b.record_id = d.record_b
    where d.kind = 'must-link' and d.decided_by = 'person' and ${isStanding("d")}
      and a.contact_id <> b.contact_id
      and (a.contact_id = any(${uuids(contactIds)}) or b.contact_id = any(${uuids(contactIds)}))
    order by d.decision_id desc limit 1`.execute(tx);
  return rows[0] ?? null;
}
