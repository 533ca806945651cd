import { blockingKeys } from "../page/blocking-key.ts";
import type { ContactBlockingRuleKind } from "../model/blocking-rule.ts";
import { compareBy } from "../compare/compare-records.ts";
import { contentOrder } from "../cluster/content-order.ts";
import type { Decision } from "../cluster/decision.ts";
import { groupByDecisions } from "../cluster/decision-groups.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { MatchRecord } from "../match-record.ts";
import { PatternCounter } from "./level-patterns.ts";
import { SeededRandom } from "./seeded-random.ts";
import type { TrainingCounts } from "./training-counts.ts";

/** A level that one pair in 10,000 reaches is met six times; rarer ones are left to the shipped figures anyway. */
const RANDOM_PAIRS_MAX = 60_000;
/** More pairs of the same records tell little more. */
const RANDOM_PAIRS_PER_RECORD = 20;

export interface LabelledRecords {
  readonly records: readonly MatchRecord[];
  /** Standing ones; those of others than persons are passed over. */
  readonly decisions: readonly Decision[];
}

/** What the pairs of one blocking rule look like; a pair of several rules is counted at each. */
export interface RulePairs {
  readonly kind: ContactBlockingRuleKind;
  readonly keys: number;
  /** Keys that more records hold than the model allows, which make no pairs. */
  readonly crowdedKeys: number;
  readonly patterns: PatternCounter;
}

export interface PairCounts {
  readonly counts: TrainingCounts;
  readonly candidatePairs: number;
  readonly rules: readonly RulePairs[];
}

/** Compares the candidate pairs, a seeded sample of all pairs, and what persons decided. */
export function countPairs(
  { records, decisions }: LabelledRecords,
  model: MatchModel,
  seed: number,
): PairCounts {
  const patternOf = patternReader(model);
  const counter = (): PatternCounter =>
    new PatternCounter(model.comparisons.map(({ levels }) => levels.length));
  // The same sample for the same contents, whatever the ids and the order of arrival.
  const order = contentOrder(records);
  const sorted = records.toSorted((a, b) => (order.get(a.id) ?? 0) - (order.get(b.id) ?? 0));

  const labels = new Labels(sorted, decisions);
  const [candidates, joined, keptApart, random] = [counter(), counter(), counter(), counter()];
  const rules = new Map(
    model.blockingRules.map(({ kind }) => [kind, { kind, keys: 0, crowdedKeys: 0, patterns: counter() }]),
  );
  const seen = new Set<number>();
  for (const [key, holders] of holdersOf(sorted, model)) {
    const rule = rules.get(key);
    for (const ofKey of holders) {
      if (rule !== undefined) rule.keys += 1;
      if (ofKey.length > model.keyHoldersMax) {
        if (rule !== undefined) rule.crowdedKeys += 1;
        continue;
      }
      for (const [a, b] of pairsOf(ofKey)) {
        const pattern = patternOf(sorted, a, b);
        rule?.patterns.add(pattern);
        const id = a * sorted.length + b;
        if (seen.has(id)) continue;
        seen.add(id);
        if (!labels.isDecided(a, b)) candidates.add(pattern);
      }
    }
  }
  for (const [a, b] of labels.joinedPairs()) joined.add(patternOf(sorted, a, b));
  for (const [a, b] of labels.keptApartPairs()) keptApart.add(patternOf(sorted, a, b));
  for (const [a, b] of samplePairs(sorted.length, seed)) {
    if (!labels.isDecided(a, b)) random.add(patternOf(sorted, a, b));
  }
  return {
    counts: { recordCount: sorted.length, candidates, random, joined, keptApart },
    candidatePairs: seen.size,
    rules: [...rules.values()],
  };
}

type PatternReader = (records: readonly MatchRecord[], a: number, b: number) => Uint8Array;

/** Reads pairs into one array, which the next pair overwrites. */
function patternReader({ comparisons }: MatchModel): PatternReader {
  const places = comparisons.map(({ levels }) => new Map(levels.map(({ level }, place) => [level, place])));
  const pattern = new Uint8Array(comparisons.length);
  return (records, a, b) => {
    const [one, other] = [records[a], records[b]];
    if (one === undefined || other === undefined) return pattern;
    for (const [index, { compare }] of comparisons.entries()) {
      pattern[index] = places[index]?.get(compareBy(compare.kind)(one, other)) ?? 0;
    }
    return pattern;
  };
}

function holdersOf(
  records: readonly MatchRecord[],
  { blockingRules }: MatchModel,
): ReadonlyMap<ContactBlockingRuleKind, Iterable<readonly number[]>> {
  const holders = new Map<ContactBlockingRuleKind, Map<bigint, number[]>>();
  for (const [index, record] of records.entries()) {
    for (const { rule, hash } of blockingKeys(record, blockingRules)) {
      const ofRule = holders.get(rule) ?? new Map<bigint, number[]>();
      holders.set(rule, ofRule);
      const ofKey = ofRule.get(hash);
      if (ofKey === undefined) ofRule.set(hash, [index]);
      else ofKey.push(index);
    }
  }
  return new Map([...holders].map(([rule, ofRule]) => [rule, ofRule.values()]));
}

function* pairsOf(members: readonly number[]): Generator<readonly [number, number]> {
  for (const [place, b] of members.entries()) for (const a of members.slice(0, place)) yield [a, b];
}

/** All pairs where there are no more than the sample has. */
function* samplePairs(count: number, seed: number): Generator<readonly [number, number]> {
  const wanted = Math.min(RANDOM_PAIRS_MAX, RANDOM_PAIRS_PER_RECORD * count);
  if ((count * (count - 1)) / 2 <= wanted) {
    yield* pairsOf(Array.from({ length: count }, (_, index) => index));
    return;
  }
  const random = new SeededRandom(seed);
  for (let draw = 0; draw < wanted; draw += 1) {
    const [a, b] = [random.below(count), random.below(count)];
    if (a !== b) yield [Math.min(a, b), Math.max(a, b)];
  }
}

/** What persons said: their links between records, and all that follows from them. The LLM's word is no label. */
class Labels {
  readonly #groups: readonly (readonly number[])[];
  readonly #groupOf: readonly number[];
  readonly #apart: readonly (readonly [number, number])[];
  readonly #isApart: (a: number, b: number) => boolean;

  constructor(records: readonly MatchRecord[], decisions: readonly Decision[]) {
    const places = new Map(records.map(({ id }, index) => [id, index]));
    const personal = decisions.filter(({ by }) => by === "person");
    const decided = groupByDecisions(records, personal);
    this.#groups = decided.groups.map((group) => group.map(({ id }) => places.get(id) ?? 0));
    this.#groupOf = records.map(({ id }, index) => decided.groupOf.get(id) ?? index);
    this.#isApart = (a, b) => decided.isForbidden(this.#groupOf[a] ?? 0, this.#groupOf[b] ?? 0);
    this.#apart = personal.flatMap(({ kind, recordA, recordB }): [number, number][] => {
      const [a, b] = [places.get(recordA), places.get(recordB)];
      return kind !== "cannot-link" || a === undefined || b === undefined || !this.#isApart(a, b)
        ? []
        : [[a, b]];
    });
  }

  isDecided(a: number, b: number): boolean {
    return this.#groupOf[a] === this.#groupOf[b] || this.#isApart(a, b);
  }

  *joinedPairs(): Generator<readonly [number, number]> {
    for (const group of this.#groups) yield* pairsOf(group);
  }

  keptApartPairs(): readonly (readonly [number, number])[] {
    return this.#apart;
  }
}
