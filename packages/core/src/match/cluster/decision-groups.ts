import { contentOrder } from "./content-order.ts";
import type { Decision } from "./decision.ts";
import type { MatchRecord } from "../match-record.ts";

/** Records that a decision brought together, and which of these groups a decision keeps apart. */
export interface DecisionGroups {
  readonly groups: readonly (readonly MatchRecord[])[];
  /** Group indexes by record id. */
  readonly groupOf: ReadonlyMap<string, number>;
  isForbidden(groupA: number, groupB: number): boolean;
}

const RANKS: readonly Decision["by"][] = ["person", "llm", "identity"];

/**
 * Carries out decisions by rank: a person's before the LLM's before identity links, and within a rank what keeps apart
 * before what joins. A decision that an earlier one has already overruled is passed over, directly or by way of others.
 */
export function groupByDecisions(
  records: readonly MatchRecord[],
  decisions: readonly Decision[],
): DecisionGroups {
  const order = contentOrder(records);
  const known = decisions.filter(({ recordA, recordB }) => order.has(recordA) && order.has(recordB));
  const sorted = known.toSorted((a, b) => compareEnds(endsOf(a, order), endsOf(b, order)));

  const groupOf = new Map(records.map((record, index) => [record.id, index]));
  const members = records.map((record) => [record]);
  const forbidden = new Map<string, Set<string>>();
  const keptApart = (a: number, b: number): boolean =>
    (members[a] ?? []).some((one) =>
      (members[b] ?? []).some((other) => forbidden.get(one.id)?.has(other.id)),
    );

  for (const rank of RANKS) {
    const ofRank = sorted.filter(({ by }) => by === rank);
    for (const { recordA, recordB } of ofRank.filter(({ kind }) => kind === "cannot-link")) {
      if (groupOf.get(recordA) === groupOf.get(recordB)) continue;
      addTo(forbidden, recordA, recordB);
      addTo(forbidden, recordB, recordA);
    }
    for (const { recordA, recordB } of ofRank.filter(({ kind }) => kind === "must-link")) {
      const [groupA = 0, groupB = 0] = [groupOf.get(recordA), groupOf.get(recordB)];
      if (groupA === groupB || keptApart(groupA, groupB)) continue;
      for (const moved of members[groupB] ?? []) {
        groupOf.set(moved.id, groupA);
        members[groupA]?.push(moved);
      }
      members[groupB] = [];
    }
  }
  return { groups: members, groupOf, isForbidden: keptApart };
}

type Ends = readonly [first: number, second: number];

function endsOf({ recordA, recordB }: Decision, order: ReadonlyMap<string, number>): Ends {
  const [a = 0, b = 0] = [order.get(recordA), order.get(recordB)];
  return a < b ? [a, b] : [b, a];
}

function compareEnds(a: Ends, b: Ends): number {
  return a[0] - b[0] || a[1] - b[1];
}

function addTo(sets: Map<string, Set<string>>, key: string, value: string): void {
  const set = sets.get(key) ?? new Set();
  set.add(value);
  sets.set(key, set);
}
