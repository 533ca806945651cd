import type { Decision } from "../match/cluster/decision.ts";
import type { PairEvidence } from "./explain-pair.ts";

const WHO: Readonly<Record<Decision["by"], string>> = {
  person: "A person",
  llm: "The language model",
  identity: "Google",
};

/** A decision of the log in words. */
export function decisionSentence({ kind, by }: Pick<Decision, "kind" | "by">): string {
  return kind === "must-link"
    ? `${WHO[by]} said that they are one person.`
    : `${WHO[by]} said that they are two people.`;
}

export interface PairStanding {
  /** Whether the two records are in one contact now. */
  readonly together: boolean;
  /** Null for two records that share nothing to compare them by. */
  readonly verdict: PairEvidence["verdict"] | null;
  /** The standing decisions between the two records themselves. */
  readonly decisions: readonly Pick<Decision, "kind" | "by">[];
  /** Whether a standing decision keeps the contacts of the two apart, between these or other records of them. */
  readonly keptApart: boolean;
}

/** Ranks: what a person says comes before what a machine says, and a cannot-link before a must-link of one rank. */
const RANKS: readonly Decision["by"][] = ["person", "llm", "identity"];

/** Why two records stand together or apart, whatever the model alone would say. */
export function standingSentence(standing: PairStanding): string {
  const { together, verdict, decisions, keptApart } = standing;
  const kind = together ? "must-link" : "cannot-link";
  const decision = RANKS.flatMap((by) => decisions.filter((one) => one.by === by && one.kind === kind))[0];
  if (decision !== undefined) return decisionSentence(decision);
  if (together) {
    return verdict === "join"
      ? "They are one contact because the evidence joins them."
      : "They are one contact by way of other records that are joined to both.";
  }
  if (keptApart)
    return "They are two contacts because a decision about other records of them keeps those apart.";
  switch (verdict) {
    case "join":
      return (
        "The evidence would join them, but something in one contact contradicts something in the other, or another " +
        "contact is as likely: a person is asked."
      );
    case "ask":
      return "They are two contacts until a person, or the language model, says more.";
    case "different":
    case null:
      return "They are two contacts because the evidence does not suffice even for a question.";
  }
}
