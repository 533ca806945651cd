import type { MatchModel } from "../match/model/match-model.ts";
import type { PartialWeight } from "../match/score/scored-pair.ts";
import { comparisonWords, levelSentence } from "./comparison-words.ts";
import { levelRules, type LevelRules } from "./level-rules.ts";
import { priorSentence, probabilityWords, weightSentence } from "./weight-words.ts";

/** A pair's evidence: as a scored pair has it, or as a judgement of two cards gives it. */
export interface PairEvidence {
  readonly verdict: "join" | "ask" | "different";
  readonly matchWeight: number;
  readonly probability: number;
  readonly weights: readonly PartialWeight[];
}

/** One bar of the waterfall: one comparison, what it found, and the weight up to and including it. */
export interface ExplanationStep {
  readonly comparison: string;
  readonly level: string;
  /** What was compared, such as "E-mail address". */
  readonly title: string;
  /** What was found, and what it does to the odds. */
  readonly sentence: string;
  readonly partialWeight: number;
  /** The part of it that comes from how rare or common the agreeing value is; 0 where that says nothing. */
  readonly termFrequency: number;
  /** The prior weight and all partial weights so far, in bits. */
  readonly total: number;
  readonly speaks: "for" | "against" | "neither";
  /** What the model allows at this level whatever the weights say; null where only the weight counts. */
  readonly limit: string | null;
}

/** Why two records are taken, or not taken, to be one person. */
export interface PairExplanation extends PairEvidence {
  /** What is known before anything is compared, in bits and in words. */
  readonly prior: { readonly weight: number; readonly sentence: string };
  /** In the order of the model, the prior not included; the last `total` is the match weight. */
  readonly steps: readonly ExplanationStep[];
  /** The limits that held: those without which the verdict would have been another. */
  readonly limits: readonly string[];
  /** All of it in one sentence. */
  readonly sentence: string;
}

/**
 * The waterfall of a pair's evidence in words and numbers. Pure, and total: comparisons and levels that this version
 * has no words for are called by their own names, and evidence of an older model is told as it was weighed then.
 */
export function explainPair(evidence: PairEvidence, model: MatchModel): PairExplanation {
  const { verdict, matchWeight, probability, weights } = evidence;
  const sum = weights.reduce((total, { partialWeight }) => total + partialWeight, 0);
  const prior = matchWeight - sum;
  const limits: string[] = [];
  const grounds = weights.reduce(
    (all, { comparison, level }) => all + levelRules(model, comparison, level).grounds,
    0,
  );
  let total = prior;
  const steps = weights.map((weight): ExplanationStep => {
    const { comparison, level, partialWeight, termFrequency = 0 } = weight;
    total += partialWeight;
    const rules = levelRules(model, comparison, level);
    const limit = limitSentence(rules, grounds);
    if (limit !== null && holds(rules, evidence, model)) limits.push(limit);
    return {
      comparison,
      level,
      title: comparisonWords(comparison),
      sentence: [levelSentence(comparison, level), rarity(termFrequency), weightSentence(partialWeight)]
        .filter((text) => text !== "")
        .join(" "),
      partialWeight,
      termFrequency,
      total,
      speaks: partialWeight === 0 ? "neither" : partialWeight > 0 ? "for" : "against",
      limit,
    };
  });
  const shown = [...new Set(limits)];
  return {
    verdict,
    matchWeight,
    probability,
    weights,
    prior: { weight: prior, sentence: priorSentence(prior) },
    steps,
    limits: shown,
    sentence: [
      `All in all ${probabilityWords(probability)} likely one person.`,
      VERDICTS[verdict],
      ...shown,
    ].join(" "),
  };
}

const VERDICTS: Readonly<Record<PairEvidence["verdict"], string>> = {
  join: "The model joins them.",
  ask: "The model asks a person.",
  different: "The model keeps them apart.",
};

/** From how many bits on it is worth saying that a value is rare, or common. */
const TELLING_BITS = 0.5;

function rarity(termFrequency: number): string {
  if (Math.abs(termFrequency) < TELLING_BITS) return "";
  return termFrequency > 0
    ? "What they share is rare, which says more."
    : "What they share is common, which says less.";
}

function limitSentence({ decides, atMost, contradicts, needs }: LevelRules, grounds: number): string | null {
  if (decides) return "This alone joins them, whatever else was found.";
  if (contradicts) return "This contradicts that they are one person, so it takes a person to join them.";
  if (atMost === "different") return "Whatever else was found, this keeps them apart.";
  if (atMost === "ask") return "Whatever else was found, this must be asked about before they are joined.";
  return needs > grounds ? "With no more than this in common they are asked about, not joined." : null;
}

/** Whether the verdict would have been another without the rule. */
function holds({ decides, atMost }: LevelRules, evidence: PairEvidence, model: MatchModel): boolean {
  const { verdict, probability } = evidence;
  if (decides) return verdict === "join" && probability < model.linkThreshold;
  if (atMost === "different") return verdict === "different" && probability >= model.reviewThreshold;
  return verdict === "ask" && probability >= model.linkThreshold;
}
