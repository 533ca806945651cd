import { compareTexts, contentOrder } from "./content-order.ts";
import type { Decision } from "./decision.ts";
import type { DecisionGroups } from "./decision-groups.ts";
import { groupByDecisions } from "./decision-groups.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { MatchRecord } from "../match-record.ts";
import { isContradiction, isDecidedPair } from "../score/score-pair.ts";
import type { ScoredPair } from "../score/scored-pair.ts";

/** Records connected by pairs to join and by must-links, with everything that is known between them. */
export interface Component {
  readonly records: readonly MatchRecord[];
  readonly pairs: readonly ScoredPair[];
  readonly decisions: readonly Decision[];
}

/**
 * Divides a connected component into clusters of record ids, each of them and the list sorted.
 *
 * Decisions come first. Then the pairs to join, heaviest first, bring clusters together unless anything in the one
 * contradicts anything in the other (John and Jane Smith do not meet by way of "J. Smith"), the cluster grows over the
 * model's limit, or it is the only pair between two groups of several records. A pair with a rival of nearly its weight joins nobody: which of the two it is, is for a person.
 *
 * Depends on the records' contents only: neither on the order of the input nor on the ids.
 */
export function clusterComponent(component: Component, model: MatchModel): readonly (readonly string[])[] {
  if (component.records.length === 1) return [component.records.map(({ id }) => id)];
  const clustering = new Clustering(component, model);
  for (const edge of clustering.edges) if (!clustering.isContested(edge)) clustering.join(edge);
  return clustering.clusters();
}

/** A pair to join, by the places of its records in content order. */
interface Edge {
  readonly a: number;
  readonly b: number;
  readonly matchWeight: number;
}

class Clustering {
  readonly edges: readonly Edge[];
  readonly #model: MatchModel;
  /** In content order; everything below speaks of records by their place in it. */
  readonly #records: readonly MatchRecord[];
  readonly #decided: DecisionGroups;
  readonly #edgesOfGroup = new Map<number, Edge[]>();
  readonly #contradictions = new Map<number, boolean>();
  /** What the decisions and the joins so far have brought together: one shared list for all members of a cluster. */
  readonly #cluster: number[][];
  /** Within a cluster, what joins alone have brought together. */
  readonly #strand: number[][];

