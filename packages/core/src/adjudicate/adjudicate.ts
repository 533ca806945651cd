import type { MatchModel } from "../match/model/match-model.ts";
import type { ScoredPair } from "../match/score/scored-pair.ts";
import type { AnswerAccuracy } from "./answer-accuracy.ts";
import { ANSWER_BITS_MAX, answeredProbability, answerWeight, type PairAnswer } from "./answer.ts";
import { contradicts, restsOnNameAlone } from "./pair-limits.ts";

/** Another pair of one of the two contacts, which may be the right one instead. */
export interface Rival {
  readonly pair: Pick<ScoredPair, "verdict" | "matchWeight" | "weights">;
  /** What the LLM said of it; null when it was not asked. */
  readonly answer: PairAnswer | null;
}

/** What stands around a pair. */
export interface Surroundings {
  /** Whether any card of one contact contradicts any card of the other. */
  readonly contradiction: boolean;
  /** Questions between one of the two contacts and a third that cannot be one with the other. */
  readonly rivals: readonly Rival[];
}

/** What answers are weighed by. */
export interface AdjudicationRules {
  readonly model: MatchModel;
  /** What the LLM's answers are worth. */
  readonly accuracy: AnswerAccuracy;
}

/**
 * What an answer comes to: the two become one contact, are kept apart, or stay a question for a person. `reason` says
 * why they stay one.
 */
export type Adjudication =
  | { readonly outcome: "join" | "apart"; readonly matchWeight: number; readonly probability: number }
  | {
      readonly outcome: "review";
      readonly matchWeight: number;
      readonly probability: number;
      readonly reason: "not-grey" | "still-in-doubt" | "contradiction" | "name-alone" | "rival";
    };

/**
 * Weighs the LLM's answer with the model's evidence: by Bayes' rule the answer's weight is added to the match weight,
 * and the model's own thresholds decide. The LLM never overrules a hard limit: nothing that contradicts is joined, nor
 * names alone, nor one of two rivals. Where the model only asks for want of ground (`needs`, or `atMost: "ask"` without
 * a contradiction), the answer is that ground.
 */
export function adjudicate(
  { pair, answer }: { readonly pair: Rival["pair"]; readonly answer: PairAnswer },
  around: Surroundings,
  { model, accuracy }: AdjudicationRules,
): Adjudication {
  const matchWeight = pair.matchWeight + answerWeight(answer, accuracy);
  const probability = answeredProbability(pair.matchWeight, answer, accuracy);
  const weighed = { matchWeight, probability };
  // The model joined it, and clustering refused for a reason that the LLM was not shown.
  if (pair.verdict !== "ask") return { outcome: "review", ...weighed, reason: "not-grey" };
  if (answer.answer === "different" && probability < model.reviewThreshold) {
    return { outcome: "apart", ...weighed };
  }
  if (answer.answer !== "same" || probability < model.linkThreshold) {
    return { outcome: "review", ...weighed, reason: "still-in-doubt" };
  }
  if (around.contradiction || contradicts(pair.weights, model)) {
    return { outcome: "review", ...weighed, reason: "contradiction" };
  }
  if (restsOnNameAlone(pair.weights, model)) return { outcome: "review", ...weighed, reason: "name-alone" };
  const isContested = around.rivals.some(
    (rival) => rivalWeight(rival, accuracy) >= matchWeight - model.rivalMargin,
  );
  return isContested ? { outcome: "review", ...weighed, reason: "rival" } : { outcome: "join", ...weighed };
}

/** A rival that was not asked about may be the right one as well: it counts as if the LLM had said so. */
function rivalWeight({ pair, answer }: Rival, accuracy: AnswerAccuracy): number {
  return pair.matchWeight + (answer === null ? ANSWER_BITS_MAX : answerWeight(answer, accuracy));
}

/**
 * Whether any answer could settle a pair. What no answer can change is not asked: it costs money and gives a foreign
 * program the cards for nothing.
 */
export function isWorthAsking(pair: Rival["pair"], rules: AdjudicationRules): boolean {
  if (pair.verdict !== "ask") return false;
  const around: Surroundings = { contradiction: false, rivals: [] };
  return (["same", "different"] as const).some(
    (answer) =>
      adjudicate({ pair, answer: { answer, confidence: "high" } }, around, rules).outcome !== "review",
  );
}
