import { PAIRS_PER_REQUEST } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import type { EngineContext } from "../runs/engine-context.ts";
import { turn, type Pass } from "../runs/pass.ts";
import type { RunRecord } from "../runs/run-record.ts";
import { changeStatus } from "../runs/run-status.ts";
import { parseUserId } from "../session/user-id.ts";
import { readSettings } from "../settings/settings-service.ts";
import { REAL_TABLES, stagedView } from "../store/table-view.ts";
import { applyAnswers, settleable } from "./apply-answers.ts";
import { askQuestions } from "./ask-questions.ts";
import { chooseGreyPairs } from "./grey-pairs.ts";
import { greyQuestions, greyQueryOf } from "./grey-questions.ts";
import { findOutdated, withdrawOutdated } from "./outdated-decisions.ts";

/**
 * Withdraws what the LLM said of cards that have changed, asks it about the pairs in doubt, carries out what its answers
 * come to, and completes the run. Every part is small transactions.
 */
export async function passToLlm(pass: Pass): Promise<void> {
  const { context } = pass;
  if (!(await withdrawOutdated(pass))) return;
  const { llm } = context;
  const uses = await turn(
    pass,
    async (tx, run) => run.use_llm && (await readSettings(tx, pass.userId)).llmEnabled,
  );
  if (uses === null) return;
  if (llm !== null && uses.value) {
    if (!(await askQuestions(pass, llm))) return;
    if (!(await applyAnswers(pass, llm))) return;
  }
  await turn(pass, (tx, run) => changeStatus(tx, run, { status: "completed", at: context.now() }));
}

type NeedsContext = Pick<EngineContext, "now" | "llm">;

/** Whether a run whose import is done has anything of that to do. */
export async function hasPairsForLlm(
  tx: UserTransaction,
  run: RunRecord,
  { now, llm }: NeedsContext,
): Promise<boolean> {
  if ((await findOutdated(tx)) !== null) return true;
  if (!run.use_llm || llm === null) return false;
  const query = await greyQueryOf(tx, { view: REAL_TABLES, at: now(), llm: llm.model });
  const questions = await greyQuestions(tx, query);
  return questions.some(({ answer }) => answer === null) || (await settleable(tx, query)).length > 0;
}

/** About how many pairs a real run would ask the LLM now; a dry run tells it and asks nothing. */
export async function countPairsToAsk(
  tx: UserTransaction,
  run: RunRecord,
  { now, llm }: NeedsContext,
): Promise<number> {
  if (!run.use_llm || llm === null) return 0;
  const view = stagedView(run.run_id);
  const questions = await greyQuestions(tx, await greyQueryOf(tx, { view, at: now(), llm: llm.model }));
  const { llmRequestsPerRun } = await readSettings(tx, parseUserId(run.user_id));
  const { pairs } = await chooseGreyPairs(
    tx,
    questions.filter(({ answer }) => answer === null),
    { view, limit: llmRequestsPerRun * PAIRS_PER_REQUEST },
  );
  return pairs.length;
}
