import { decisionSentence } from "@kith/core";
import { sql, type RawBuilder } from "kysely";
import type { z } from "zod";
import type { decisionSchema } from "../contract/explanation.ts";
import type { UserTransaction } from "../database/database.ts";
import type { DecisionTable } from "../database/tables/contact-tables.ts";

export type DecisionView = z.infer<typeof decisionSchema>;

/** Decisions of the log, the newest first. The condition speaks of the decision as `d`. */
export async function readDecisionViews(
  tx: UserTransaction,
  condition: RawBuilder<unknown>,
): Promise<readonly DecisionView[]> {
  const { rows } = await sql<
    Pick<DecisionTable, "decision_id" | "kind" | "record_a" | "record_b" | "decided_by"> & {
      readonly act_id: string | null;
      readonly decided_at: Date;
      readonly withdrawn_at: Date | null;
    }
  >`
    select d.decision_id, d.kind, d.record_a, d.record_b, d.decided_by, d.decided_at, first.act_id, w.withdrawn_at
    from decision d
    join decision first on first.decision_id = coalesce(d.restores, d.decision_id)
    left join decision_withdrawal w on w.decision_id = d.decision_id
    where ${condition}
    order by d.decision_id desc`.execute(tx);
  return rows.map((row) => ({
    decisionId: row.decision_id,
    actId: row.act_id,
    kind: row.kind,
    recordA: row.record_a,
    recordB: row.record_b,
    by: row.decided_by,
    at: row.decided_at.toISOString(),
    withdrawnAt: row.withdrawn_at?.toISOString() ?? null,
    sentence: decisionSentence({ kind: row.kind, by: row.decided_by }),
  }));
}
