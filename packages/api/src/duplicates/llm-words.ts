import { answeredProbability, type AnswerAccuracy, type PairAnswer } from "@kith/core";
import { sql } from "kysely";
import type { z } from "zod";
import type { llmWordSchema } from "../contract/explanation.ts";
import type { UserTransaction } from "../database/database.ts";
import { readAnswerAccuracy } from "../llm/answer-accuracy.ts";
import { doubles, texts } from "../store/column-set.ts";

export type LlmWord = z.infer<typeof llmWordSchema>;

/** What an answer is looked up by: the contents of two records, and the model that weighed them. */
interface AskedPair {
  readonly hash_a: string;
  readonly hash_b: string;
  readonly model_version: string;
  readonly match_weight: number;
}

/** What an LLM last said of each pair as its records are now, in the order of the pairs; null where none was asked. */
export async function readLlmWords(
  tx: UserTransaction,
  pairs: readonly AskedPair[],
): Promise<readonly (LlmWord | null)[]> {
  if (pairs.length === 0) return [];
  const { rows } = await sql<
    PairAnswer & {
      readonly place: bigint;
      readonly answered_at: Date;
      readonly match_weight: number;
      readonly llm: string;
    }
  >`
    select q.place, q.match_weight, w.answer, w.confidence, w.answered_at, w.llm
    from unnest(${texts(pairs.map((pair) => pair.hash_a))}, ${texts(pairs.map((pair) => pair.hash_b))},
      ${texts(pairs.map((pair) => pair.model_version))}, ${doubles(pairs.map((pair) => pair.match_weight))})
      with ordinality as q (hash_a, hash_b, model_version, match_weight, place)
    cross join lateral (
      select answer, confidence, answered_at, llm from llm_answer a
      where a.hash_low = least(q.hash_a collate "C", q.hash_b collate "C")
        and a.hash_high = greatest(q.hash_a collate "C", q.hash_b collate "C")
        and a.model_version = q.model_version
      order by answered_at desc limit 1) as w`.execute(tx);
  const accuracies = new Map<string, AnswerAccuracy>();
  for (const { llm } of rows) {
    if (!accuracies.has(llm)) accuracies.set(llm, await readAnswerAccuracy(tx, llm));
  }
  const words = new Map(
    rows.flatMap((row): [number, LlmWord][] => {
      const { answer, confidence } = row;
      const accuracy = accuracies.get(row.llm);
      if (accuracy === undefined) return [];
      const probability = answeredProbability(row.match_weight, { answer, confidence }, accuracy);
      return [[Number(row.place), { answer, confidence, at: row.answered_at.toISOString(), probability }]];
    }),
  );
  return pairs.map((_, index) => words.get(index + 1) ?? null);
}
