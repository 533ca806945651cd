import { matchProbability } from "../match/model/match-model.ts";
import type { AnswerAccuracy } from "./answer-accuracy.ts";

/** What the LLM may say of a pair: a closed answer, and how sure it is. */
export const ANSWERS = ["same", "different", "unsure"] as const;
export const CONFIDENCES = ["high", "medium", "low"] as const;

export type Answer = (typeof ANSWERS)[number];
export type Confidence = (typeof CONFIDENCES)[number];

export interface PairAnswer {
  readonly answer: Answer;
  readonly confidence: Confidence;
}

/** What an answer is about. Equal keys are the same question, whatever records the cards stand in. */
export interface AnswerKey {
  /** The content hashes of the two records, in order. */
  readonly contentHashes: readonly [string, string];
  readonly modelVersion: string;
  readonly promptVersion: string;
}

/** No answer moves the odds further, whatever the table says: 5 bits are a factor of 32. */
export const ANSWER_BITS_MAX = 5;

/**
 * An answer as a weight in bits, to be added to the match weight by Bayes' rule: log2 of how much likelier the answer is
 * for one person than for two. It never speaks against what it says: an LLM that is worse than chance says nothing.
 */
export function answerWeight({ answer, confidence }: PairAnswer, accuracy: AnswerAccuracy): number {
  const { sensitivity, specificity } = accuracy[confidence];
  switch (answer) {
    case "unsure":
      return 0;
    case "same":
      return Math.min(ANSWER_BITS_MAX, Math.max(0, Math.log2(sensitivity / (1 - specificity))));
    case "different":
      return Math.max(-ANSWER_BITS_MAX, Math.min(0, Math.log2((1 - sensitivity) / specificity)));
  }
}

/** The probability of one person once an answer is weighed with the evidence. */
export function answeredProbability(
  matchWeight: number,
  answer: PairAnswer,
  accuracy: AnswerAccuracy,
): number {
  return matchProbability(matchWeight + answerWeight(answer, accuracy));
}
