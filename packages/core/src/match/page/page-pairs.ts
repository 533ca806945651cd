import { invariant } from "../../error/invariant.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { MatchRecord } from "../match-record.ts";
import type { Neighborhood } from "./neighborhood.ts";
import { scorePair } from "../score/score-pair.ts";
import type { ScoredPair } from "../score/scored-pair.ts";
import type { TouchedKeys } from "./touched-keys.ts";

/** What becomes of the standing pairs when a page comes in. */
export interface PagePairs {
  /** All pairs that stand afterwards between records of the page and the neighborhood. */
  readonly standing: readonly ScoredPair[];
  /** Those of them that are new or say something else than before. */
  readonly put: readonly ScoredPair[];
  readonly drop: readonly ScoredPair[];
}

/**
 * Scores each candidate pair that the page makes or changes once, and finds the standing pairs that lose their ground.
 *
 * A candidate pair shares a key that is not crowded. A pair between stored records appears when a key stops being
 * crowded, because a page record gave it up, and disappears when its last key becomes crowded.
 */
export function planPagePairs(
  neighborhood: Neighborhood,
  touched: TouchedKeys,
  model: MatchModel,
): PagePairs {
  const before = new Map(neighborhood.pairs.map((pair) => [pairId(pair.recordA, pair.recordB), pair]));
  const stored = new Map(neighborhood.records.map((record) => [record.id, record]));
  const scored = scoreCandidates(touched, before, model);

  const kept: ScoredPair[] = [];
  const drop: ScoredPair[] = [];
  for (const [id, pair] of before) {
    const a = stored.get(pair.recordA);
    const b = stored.get(pair.recordB);
    if (a !== undefined && b !== undefined) {
      (hasLostItsKeys(a.keys, b.keys, touched) ? drop : kept).push(pair);
      continue;
    }
    const rescored = scored.get(id) ?? null;
    if (rescored === null) drop.push(pair);
    else if (saysTheSame(pair, rescored)) {
      scored.delete(id);
      kept.push(pair);
    }
  }
  const put = [...scored.values()].filter((pair) => pair !== null);
  return { standing: [...kept, ...put], put, drop };
}

/** Pairs of the page, and of stored records whose key has room again; null where the model keeps them apart. */
function scoreCandidates(
  touched: TouchedKeys,
  before: ReadonlyMap<string, ScoredPair>,
  model: MatchModel,
): Map<string, ScoredPair | null> {
  const scored = new Map<string, ScoredPair | null>();
  const score = (a: MatchRecord, b: MatchRecord): void => {
    invariant(a.id !== b.id, "a record of the page is not in its neighborhood as well");
    const id = pairId(a.id, b.id);
    if (!scored.has(id)) scored.set(id, scorePair(a, b, model));
  };
  for (const { arriving, staying, isCrowded, wasCrowded } of touched) {
    if (isCrowded) continue;
    for (const [index, record] of arriving.entries()) {
      for (const other of arriving.slice(0, index)) score(record, other);
      for (const other of staying) score(record, other);
    }
    if (!wasCrowded) continue;
    for (const [index, record] of staying.entries()) {
      for (const other of staying.slice(0, index)) {
        if (!before.has(pairId(record.id, other.id))) score(record, other);
      }
    }
  }
  return scored;
}

/** Only a touched key can have become crowded; the others of a standing pair may be crowded or not, as before. */
function hasLostItsKeys(a: readonly bigint[], b: readonly bigint[], touched: TouchedKeys): boolean {
  const shared = a.filter((key) => b.includes(key));
  return (
    shared.some((key) => touched.has(key) && touched.isCrowded(key)) &&
    shared.every((key) => touched.isCrowded(key))
  );
}

function saysTheSame(a: ScoredPair, b: ScoredPair): boolean {
  return (
    a.modelVersion === b.modelVersion &&
    a.verdict === b.verdict &&
    a.weights.length === b.weights.length &&
    a.weights.every((weight, index) => {
      const other = b.weights[index];
      return (
        weight.comparison === other?.comparison &&
        weight.level === other.level &&
        weight.partialWeight === other.partialWeight
      );
    })
  );
}

function pairId(a: string, b: string): string {
  return a < b ? `${a} ${b}` : `${b} ${a}`;
}
