import type { UserTransaction } from "../database/database.ts";
import { hasPairsForLlm, passToLlm } from "../llm/llm-pass.ts";
import { isTrainingDue, trainAfterFirstEpoch } from "../training/first-training.ts";
import { tellTraining } from "../training/training-event.ts";
import type { EngineContext } from "./engine-context.ts";
import { turn, type Pass } from "./pass.ts";
import type { FollowUpPhase, RunRecord } from "./run-record.ts";
import { changeStatus } from "./run-status.ts";

/**
 * What a run does after its import: train a model on an account's first contacts, then put what that model leaves in
 * doubt to the LLM. No step waits for any of it, and every part is a transaction of its own: killed anywhere, the next
 * holder goes on.
 */
export async function followUp(pass: Pass, phase: FollowUpPhase): Promise<void> {
  const { context } = pass;
  if (phase === "train") {
    if (!(await trainAfterFirstEpoch(pass))) return;
    const goesOn = await turn(pass, async (tx, run) => {
      const asks = await hasPairsForLlm(tx, run, context);
      if (asks) await enterPhase(tx, run, "adjudicate");
      else await changeStatus(tx, run, { status: "completed", at: context.now() });
      return asks;
    });
    if (goesOn?.value !== true) return;
  }
  await passToLlm(pass);
}

/** What a run whose import is done has left to do, to be told in its last step; null when nothing. */
export async function phaseAfterImport(
  tx: UserTransaction,
  run: RunRecord,
  context: Pick<EngineContext, "now" | "llm">,
): Promise<FollowUpPhase | null> {
  // Which pairs are in doubt is for the trained model to say.
  if (await isTrainingDue(tx)) return "train";
  return (await hasPairsForLlm(tx, run, context)) ? "adjudicate" : null;
}

export async function enterPhase(tx: UserTransaction, run: RunRecord, phase: FollowUpPhase): Promise<void> {
  await tx
    .updateTable("run")
    .set({ checkpoint: JSON.stringify({ phase }) })
    .where("run_id", "=", run.run_id)
    .execute();
}

/** Tells those who watch that training begins. */
export async function beginFollowUp(
  tx: UserTransaction,
  run: RunRecord,
  { phase, at }: { readonly phase: FollowUpPhase; readonly at: Date },
): Promise<void> {
  await enterPhase(tx, run, phase);
  if (phase === "train") await tellTraining(tx, run, { training: null, at });
}
