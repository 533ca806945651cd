import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import type { DecisionTable } from "../database/tables/contact-tables.ts";
import type { ReviewActTable } from "../database/tables/review-tables.ts";
import { uuids } from "../store/column-set.ts";
import { isStanding } from "./question-rows.ts";

/** Who reviews, when, and for which run. */
export interface ReviewContext {
  readonly tx: UserTransaction;
  readonly userId: string;
  readonly by: ReviewActTable["acted_by"];
  readonly runId: string | null;
  readonly at: Date;
  readonly newId: () => string;
  readonly defaultRegion: string | undefined;
}

interface Act {
  readonly kind: ReviewActTable["kind"];
  readonly recordA: string | null;
  readonly recordB: string | null;
  readonly until?: Date;
  readonly undoes?: string;
}

/** Appends an act. What it decides and withdraws names it. */
export async function writeAct(context: ReviewContext, act: Act): Promise<string> {
  const { tx, userId, by, runId, at, newId } = context;
  const actId = newId();
  await tx
    .insertInto("review_act")
    .values({
      act_id: actId,
      user_id: userId,
      kind: act.kind,
      acted_by: by,
      record_a: act.recordA,
      record_b: act.recordB,
      until: act.until ?? null,
      undoes: act.undoes ?? null,
      run_id: runId,
      acted_at: at,
    })
    .execute();
  return actId;
}

/** A decision to write: its ends in any order. */
export interface NewDecision extends Pick<DecisionTable, "kind" | "decided_by" | "evidence"> {
  readonly ends: readonly [string, string];
  /** The contents that the LLM was shown, in the order of the ends. */
  readonly contentHashes?: readonly [string | null, string | null];
  readonly restores?: string;
}

export async function writeDecisions(
  { tx, userId, at, newId }: ReviewContext,
  actId: string,
  decisions: readonly NewDecision[],
): Promise<void> {
  if (decisions.length === 0) return;
  const rows = decisions.map(({ ends: [one, other], contentHashes = [null, null], ...decision }) => {
    const isAscending = one < other;
    const [hashA, hashB] = isAscending ? contentHashes : contentHashes.toReversed();
    return {
      decision_id: newId(),
      user_id: userId,
      kind: decision.kind,
      record_a: isAscending ? one : other,
      record_b: isAscending ? other : one,
      decided_by: decision.decided_by,
      evidence: decision.evidence,
      decided_at: at,
      act_id: actId,
      restores: decision.restores ?? null,
      content_hash_a: hashA ?? null,
      content_hash_b: hashB ?? null,
    };
  });
  await tx.insertInto("decision").values(rows).execute();
}

/** Withdraws decisions by rows of their own: the log itself is never changed. */
export async function withdrawDecisions(
  { tx, userId, at }: ReviewContext,
  actId: string,
  decisionIds: readonly string[],
): Promise<void> {
  if (decisionIds.length === 0) return;
  const rows = decisionIds.map((decision_id) => ({
    decision_id,
    user_id: userId,
    withdrawn_at: at,
    act_id: actId,
  }));
  await tx.insertInto("decision_withdrawal").values(rows).execute();
}

export interface StandingDecision extends Pick<
  DecisionTable,
  "decision_id" | "kind" | "record_a" | "record_b" | "decided_by" | "evidence" | "act_id"
> {
  readonly content_hash_a: string | null;
  readonly content_hash_b: string | null;
  /** The first row that is this decision: its own id, unless an undo brought it back. `act_id` is that row's. */
  readonly root: string;
}

/** Standing decisions with both ends among some records, the oldest first. */
export async function standingAmong(
  tx: UserTransaction,
  recordIds: readonly string[],
): Promise<readonly StandingDecision[]> {
  const { rows } = await sql<StandingDecision>`
    select d.decision_id, d.kind, d.record_a, d.record_b, d.decided_by, d.evidence, first.act_id, d.content_hash_a,
      d.content_hash_b, first.decision_id as root
    from decision d join decision first on first.decision_id = coalesce(d.restores, d.decision_id)
    where d.record_a = any(${uuids(recordIds)}) and d.record_b = any(${uuids(recordIds)}) and ${isStanding("d")}
    order by d.decision_id`.execute(tx);
  return rows;
}
