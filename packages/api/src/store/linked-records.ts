import type { Decision, ScoredPair, StoredNeighborhood } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { uuids } from "./column-set.ts";
import { jsonRows } from "./json-rows.ts";
import type { TableView } from "./table-view.ts";

/** Records with everything that stands between them. */
export interface LinkedRecords extends Pick<StoredNeighborhood, "pairs" | "decisions"> {
  readonly recordIds: readonly string[];
}

/** The seeds and all that is linked to them by pairs that join and by must-links, transitively. */
export async function fetchLinkedRecords(
  tx: UserTransaction,
  view: TableView,
  seeds: Iterable<string>,
): Promise<LinkedRecords> {
  const recordIds = new Set(seeds);
  const pairs = new Map<string, PairRow>();
  const decisions = new Map<string, Decision>();
  // One round as a rule and one that finds nothing more: what is linked was mostly found by a shared key already.
  const decides = await hasDecisions(tx);
  for (let fresh = [...recordIds]; fresh.length > 0;) {
    const reached: string[] = [];
    for (const row of await pairsAt(tx, view, fresh)) {
      pairs.set(`${row.record_a} ${row.record_b}`, row);
      if (row.verdict === "join") reached.push(row.record_a, row.record_b);
    }
    for (const { id, decision } of decides ? await decisionsAt(tx, fresh) : []) {
      decisions.set(id, decision);
      if (decision.kind === "must-link") reached.push(decision.recordA, decision.recordB);
    }
    fresh = [...new Set(reached)].filter((id) => !recordIds.has(id));
    for (const id of fresh) recordIds.add(id);
  }
  const isInside = (a: string, b: string): boolean => recordIds.has(a) && recordIds.has(b);
  return {
    recordIds: [...recordIds],
    pairs: [...pairs.values()].filter((row) => isInside(row.record_a, row.record_b)).map(scoredPair),
    decisions: [...decisions.values()].filter(({ recordA, recordB }) => isInside(recordA, recordB)),
  };
}

interface PairRow {
  readonly record_a: string;
  readonly record_b: string;
  readonly verdict: "join" | "ask";
  readonly match_weight: number;
  readonly probability: number;
  readonly weights: string;
  readonly model_version: string;
}

async function pairsAt(
  tx: UserTransaction,
  view: TableView,
  ids: readonly string[],
): Promise<readonly PairRow[]> {
  return await jsonRows<PairRow>(
    tx,
    sql`
    select record_a, record_b, verdict, match_weight, probability, weights, model_version from ${view.pairs} as p
    where record_a = any(${uuids(ids)}) or record_b = any(${uuids(ids)})`,
  );
}

function scoredPair(row: PairRow): ScoredPair {
  return {
    recordA: row.record_a,
    recordB: row.record_b,
    verdict: row.verdict,
    matchWeight: row.match_weight,
    probability: row.probability,
    weights: JSON.parse(row.weights) as ScoredPair["weights"],
    modelVersion: row.model_version,
  };
}

/** Whether the user has any. Most have none, and need not be asked with thousands of records in hand. */
async function hasDecisions(tx: UserTransaction): Promise<boolean> {
  const row = await tx.selectFrom("decision").select("decision_id").limit(1).executeTakeFirst();
  return row !== undefined;
}

/** Standing ones: withdrawn decisions are only history. */
async function decisionsAt(
  tx: UserTransaction,
  ids: readonly string[],
): Promise<readonly { readonly id: string; readonly decision: Decision }[]> {
  const rows = await tx
    .selectFrom("decision")
    .select(["decision_id", "kind", "record_a", "record_b", "decided_by"])
    .where(sql<boolean>`(record_a = any(${uuids(ids)}) or record_b = any(${uuids(ids)}))`)
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom("decision_withdrawal")
            .select("decision_withdrawal.decision_id")
            .whereRef("decision_withdrawal.decision_id", "=", "decision.decision_id"),
        ),
      ),
    )
    .execute();
  return rows.map((row) => ({
    id: row.decision_id,
    decision: { kind: row.kind, recordA: row.record_a, recordB: row.record_b, by: row.decided_by },
  }));
}
