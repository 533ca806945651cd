import { matchProbability } from "../match/model/match-model.ts";

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

/**
 * How often an answer of each confidence is right: of pairs that are one person the share called the same, and of pairs
 * that are two people the share called different. Assumed, not measured on a particular LLM, and on the careful side:
 * figures for people in address books are not published. For products and papers good models reach F1 0.87 to 0.93
 * (TailorMatch), so "high" stands for little more than that.
 */
export const ANSWER_ACCURACY: Readonly<
  Record<Confidence, { readonly sensitivity: number; readonly specificity: number }>
> = {
  high: { sensitivity: 0.95, specificity: 0.95 },
  medium: { sensitivity: 0.85, specificity: 0.85 },
  low: { sensitivity: 0.65, specificity: 0.65 },
};

/** No answer moves the odds further, whatever the table says: 5 bits are a factor of 32. */
export const ANSWER_BITS_MAX = 5;

/**
 * An answer as a weight in bits, to be added to the match weight by Bayes' rule: log2 of how much likelier the answer is
 * for one person than for two.
 */
export function answerWeight({ answer, confidence }: PairAnswer): number {
  const { sensitivity, specificity } = ANSWER_ACCURACY[confidence];
  const bits =
    answer === "unsure"
      ? 0
      : answer === "same"
        ? Math.log2(sensitivity / (1 - specificity))
        : Math.log2((1 - sensitivity) / specificity);
  return Math.max(-ANSWER_BITS_MAX, Math.min(ANSWER_BITS_MAX, bits));
}

/** The probability of one person once an answer is weighed with the evidence. */
export function answeredProbability(matchWeight: number, answer: PairAnswer): number {
  return matchProbability(matchWeight + answerWeight(answer));
}
