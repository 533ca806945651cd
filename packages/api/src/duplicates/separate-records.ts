import { KithError } from "@kith/core";
import { sql } from "kysely";
import type { ReviewOutcome } from "../contract/duplicates.ts";
import { readContactRecords } from "../contacts/contact-records.ts";
import { uuids } from "../store/column-set.ts";
import {
  standingAmong,
  withdrawDecisions,
  writeAct,
  writeDecisions,
  type ReviewContext,
} from "./review-log.ts";
import { conflict, notFound } from "./review-refusal.ts";
import { settleReview } from "./settle-review.ts";

const GONE_SENTENCE =
  "One of these records is not there any more. contacts.get shows the records of a contact.";

/**
 * Splits records off their contact: a cannot-link between each of them and each record that stays, and every must-link
 * between the two parts withdrawn. A part that nothing else holds together falls into more contacts than one.
 *
 * @throws ReviewRefusal, and KithError INPUT_INVALID when nothing would stay
 */
export async function separateRecords(
  context: ReviewContext,
  recordIds: readonly string[],
): Promise<ReviewOutcome> {
  const leaving = new Set(recordIds);
  const contactIds = await contactIdsOf(context, [...leaving]);
  const [contactId] = contactIds;
  if (contactId === undefined) throw notFound(GONE_SENTENCE);
  if (contactIds.length > 1) throw conflict("apart");
  const members = (await readContactRecords(context.tx, contactId)).map(({ recordId }) => recordId);
  const staying = members.filter((id) => !leaving.has(id));
  const [stays] = staying;
  if (stays === undefined) {
    throw new KithError(
      "INPUT_INVALID",
      "These are all records of the contact, so nothing would be parted. Name those that leave it.",
    );
  }
  return await part(context, [[...leaving], staying]);
}

/**
 * Undoes the join of two records, whatever made it: their must-links are withdrawn and a cannot-link is written, else
 * the same evidence would join them again. Undoing this act takes both back.
 *
 * @throws ReviewRefusal
 */
export async function undoJoin(
  context: ReviewContext,
  [recordA, recordB]: readonly [string, string],
): Promise<ReviewOutcome> {
  const contactIds = await contactIdsOf(context, [recordA, recordB]);
  if (contactIds.length !== 1 || recordA === recordB) throw conflict("apart");
  return await part(context, [[recordA], [recordB]]);
}

async function part(
  context: ReviewContext,
  [leaving, staying]: readonly [readonly string[], readonly string[]],
): Promise<ReviewOutcome> {
  const parting = new Set(leaving);
  const standing = await standingAmong(context.tx, [...leaving, ...staying]);
  const crossing = standing.filter(
    ({ record_a, record_b }) => parting.has(record_a) !== parting.has(record_b),
  );
  const [recordA, recordB] = [leaving[0] ?? null, staying[0] ?? null];
  const actId = await writeAct(context, { kind: "separate", recordA, recordB });
  await withdrawDecisions(
    context,
    actId,
    crossing.filter(({ kind }) => kind === "must-link").map(({ decision_id }) => decision_id),
  );
  const pairs = leaving.flatMap((one) => staying.map((other) => [one, other] as const));
  await writeDecisions(
    context,
    actId,
    pairs.map((ends) => ({
      kind: "cannot-link" as const,
      ends,
      decided_by: "person" as const,
      evidence: JSON.stringify({ separated: true }),
    })),
  );
  return await settleReview(context, actId, [...leaving, ...staying]);
}

/** The contacts of records that must all be there. */
async function contactIdsOf({ tx }: ReviewContext, recordIds: readonly string[]): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("source_record")
    .select(["record_id", "contact_id"])
    .where(sql<boolean>`record_id = any(${uuids(recordIds)})`)
    .execute();
  if (rows.length < new Set(recordIds).size) throw notFound(GONE_SENTENCE);
  return [...new Set(rows.map((row) => row.contact_id))];
}
