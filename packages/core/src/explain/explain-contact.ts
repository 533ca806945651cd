import { compareTexts } from "../match/cluster/content-order.ts";
import type { Decision } from "../match/cluster/decision.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import type { ScoredPair } from "../match/score/scored-pair.ts";
import { explainPair, type PairExplanation } from "./explain-pair.ts";
import { decisionSentence } from "./standing-words.ts";

export interface ContactEvidence {
  readonly recordIds: readonly string[];
  /** Standing pairs with both ends in the contact, of any verdict. */
  readonly pairs: readonly ScoredPair[];
  /** Standing decisions with both ends in the contact. */
  readonly decisions: readonly Decision[];
}

/** Something that says of two records of a contact that they are one person. */
export interface ContactLink {
  readonly recordA: string;
  readonly recordB: string;
  readonly by: Decision["by"] | "model";
  readonly sentence: string;
  /** Whether the contact is built on it: the strongest links that hold all records together are. */
  readonly holds: boolean;
  /** The waterfall, for a link by the model. */
  readonly explanation: PairExplanation | null;
}

export interface ContactExplanation {
  /** The strongest first. */
  readonly links: readonly ContactLink[];
  readonly sentence: string;
}

const RANKS: readonly ContactLink["by"][] = ["person", "llm", "identity", "model"];

/**
 * Why the records of a contact are together: every join and decision between them, and which of them the contact is
 * built on. Those are chosen as the clustering chooses: a person's word, the LLM's, an identity link's, then the model's
 * joins, heaviest first; a link between records that stronger ones hold together already is only further evidence.
 */
export function explainContact(evidence: ContactEvidence, model: MatchModel): ContactExplanation {
  const joins = evidence.pairs.filter(({ verdict }) => verdict === "join");
  const links = evidence.decisions.filter(({ kind }) => kind === "must-link");
  const found: Omit<ContactLink, "holds">[] = [
    ...links.map(({ recordA, recordB, by, kind }) => ({
      recordA,
      recordB,
      by,
      sentence: decisionSentence({ kind, by }),
      explanation: null,
    })),
    ...joins.map((pair) => {
      const explanation = explainPair(pair, model);
      const { recordA, recordB } = pair;
      return { recordA, recordB, by: "model" as const, sentence: explanation.sentence, explanation };
    }),
  ];
  found.sort(byStrength);

  const groups = new Groups(evidence.recordIds);
  const shown = found.map((link): ContactLink => ({ ...link, holds: groups.unite(link) }));
  return { links: shown, sentence: contactSentence(evidence.recordIds.length, shown) };
}

function byStrength(a: Omit<ContactLink, "holds">, b: Omit<ContactLink, "holds">): number {
  return (
    RANKS.indexOf(a.by) - RANKS.indexOf(b.by) ||
    (b.explanation?.matchWeight ?? 0) - (a.explanation?.matchWeight ?? 0) ||
    compareTexts(`${a.recordA} ${a.recordB}`, `${b.recordA} ${b.recordB}`)
  );
}

function contactSentence(recordCount: number, links: readonly ContactLink[]): string {
  if (recordCount < 2) return "One record: there is nothing to join.";
  const holding = links.filter(({ holds }) => holds);
  const parts = RANKS.flatMap((by) => {
    const count = holding.filter((link) => link.by === by).length;
    return count === 0 ? [] : [`${BY_WORDS[by]} (${count})`];
  });
  return `${recordCount} records are one contact, held together ${parts.join(" and ")}.`;
}

const BY_WORDS: Readonly<Record<ContactLink["by"], string>> = {
  person: "by a person’s word",
  llm: "by the language model’s word",
  identity: "by Google’s word",
  model: "by evidence",
};

/** Which records are together so far. */
class Groups {
  readonly #groupOf: Map<string, Set<string>>;

  constructor(recordIds: readonly string[]) {
    this.#groupOf = new Map(recordIds.map((id) => [id, new Set([id])]));
  }

  /** False when the two were together already, or one of them is not here at all. */
  unite({ recordA, recordB }: Pick<ContactLink, "recordA" | "recordB">): boolean {
    const [a, b] = [this.#groupOf.get(recordA), this.#groupOf.get(recordB)];
    if (a === undefined || b === undefined || a === b) return false;
    for (const id of b) {
      a.add(id);
      this.#groupOf.set(id, a);
    }
    return true;
  }
}
