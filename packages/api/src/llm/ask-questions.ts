import { buildPrompt, PAIRS_PER_REQUEST, type GreyPair, type Prompt } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { turn, watchForStop, type Pass } from "../runs/pass.ts";
import type { RunRecord } from "../runs/run-record.ts";
import { readSettings } from "../settings/settings-service.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import { REAL_TABLES } from "../store/table-view.ts";
import { chooseGreyPairs } from "./grey-pairs.ts";
import { greyQuestions, greyQueryOf, pairIdOf, type GreyRow } from "./grey-questions.ts";
import { addLlmUse, exhaustedBudget, type LlmUse } from "./llm-budget.ts";
import { NO_LLM_COUNTS } from "./llm-counts.ts";
import { microDollars, tokensMax } from "./llm-price.ts";
import { storeLlmCounts } from "./llm-progress.ts";
import type { Llm, LlmReply } from "./llm.ts";
import { settleReply } from "./settle-reply.ts";

/** A pair that an overloaded server did not answer is asked about once more, at the end; no pair more often. */
const TRIES_MAX = 2;

/** So many requests in a row without one answer end the asking: the server is not well, and each costs. */
const FAILURES_MAX = 3;

/** For a free request the pass waits so long; for more, the pairs stay for review and the next run asks. */
const WAIT_MAX_MS = 60_000;

const FIRST_PAUSE_MS = 1_000;

const PROBLEMS = {
  silent: "The LLM gave no usable answer several times in a row. The other pairs in doubt stay for review.",
  busy: "The LLM asks to wait longer than a run does. The other pairs in doubt stay for review.",
  rejected: (status: number) =>
    `The LLM's server refuses the requests (HTTP ${status}): look at the key, the model and the account. The pairs in doubt stay for review.`,
};

/** A request with what it may cost, reserved in the database before it is sent. */
export interface ReservedRequest {
  readonly pairs: readonly GreyPair[];
  readonly prompt: Prompt;
  readonly use: LlmUse;
  readonly at: Date;
}

/**
 * Asks about every pair in doubt that has no answer yet, twenty at a time, and keeps the answers. Decides nothing: an
 * answer is weighed when all are there, so that no order of asking favors a pair over its rivals. False when the run was
 * asked to stop.
 */
export async function askQuestions(pass: Pass, llm: Llm): Promise<boolean> {
  const tries = new Map<string, number>();
  for (let failures = 0; ;) {
    const prepared = await turn(pass, (tx, run) => prepare(tx, run, { pass, llm, tries }));
    if (prepared === null) return false;
    const request = prepared.value;
    if (request === null) return true;
    const reply = await send(pass, llm, request);
    if (reply === "stopped") continue;
    if (reply === "too-busy") return await endAsking(pass, request, PROBLEMS.busy);

    const settled = await turn(pass, (tx, run) => settleReply(tx, run, { request, reply, llm, pass }));
    if (settled === null) return false;
    for (const { pair } of request.pairs)
      count(tries, { record_a: pair.recordA, record_b: pair.recordB }, reply);
    failures = settled.value.answered > 0 ? 0 : failures + 1;
    const problem = await problemAfter(pass, llm, { reply, failures });
    if (problem !== null) return await endAsking(pass, null, problem);
  }
}

function count(tries: Map<string, number>, pair: Parameters<typeof pairIdOf>[0], reply: LlmReply): void {
  const id = pairIdOf(pair);
  const isPassing = reply.kind === "unavailable" || reply.kind === "rate-limited";
  tries.set(id, isPassing ? (tries.get(id) ?? 0) + 1 : TRIES_MAX);
}

interface Preparation {
  readonly pass: Pass;
  readonly llm: Llm;
  readonly tries: Map<string, number>;
}

