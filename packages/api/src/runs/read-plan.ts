import { createHash } from "node:crypto";
import { KithError } from "@kith/core";
import type { z } from "zod";
import type { planInput, planOutput } from "../contract/plan.ts";
import type { UserTransaction } from "../database/database.ts";
import type { PlanActionDetail } from "../store/plan-actions.ts";
import { daysBefore, PLANS_KEPT_DAYS } from "./purge-ended-runs.ts";
import { readRun } from "./run-record.ts";

type Plan = z.infer<typeof planOutput>;

/**
 * A page of what a dry run would do.
 *
 * @throws KithError INPUT_INVALID for a run that was no dry run, NOT_FOUND for a plan that is no longer kept
 */
export async function readPlan(
  tx: UserTransaction,
  input: z.infer<typeof planInput>,
  at: Date,
): Promise<Plan> {
  const run = await readRun(tx, input.runId);
  if (!run.dry_run) {
    throw new KithError("INPUT_INVALID", "Only a dry run has a plan. Start one with dryRun: true.");
  }
  if (run.finished_at !== null && run.finished_at <= daysBefore(at, PLANS_KEPT_DAYS)) {
    const sentence = `Plans are kept for ${PLANS_KEPT_DAYS} days. Make the dry run again to get a new one.`;
    throw new KithError("NOT_FOUND", sentence);
  }
  const rows = await tx
    .selectFrom("plan_action")
    .selectAll()
    .where("run_id", "=", input.runId)
    .where("ordinal", ">", Number(input.cursor ?? 0))
    .orderBy("ordinal")
    .limit(input.limit + 1)
    .execute();
  const actions = rows.slice(0, input.limit).map((row) => ({
    ordinal: row.ordinal,
    kind: row.kind,
    recordId: row.record_id,
    resourceName: row.resource_name,
    ...(JSON.parse(row.detail) as PlanActionDetail),
  }));
  return {
    runId: input.runId,
    fingerprint: run.status === "completed" ? await fingerprint(tx, input.runId) : null,
    totals: await totals(tx, input.runId),
    llmPairs: run.status === "completed" && run.use_llm ? (run.counts.llm?.pairsLeft ?? 0) : null,
    actions,
    nextCursor: rows.length > input.limit ? String(actions.at(-1)?.ordinal ?? 0) : null,
  };
}

async function totals(tx: UserTransaction, runId: string): Promise<Plan["totals"]> {
  const rows = await tx
    .selectFrom("plan_action")
    .select(({ fn }) => ["kind", fn.countAll<bigint>().as("count")])
    .where("run_id", "=", runId)
    .groupBy("kind")
    .execute();
  return Object.fromEntries(rows.map(({ kind, count }) => [kind, Number(count)]));
}

/**
 * Two plans that do the same to the same have the same one, whatever order their steps came in. Records are told by
 * their resource names: the ids of records that are yet to be made differ from run to run. For a join, a split or a
 * question the contact that comes out stands in place of the hash after it, named likewise.
 */
async function fingerprint(tx: UserTransaction, runId: string): Promise<string> {
  const rows = await tx
    .selectFrom("plan_action")
    .select(["kind", "resource_name", "hash_before", "hash_after"])
    .where("run_id", "=", runId)
    .execute();
  const lines = rows
    .map((row) => JSON.stringify([row.kind, row.resource_name, row.hash_before, row.hash_after]))
    .sort();
  return createHash("sha256").update(lines.join("\n")).digest("hex");
}
