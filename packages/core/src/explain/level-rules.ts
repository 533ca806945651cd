import type { MatchModel } from "../match/model/match-model.ts";

/** What a model says of one comparison level besides its weight. */
export interface LevelRules {
  /** The level joins by itself. */
  readonly decides: boolean;
  /** The most that a pair at this level can be; null where only its weight counts. */
  readonly atMost: "ask" | "different" | null;
  /** Two records at this level can have no place in one contact. */
  readonly contradicts: boolean;
  /** How much ground for a join the level gives, and how much a pair at it needs; the grounds of a pair add up. */
  readonly grounds: number;
  readonly needs: number;
}

const NO_RULES: LevelRules = { decides: false, atMost: null, contradicts: false, grounds: 0, needs: 0 };

/**
 * The rules of one level. Evidence may name comparisons and levels of an older or newer model: what this model does not
 * know has no rules.
 */
export function levelRules(model: MatchModel, comparison: string, level: string): LevelRules {
  const levels = model.comparisons.find(({ name }) => name === comparison)?.levels ?? [];
  const found = levels.find((candidate) => candidate.level === level);
  if (found === undefined) return NO_RULES;
  return {
    decides: found.decides === "join",
    atMost: found.atMost ?? null,
    contradicts: found.contradicts === true,
    grounds: found.grounds ?? 0,
    needs: found.needs ?? 0,
  };
}
