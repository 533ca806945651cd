import type { z } from "zod";
import type { runFailureSchema, RunView } from "../contract/run.ts";
import type { UserTransaction } from "../database/database.ts";
import { readRun, runRecord, runView } from "./run-record.ts";

interface Page {
  readonly limit: number;
  /** The last id of the page before: ids are UUIDv7, so they are in order of time. */
  readonly cursor: string | null;
}

/** Newest first. */
export async function listRuns(
  tx: UserTransaction,
  { limit, cursor }: Page,
): Promise<{ items: RunView[]; nextCursor: string | null }> {
  let query = tx
    .selectFrom("run")
    .selectAll()
    .orderBy("run_id", "desc")
    .limit(limit + 1);
  if (cursor !== null) query = query.where("run_id", "<", cursor);
  const rows = await query.execute();
  const items = rows.slice(0, limit).map((row) => runView(runRecord(row)));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.runId ?? null) : null };
}

export async function listFailures(
  tx: UserTransaction,
  { runId, limit, cursor }: Page & { readonly runId: string },
): Promise<{ items: z.infer<typeof runFailureSchema>[]; nextCursor: string | null }> {
  await readRun(tx, runId);
  let query = tx
    .selectFrom("run_failure")
    .selectAll()
    .where("run_id", "=", runId)
    .orderBy("failure_id")
    .limit(limit + 1);
  if (cursor !== null) query = query.where("failure_id", ">", cursor);
  const rows = await query.execute();
  const items = rows.slice(0, limit).map((row) => ({
    failureId: row.failure_id,
    resourceName: row.resource_name,
    stage: row.stage,
    code: row.code,
    sentence: row.sentence,
    at: row.created_at.toISOString(),
  }));
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.failureId ?? null) : null };
}