/** Chooses the next pairs and reserves their request; null when there is nothing (more) to ask. */
async function prepare(
  tx: UserTransaction,
  run: RunRecord,
  { pass: { context, userId }, llm, tries }: Preparation,
): Promise<ReservedRequest | null> {
  const settings = await readSettings(tx, userId);
  if (!settings.llmEnabled) return null;
  await lockContacts(tx);
  const at = context.now();
  const query = await greyQueryOf(tx, { view: REAL_TABLES, at, llm: llm.model });
  const triesOf = (row: GreyRow): number => tries.get(pairIdOf(row)) ?? 0;
  const left = (await greyQuestions(tx, query))
    .filter((row) => row.answer === null && triesOf(row) < TRIES_MAX)
    .sort((a, b) => triesOf(a) - triesOf(b));
  const { pairs, leftOut } = await chooseGreyPairs(tx, left, { view: REAL_TABLES, limit: PAIRS_PER_REQUEST });
  for (const row of leftOut) tries.set(pairIdOf(row), TRIES_MAX);
  if (pairs.length === 0) return null;

  const prompt = buildPrompt(pairs);
  const use = { requests: 1, microDollars: microDollars(tokensMax(prompt), llm.prices) };
  const counts = run.counts.llm ?? NO_LLM_COUNTS;
  const problem = await exhaustedBudget(tx, { use, run: counts, budget: settings, at });
  if (problem !== null) {
    await storeLlmCounts(tx, run, { at, change: (before) => ({ ...before, problem }) });
    return null;
  }
  await addLlmUse(tx, { userId, use, at });
  await storeLlmCounts(tx, run, {
    at,
    change: (before) => ({
      ...before,
      requests: before.requests + use.requests,
      microDollars: before.microDollars + use.microDollars,
      pairsLeft: left.length - leftOut.length,
    }),
  });
  return { pairs, prompt, use, at };
}

/** Outside any transaction: waits for a free request, and for the answer. */
async function send(
  pass: Pass,
  llm: Llm,
  { prompt }: ReservedRequest,
): Promise<LlmReply | "stopped" | "too-busy"> {
  const { context, signal } = pass;
  using stop = watchForStop(pass);
  const either = AbortSignal.any([signal, stop.signal]);
  try {
    for (let waitedMs = 0; ;) {
      const at = context.now();
      const reserved = await llm.reserve(at);
      if (reserved.kind === "granted") return await llm.complete(prompt, either);
      const waitMs = reserved.until.getTime() - at.getTime();
      waitedMs += waitMs;
      if (waitedMs > WAIT_MAX_MS) return "too-busy";
      await context.sleep(waitMs, either);
    }
  } catch (error) {
    if (stop.signal.aborted && !signal.aborted) return "stopped";
    throw error;
  }
}

/** What a reply means for the requests to come: null to go on, else why not. */
async function problemAfter(
  { context, signal }: Pass,
  llm: Llm,
  { reply, failures }: { readonly reply: LlmReply; readonly failures: number },
): Promise<string | null> {
  if (reply.kind === "rejected") return PROBLEMS.rejected(reply.status);
  if (reply.kind === "rate-limited") {
    await llm.rest(new Date(context.now().getTime() + reply.retryAfterMs));
    if (reply.retryAfterMs > WAIT_MAX_MS) return PROBLEMS.busy;
  }
  if (failures >= FAILURES_MAX) return PROBLEMS.silent;
  if (reply.kind === "unavailable") {
    await context.sleep(FIRST_PAUSE_MS * 2 ** failures * Math.random(), signal);
  }
  return null;
}

/** Says why no more is asked, and gives back what a request that was never sent had reserved. */
async function endAsking(pass: Pass, unsent: ReservedRequest | null, problem: string): Promise<boolean> {
  const { context, userId } = pass;
  const told = await turn(pass, async (tx, run) => {
    const { requests, microDollars: money } = unsent?.use ?? { requests: 0, microDollars: 0 };
    if (unsent !== null) {
      await addLlmUse(tx, { userId, use: { requests: -requests, microDollars: -money }, at: unsent.at });
    }
    await storeLlmCounts(tx, run, {
      at: context.now(),
      change: (before) => ({
        ...before,
        requests: before.requests - requests,
        microDollars: before.microDollars - money,
        problem,
      }),
    });
  });
  return told !== null;
}
