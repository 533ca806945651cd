import type { Answer, Confidence } from "./answer.ts";

/** Of pairs that are one person the share called the same, and of pairs that are two people the share called different. */
export interface Accuracy {
  readonly sensitivity: number;
  readonly specificity: number;
}

export type AnswerAccuracy = Readonly<Record<Confidence, Accuracy>>;

/**
 * What is assumed of an LLM that nobody has checked: on the careful side, since figures for people in address books are
 * not published. For products and papers good models reach F1 0.87 to 0.93 (TailorMatch), so "high" stands for little
 * more than that.
 */
export const ASSUMED_ACCURACY: AnswerAccuracy = {
  high: { sensitivity: 0.95, specificity: 0.95 },
  medium: { sensitivity: 0.85, specificity: 0.85 },
  low: { sensitivity: 0.65, specificity: 0.65 },
};

/**
 * What is assumed weighs as much as so many checked answers. A person checks mostly what was left for review or went
 * wrong, which is no fair sample: twenty slips should not undo what two hundred unchecked answers got right.
 */
const ASSUMED_ANSWERS = 40;

/** How often an LLM gave an answer to pairs that a person decided, by its confidence and the person's word. */
export interface CheckedAnswers {
  readonly answer: Answer;
  readonly confidence: Confidence;
  /** What the person said of the pairs. */
  readonly truth: "same" | "different";
  readonly count: number;
}

/**
 * The assumed figures, corrected by what persons said of the same pairs: the mean of a Beta distribution whose prior is
 * what is assumed. Answers that were unsure say nothing of how right the sure ones are.
 */
export function calibrateAnswers(checked: readonly CheckedAnswers[]): AnswerAccuracy {
  const accuracyOf = (confidence: Confidence): Accuracy => {
    const count = (truth: CheckedAnswers["truth"], answer: Answer): number =>
      checked
        .filter((one) => one.confidence === confidence && one.truth === truth && one.answer === answer)
        .reduce((sum, one) => sum + one.count, 0);
    const assumed = ASSUMED_ACCURACY[confidence];
    return {
      sensitivity: posteriorMean(assumed.sensitivity, count("same", "same"), count("same", "different")),
      specificity: posteriorMean(
        assumed.specificity,
        count("different", "different"),
        count("different", "same"),
      ),
    };
  };
  return { high: accuracyOf("high"), medium: accuracyOf("medium"), low: accuracyOf("low") };
}

/** Of Beta(40 p + right, 40 (1 - p) + wrong). */
function posteriorMean(assumed: number, right: number, wrong: number): number {
  return (ASSUMED_ANSWERS * assumed + right) / (ASSUMED_ANSWERS + right + wrong);
}
