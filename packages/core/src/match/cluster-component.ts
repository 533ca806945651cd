import { compareRecords } from "./compare-records.ts";
import { compareTexts, contentOrder } from "./content-order.ts";
import type { Decision } from "./decision.ts";
import type { DecisionGroups } from "./decision-groups.ts";
import { groupByDecisions } from "./decision-groups.ts";
import type { MatchModel } from "./match-model.ts";
import type { MatchRecord } from "./match-record.ts";
import { isContradiction, isDecidedPair } from "./score-pair.ts";
import type { ScoredPair } from "./scored-pair.ts";

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
 * contradicts anything in the other (John and Jane Smith do not meet by way of "J. Smith"), or the cluster grows over
 * the model's limit. A pair with a rival of nearly its weight joins nobody: which of the two it is, is for a person.
 *
 * Depends on the records' contents only: neither on the order of the input nor on the ids.
 */
export function clusterComponent(component: Component, model: MatchModel): readonly (readonly string[])[] {
  if (component.records.length === 1) return [component.records.map(({ id }) => id)];
  return new ComponentClustering(component, model).clusters();
}

interface GroupEdge {
  readonly groupA: number;
  readonly groupB: number;
  readonly matchWeight: number;
}

class ComponentClustering {
  readonly #model: MatchModel;
  readonly #decided: DecisionGroups;
  readonly #order: ReadonlyMap<string, number>;
  readonly #conflicts = new Map<number, boolean>();
  readonly #edges: readonly GroupEdge[];
  readonly #edgesOf = new Map<number, GroupEdge[]>();

  constructor({ records, pairs, decisions }: Component, model: MatchModel) {
    this.#model = model;
    this.#order = contentOrder(records);
    const joins = pairs.filter(({ verdict }) => verdict === "join");
    const decidedPairs = joins.filter((pair) => isDecidedPair(pair, model));
    this.#decided = groupByDecisions(records, [...decisions, ...decidedPairs.map(identityLink)]);
    this.#edges = this.#groupEdges(joins);
    for (const edge of this.#edges) {
      for (const group of [edge.groupA, edge.groupB]) {
        const edges = this.#edgesOf.get(group) ?? [];
        edges.push(edge);
        this.#edgesOf.set(group, edges);
      }
    }
  }

  clusters(): readonly (readonly string[])[] {
    const { groups } = this.#decided;
    const clusterOf = groups.map((_, index) => index);
    const members = groups.map((_, index) => [index]);
    const size = (cluster: number): number =>
      (members[cluster] ?? []).reduce((sum, group) => sum + (groups[group]?.length ?? 0), 0);

    for (const { groupA, groupB } of this.#edges.filter((edge) => !this.#isContested(edge))) {
      const [a = 0, b = 0] = [clusterOf[groupA], clusterOf[groupB]];
      if (a === b || size(a) + size(b) > this.#model.clusterSizeMax) continue;
      const [groupsA = [], groupsB = []] = [members[a], members[b]];
      if (groupsA.some((one) => groupsB.some((other) => this.#isConflict(one, other)))) continue;
      for (const group of groupsB) clusterOf[group] = a;
      members[a] = [...groupsA, ...groupsB];
      members[b] = [];
    }
    return members
      .map((cluster) => cluster.flatMap((group) => groups[group] ?? []).map(({ id }) => id))
      .filter((ids) => ids.length > 0)
      .map((ids) => ids.sort(compareTexts))
      .sort((one, other) => compareTexts(one[0] ?? "", other[0] ?? ""));
  }

  /** One edge for each pair of groups, its heaviest; heaviest edges first, equal ones in the order of content. */
  #groupEdges(joins: readonly ScoredPair[]): readonly GroupEdge[] {
    const heaviest = new Map<number, GroupEdge>();
    for (const { recordA, recordB, matchWeight } of joins) {
      const one = this.#groupOf(recordA);
      const other = this.#groupOf(recordB);
      if (one === other) continue;
      const [groupA, groupB] = one < other ? [one, other] : [other, one];
      const key = this.#pairKey(groupA, groupB);
      const known = heaviest.get(key);
      if (known === undefined || known.matchWeight < matchWeight) {
        heaviest.set(key, { groupA, groupB, matchWeight });
      }
    }
    const rank = this.#decided.groups.map((group) =>
      Math.min(...group.map(({ id }) => this.#order.get(id) ?? 0)),
    );
    const ends = ({ groupA, groupB }: GroupEdge): readonly [number, number] => {
      const [a = 0, b = 0] = [rank[groupA], rank[groupB]];
      return a < b ? [a, b] : [b, a];
    };
    return [...heaviest.values()].sort((a, b) => {
      const [firstA, secondA] = ends(a);
      const [firstB, secondB] = ends(b);
      return b.matchWeight - a.matchWeight || firstA - firstB || secondA - secondB;
    });
  }

  #groupOf(recordId: string): number {
    return this.#decided.groupOf.get(recordId) ?? 0;
  }

  #pairKey(groupA: number, groupB: number): number {
    const [low, high] = groupA < groupB ? [groupA, groupB] : [groupB, groupA];
    return low * this.#decided.groups.length + high;
  }

  /** Whether one end could as well join somebody who is not the other end. */
  #isContested(edge: GroupEdge): boolean {
    return this.#hasRival(edge, edge.groupA, edge.groupB) || this.#hasRival(edge, edge.groupB, edge.groupA);
  }

  #hasRival(edge: GroupEdge, from: number, to: number): boolean {
    return (this.#edgesOf.get(from) ?? []).some((other) => {
      const rival = other.groupA === from ? other.groupB : other.groupA;
      if (rival === to || other.matchWeight < edge.matchWeight - this.#model.rivalMargin) return false;
      return this.#isConflict(to, rival) && !this.#isConflict(from, rival);
    });
  }

  /** Whether two groups may never be one cluster: by a decision, or by what their records say. */
  #isConflict(groupA: number, groupB: number): boolean {
    const key = this.#pairKey(groupA, groupB);
    const known = this.#conflicts.get(key);
    if (known !== undefined) return known;
    const conflict = this.#decided.isForbidden(groupA, groupB) || this.#contradict(groupA, groupB);
    this.#conflicts.set(key, conflict);
    return conflict;
  }

  /**
   * A decision says that different names are one person. So a group of Mary Jones and Mary Smith contradicts neither a
   * further Mary Jones nor a further Mary Smith: an exact name on any of its records outweighs the others' contradiction.
   */
  #contradict(groupA: number, groupB: number): boolean {
    let contradicts = false;
    for (const a of this.#decided.groups[groupA] ?? []) {
      for (const b of this.#decided.groups[groupB] ?? []) {
        const vector = compareRecords(a, b);
        if (isContradiction(vector, this.#model)) contradicts = true;
        else if (vector.name === "exact") return false;
      }
    }
    return contradicts;
  }
}

function identityLink({ recordA, recordB }: ScoredPair): Decision {
  return { kind: "must-link", recordA, recordB, by: "identity" };
}
