import { parseAnswers } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import { type Pass } from "../runs/pass.ts";
import type { RunRecord } from "../runs/run-record.ts";
import { keepAnswers } from "./answer-store.ts";
import type { ReservedRequest } from "./ask-questions.ts";
import { addLlmUse } from "./llm-budget.ts";
import { microDollars } from "./llm-price.ts";
import { storeLlmCounts } from "./llm-progress.ts";
import type { Llm, LlmReply } from "./llm.ts";

interface SettledReply {
  readonly request: ReservedRequest;
  readonly reply: LlmReply;
  readonly llm: Llm;
  readonly pass: Pass;
}

/**
 * Stores what came of a request in one transaction: the answers, the tokens, and the money, corrected to what was used.
 * A server that tells no usage, or failed, keeps what was reserved: it may have counted the request.
 */
export async function settleReply(
  tx: UserTransaction,
  run: RunRecord,
  { request, reply, llm, pass: { context, userId } }: SettledReply,
): Promise<{ readonly answered: number }> {
  const { pairs, prompt, use, at: reservedAt } = request;
  const { answers } = parseAnswers(reply.kind === "answered" ? reply.text : "", prompt.ids);
  const at = context.now();
  const kept = pairs.flatMap((pair, index) => {
    const answer = answers.get(prompt.ids[index] ?? "");
    return answer === undefined ? [] : [{ pair, answer }];
  });
  await keepAnswers(tx, kept, { userId, llm: llm.model, at });

  const usage = "usage" in reply ? reply.usage : null;
  const correction = usage === null ? 0 : microDollars(usage, llm.prices) - use.microDollars;
  await addLlmUse(tx, { userId, use: { requests: 0, microDollars: correction }, at: reservedAt });
  await storeLlmCounts(tx, run, {
    at,
    change: (before) => ({
      ...before,
      pairs: before.pairs + pairs.length,
      unanswered: before.unanswered + pairs.length - kept.length,
      inputTokens: before.inputTokens + (usage?.input ?? 0),
      outputTokens: before.outputTokens + (usage?.output ?? 0),
      microDollars: Math.max(0, before.microDollars + correction),
      pairsLeft: Math.max(0, before.pairsLeft - pairs.length),
    }),
  });
  return { answered: kept.length };
}
