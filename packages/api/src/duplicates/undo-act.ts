import { sql } from "kysely";
import type { ReviewOutcome } from "../contract/duplicates.ts";
import { uuids } from "../store/column-set.ts";
import { isStanding } from "./question-rows.ts";
import {
  withdrawDecisions,
  writeAct,
  writeDecisions,
  type ReviewContext,
  type StandingDecision,
} from "./review-log.ts";
import { conflict, notFound } from "./review-refusal.ts";
import { contactsOf, settleReview } from "./settle-review.ts";

/** Acts that a person can take back. What follows from contents that changed comes back with them, not by a wish. */
const UNDOABLE: ReadonlySet<string> = new Set(["same", "different", "later", "separate"]);

/**
 * Takes an act back as if it had never been: what it decided is withdrawn, what it withdrew stands again. The log only
 * grows: a withdrawal is a row, and so is a decision that stands again.
 *
 * @throws ReviewRefusal when it was undone already, cannot be, or later decisions stand against it
 */
export async function undoAct(context: ReviewContext, actId: string): Promise<ReviewOutcome> {
  const { tx } = context;
  const act = await tx
    .selectFrom("review_act")
    .select(["kind", "record_a", "record_b"])
    .where("act_id", "=", actId)
    .executeTakeFirst();
  if (act === undefined) throw notFound("There is no such act. duplicates.acts shows those that there are.");
  const undone = await tx
    .selectFrom("review_act")
    .select("act_id")
    .where("undoes", "=", actId)
    .executeTakeFirst();
  if (undone !== undefined) throw conflict("undone", undone.act_id);
  if (!UNDOABLE.has(act.kind)) throw conflict("final");

  const written = await decisionsOfAct(context, actId);
  const overtaken = written.find(({ decision_id }) => decision_id === null);
  if (overtaken !== undefined) throw conflict("overtaken", overtaken.withdrawn_by);
  const taken = await decisionsTakenBack(context, actId);

  const undoId = await writeAct(context, {
    kind: "undo",
    recordA: act.record_a,
    recordB: act.record_b,
    undoes: actId,
  });
  await withdrawDecisions(
    context,
    undoId,
    written.flatMap(({ decision_id }) => decision_id ?? []),
  );
  await writeDecisions(context, undoId, taken.map(standingAgain));
  const recordIds = [...written, ...taken].flatMap(({ record_a, record_b }) => [record_a, record_b]);
  if (recordIds.length > 0) return await settleReview(context, undoId, recordIds);
  const ends = [act.record_a, act.record_b].flatMap((id) => id ?? []);
  return { outcome: "done", actId: undoId, repeated: false, contactIds: await contactsOf(context, ends) };
}

interface ActDecision {
  readonly record_a: string;
  readonly record_b: string;
  /** The row that stands for it now; null when a later act withdrew it. */
  readonly decision_id: string | null;
  readonly withdrawn_by: string | null;
}

/** What an act decided, each with the row that stands for it now: the first one, or one that an undo brought back. */
async function decisionsOfAct({ tx }: ReviewContext, actId: string): Promise<readonly ActDecision[]> {
  const { rows } = await sql<ActDecision>`
    select own.record_a, own.record_b, now.decision_id, (
      select w.act_id from decision copy join decision_withdrawal w on w.decision_id = copy.decision_id
      where copy.decision_id = own.root or copy.restores = own.root
      order by w.withdrawn_at desc, w.act_id desc limit 1) as withdrawn_by
    from (
      select coalesce(restores, decision_id) as root, record_a, record_b from decision
      where act_id = ${actId}) as own
    left join lateral (
      select d.decision_id from decision d
      where (d.decision_id = own.root or d.restores = own.root) and ${isStanding("d")}
      limit 1) as now on true`.execute(tx);
  return rows;
}

/** What an act withdrew and nothing has brought back since. */
async function decisionsTakenBack(
  { tx }: ReviewContext,
  actId: string,
): Promise<readonly StandingDecision[]> {
  const { rows } = await sql<StandingDecision>`
    select d.decision_id, d.kind, d.record_a, d.record_b, d.decided_by, d.evidence, d.act_id, d.content_hash_a,
      d.content_hash_b, coalesce(d.restores, d.decision_id) as root
    from decision d join decision_withdrawal own on own.decision_id = d.decision_id
    where own.act_id = ${actId}
    order by d.decision_id`.execute(tx);
  const standing = await standingRoots(
    tx,
    rows.map(({ root }) => root),
  );
  return rows.filter(({ root }) => !standing.has(root));
}

async function standingRoots(
  tx: ReviewContext["tx"],
  roots: readonly string[],
): Promise<ReadonlySet<string>> {
  const { rows } = await sql<{ root: string }>`
    select coalesce(restores, decision_id) as root from decision d
    where (decision_id = any(${uuids(roots)}) or restores = any(${uuids(roots)})) and ${isStanding("d")}`.execute(
    tx,
  );
  return new Set(rows.map(({ root }) => root));
}

function standingAgain(decision: StandingDecision) {
  const { kind, record_a, record_b, decided_by, evidence, root } = decision;
  return {
    kind,
    ends: [record_a, record_b] as const,
    decided_by,
    evidence,
    contentHashes: [decision.content_hash_a, decision.content_hash_b] as const,
    restores: root,
  };
}