  constructor({ records, pairs, decisions }: Component, model: MatchModel) {
    this.#model = model;
    const order = contentOrder(records);
    const place = (id: string): number => order.get(id) ?? 0;
    this.#records = records.toSorted((one, other) => place(one.id) - place(other.id));
    const joins = pairs.filter(({ verdict }) => verdict === "join");
    const links = joins.filter((pair) => isDecidedPair(pair, model)).map(identityLink);
    this.#decided = groupByDecisions(this.#records, [...decisions, ...links]);
    this.#strand = this.#records.map((_, index) => [index]);
    const clusters = this.#decided.groups.map((group) => group.map(({ id }) => place(id)));
    this.#cluster = this.#records.map((_, index) => clusters[this.#groupOf(index)] ?? [index]);
    this.edges = joins
      .map(({ recordA, recordB, matchWeight }): Edge => {
        const [one, other] = [place(recordA), place(recordB)];
        return { a: Math.min(one, other), b: Math.max(one, other), matchWeight };
      })
      .sort((one, other) => other.matchWeight - one.matchWeight || one.a - other.a || one.b - other.b);
    for (const edge of this.edges) {
      for (const group of new Set([this.#groupOf(edge.a), this.#groupOf(edge.b)])) {
        const edges = this.#edgesOfGroup.get(group) ?? [];
        edges.push(edge);
        this.#edgesOfGroup.set(group, edges);
      }
    }
  }

  /** Whether one of the two could as well be somebody who is not the other. */
  isContested(edge: Edge): boolean {
    return this.#hasRival(edge, edge.a, edge.b) || this.#hasRival(edge, edge.b, edge.a);
  }

  #hasRival({ matchWeight }: Edge, from: number, to: number): boolean {
    const group = this.#groupOf(from);
    return (this.#edgesOfGroup.get(group) ?? []).some((other) => {
      if (other.matchWeight < matchWeight - this.#model.rivalMargin) return false;
      const rival = this.#groupOf(other.a) === group ? other.b : other.a;
      if (this.#groupOf(rival) === this.#groupOf(to)) return false;
      return this.#isConflict(to, rival) && !this.#isConflict(from, rival);
    });
  }

  /** Brings the clusters of two records together, if nothing speaks against it. */
  join({ a, b }: Edge): void {
    const strandA = this.#strand[a] ?? [];
    const strandB = this.#strand[b] ?? [];
    if (strandA === strandB || pairsOf(strandA, strandB).some(([x, y]) => this.#contradict(x, y))) return;
    const clusterA = this.#cluster[a] ?? [];
    const clusterB = this.#cluster[b] ?? [];
    if (clusterA !== clusterB) {
      if (clusterA.length + clusterB.length > this.#model.clusterSizeMax) return;
      const isExcused = (x: number, y: number): boolean =>
        this.#isAccepted(strandA, x) && this.#isAccepted(strandB, y);
      const stops = ([x, y]: readonly [number, number]): boolean =>
        this.#isForbidden(x, y) || (this.#contradict(x, y) && !isExcused(x, y));
      if (pairsOf(clusterA, clusterB).some(stops)) return;
      if (this.#isLoneBridge(clusterA, clusterB)) return;
      merge(this.#cluster, clusterA, clusterB);
    }
    merge(this.#strand, strandA, strandB);
  }

  clusters(): readonly (readonly string[])[] {
    return [...new Set(this.#cluster)]
      .map((cluster) => cluster.map((index) => this.#records[index]?.id ?? "").sort(compareTexts))
      .sort((one, other) => compareTexts(one[0] ?? "", other[0] ?? ""));
  }

  /**
   * Whether a strand has a record beside it that it may contradict. A person who joined a Mary Jones with a Mary Stone
   * has accepted that the further cards of both contradict each other as well; one who joined "J. Smith" with Jane has
   * not accepted John, because "J. Smith" never contradicted Jane.
   */
  #isAccepted(strand: readonly number[], record: number): boolean {
    return strand.includes(record) || strand.some((member) => this.#contradict(member, record));
  }

  /**
   * Whether only one pair speaks for bringing two groups of records together. Each of them is one person by the word of
   * several pairs; that both are the same one should not hang on a single shared number.
   */
  #isLoneBridge(a: readonly number[], b: readonly number[]): boolean {
    if (Math.min(a.length, b.length) < this.#model.bridgeSizeMin) return false;
    const [ofA, ofB] = [new Set(a), new Set(b)];
    const isBetween = ({ a: one, b: other }: Edge): boolean =>
      (ofA.has(one) && ofB.has(other)) || (ofB.has(one) && ofA.has(other));
    return this.edges.filter(isBetween).length < 2;
  }

  #isConflict(one: number, other: number): boolean {
    return this.#isForbidden(one, other) || this.#contradict(one, other);
  }

  #isForbidden(one: number, other: number): boolean {
    return this.#decided.isForbidden(this.#groupOf(one), this.#groupOf(other));
  }

  #contradict(one: number, other: number): boolean {
    const key = Math.min(one, other) * this.#records.length + Math.max(one, other);
    const known = this.#contradictions.get(key);
    if (known !== undefined) return known;
    const [a, b] = [this.#records[one], this.#records[other]];
    const contradicts = a !== undefined && b !== undefined && isContradiction(a, b, this.#model);
    this.#contradictions.set(key, contradicts);
    return contradicts;
  }

  #groupOf(index: number): number {
    return this.#decided.groupOf.get(this.#records[index]?.id ?? "") ?? index;
  }
}

function pairsOf(a: readonly number[], b: readonly number[]): readonly (readonly [number, number])[] {
  return a.flatMap((one) => b.map((other): readonly [number, number] => [one, other]));
}

/** All members of both lists share the first one from now on. */
function merge(lists: number[][], a: number[], b: readonly number[]): void {
  for (const index of b) lists[index] = a;
  a.push(...b);
}

function identityLink({ recordA, recordB }: ScoredPair): Decision {
  return { kind: "must-link", recordA, recordB, by: "identity" };
}
