import { sql } from "kysely";
import type { SettingsView } from "../contract/settings.ts";
import type { UserTransaction } from "../database/database.ts";
import type { LlmCounts } from "./llm-counts.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** A person's budget is for this many days, the current one included. */
export const BUDGET_DAYS = 30;

const MICRO = 1_000_000;

export interface LlmUse {
  readonly requests: number;
  readonly microDollars: number;
}

export type LlmBudget = Pick<
  SettingsView,
  "llmRequestsPerRun" | "llmDollarsPerRun" | "llmRequestsPerMonth" | "llmDollarsPerMonth"
>;

/** What a person has used in the last 30 days. */
export async function readLlmUse(tx: UserTransaction, at: Date): Promise<LlmUse> {
  const { rows } = await sql<{ requests: bigint | null; micro_dollars: string | null }>`
    select sum(requests) as requests, sum(micro_dollars)::text as micro_dollars from llm_usage
    where day > ${dayOf(at) - BUDGET_DAYS}`.execute(tx);
  return { requests: Number(rows[0]?.requests ?? 0), microDollars: Number(rows[0]?.micro_dollars ?? 0) };
}

/**
 * Why a request that takes `use` at most does not fit the budgets of the run and of the person; null when it does. The
 * transaction must hold the person's contacts locked, so that no other run reserves at the same time.
 */
export async function exhaustedBudget(
  tx: UserTransaction,
  {
    use,
    run,
    budget,
    at,
  }: { readonly use: LlmUse; readonly run: LlmCounts; readonly budget: LlmBudget; readonly at: Date },
): Promise<string | null> {
  const past = await readLlmUse(tx, at);
  const limits = [
    [run.requests + use.requests, budget.llmRequestsPerRun, "requests of a run"],
    [run.microDollars + use.microDollars, budget.llmDollarsPerRun * MICRO, "money of a run"],
    [past.requests + use.requests, budget.llmRequestsPerMonth, `requests of ${BUDGET_DAYS} days`],
    [past.microDollars + use.microDollars, budget.llmDollarsPerMonth * MICRO, `money of ${BUDGET_DAYS} days`],
  ] as const;
  const exceeded = limits.find(([taken, limit]) => taken > limit);
  if (exceeded === undefined) return null;
  return `The LLM's budget is used up (the ${exceeded[2]}, in the settings). The other pairs in doubt stay for review.`;
}

/** Adds to a day's use; negative figures give back what was reserved and not used. */
export async function addLlmUse(
  tx: UserTransaction,
  { userId, use, at }: { readonly userId: string; readonly use: LlmUse; readonly at: Date },
): Promise<void> {
  const { requests, microDollars } = use;
  if (requests === 0 && microDollars === 0) return;
  await sql`
    insert into llm_usage as kept (user_id, day, requests, micro_dollars)
    values (${userId}, ${dayOf(at)}, greatest(0, ${requests}::integer), greatest(0, ${microDollars}::bigint))
    on conflict (user_id, day) do update set requests = greatest(0, kept.requests + ${requests}::integer),
      micro_dollars = greatest(0, kept.micro_dollars + ${microDollars}::bigint)`.execute(tx);
}

function dayOf(at: Date): number {
  return Math.floor(at.getTime() / DAY_MS);
}
