import { answerKey, type GreyPair, type PairAnswer } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";

interface AnswerOwner {
  readonly userId: string;
  /** Which LLM answered. */
  readonly llm: string;
  readonly at: Date;
}

/** Keeps answers by what was asked: equal cards are not asked about again while model and prompt stay. */
export async function keepAnswers(
  tx: UserTransaction,
  answers: readonly { readonly pair: GreyPair; readonly answer: PairAnswer }[],
  { userId, llm, at }: AnswerOwner,
): Promise<void> {
  for (const { pair, answer } of answers) {
    const { contentHashes, modelVersion, promptVersion } = answerKey(pair);
    const [hash_low, hash_high] = contentHashes;
    const said = { ...answer, answered_at: at };
    await tx
      .insertInto("llm_answer")
      .values({
        user_id: userId,
        hash_low,
        hash_high,
        model_version: modelVersion,
        prompt_version: promptVersion,
        llm,
        ...said,
      })
      .onConflict((conflict) =>
        conflict
          .columns(["user_id", "hash_low", "hash_high", "model_version", "prompt_version", "llm"])
          .doUpdateSet(said),
      )
      .execute();
  }
}
