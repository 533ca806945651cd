import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { isStanding } from "../duplicates/question-rows.ts";
import { withdrawDecisions, writeAct, type ReviewContext } from "../duplicates/review-log.ts";
import { settleReview } from "../duplicates/settle-review.ts";
import { turn, type Pass } from "../runs/pass.ts";
import { lockContacts } from "../store/lock-contacts.ts";

interface OutdatedDecision {
  readonly decision_id: string;
  readonly record_a: string;
  readonly record_b: string;
}

/**
 * A standing decision of the LLM about cards that have changed since. It was about what it was shown; a person's word is
 * about the people, and stays.
 */
export async function findOutdated(tx: UserTransaction): Promise<OutdatedDecision | null> {
  const { rows } = await sql<OutdatedDecision>`
    select d.decision_id, d.record_a, d.record_b from decision d
    join source_record a on a.record_id = d.record_a
    join source_record b on b.record_id = d.record_b
    where d.decided_by = 'llm' and ${isStanding("d")}
      and (a.content_hash <> d.content_hash_a or b.content_hash <> d.content_hash_b)
    order by d.decision_id limit 1`.execute(tx);
  return rows[0] ?? null;
}

/** Withdraws them one by one; the pairs are judged anew, and asked about again where they are in doubt. False: stopped. */
export async function withdrawOutdated(pass: Pass): Promise<boolean> {
  const { context, userId } = pass;
  const defaultRegion = await context.regionOf(userId);
  for (;;) {
    const done = await turn(pass, async (tx, run) => {
      await lockContacts(tx);
      const outdated = await findOutdated(tx);
      if (outdated === null) return true;
      const { decision_id, record_a: recordA, record_b: recordB } = outdated;
      const { now, newId } = context;
      const review: ReviewContext = {
        tx,
        userId,
        by: "llm",
        runId: run.run_id,
        at: now(),
        newId,
        defaultRegion,
      };
      const actId = await writeAct(review, { kind: "outdated", recordA, recordB });
      await withdrawDecisions(review, actId, [decision_id]);
      await settleReview(review, actId, [recordA, recordB]);
      return false;
    });
    if (done === null) return false;
    if (done.value) return true;
  }
}
