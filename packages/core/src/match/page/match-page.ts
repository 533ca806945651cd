import { invariant } from "../../error/invariant.ts";
import type { Component } from "../cluster/cluster-component.ts";
import { clusterComponent } from "../cluster/cluster-component.ts";
import type { Decision } from "../cluster/decision.ts";
import type { MatchModel } from "../model/match-model.ts";
import type { MatchRecord } from "../match-record.ts";
import type { Neighborhood } from "./neighborhood.ts";
import { planPagePairs } from "./page-pairs.ts";
import { recordKeys } from "./record-keys.ts";
import type { ScoredPair } from "../score/scored-pair.ts";
import { TouchedKeys } from "./touched-keys.ts";

/** Records as they are to be stored, with what is stored around them. */
export interface MatchInput {
  /**
   * Each record once: every new one, and every stored one whose content, resourceName or previousResourceNames changed,
   * as it is now. To carry out a decision that was just written or withdrawn, pass its two records as they are.
   */
  readonly page: readonly MatchRecord[];
  readonly neighborhood: Neighborhood;
}

/** What to store after a page. */
export interface MatchResult {
  /**
   * The contact of every page record and of every record whose cluster may have changed, by record id: the smallest
   * record id of the cluster. Many of them keep the contact that they have.
   */
  readonly assignments: ReadonlyMap<string, string>;
  readonly pairs: {
    /** Pairs to join or to ask about that are new or have other evidence than before. */
    readonly put: readonly ScoredPair[];
    readonly drop: readonly { readonly recordA: string; readonly recordB: string }[];
  };
  /** The blocking keys of every page record: they replace the stored ones. */
  readonly keys: ReadonlyMap<string, readonly bigint[]>;
}

/**
 * Matches a page of records against what is stored around it and against itself. Pure.
 *
 * For any sequence of pages, in any order and of any size, with updates, the stored clusters, pairs and keys are those
 * of one page with all records as they are now. Matching the same page again changes nothing.
 */
export function matchPage({ page, neighborhood }: MatchInput, model: MatchModel): MatchResult {
  const keyed = page.map((record) => ({ record, keys: recordKeys(record, model.blockingRules) }));
  const keys = new Map(keyed.map(({ record, keys: ofRecord }) => [record.id, ofRecord]));
  invariant(keys.size === page.length, "a page names each record once");
  const records = new Map([...page, ...neighborhood.records].map((record) => [record.id, record]));
  invariant(
    neighborhood.pairs.every(({ recordA, recordB }) => records.has(recordA) && records.has(recordB)),
    "a neighborhood holds both records of each of its pairs",
  );
  const touched = new TouchedKeys(keyed, neighborhood, model.keyHoldersMax);
  const { standing, put, drop } = planPagePairs(neighborhood, touched, model);

  const graph = new MatchGraph(records, standing, neighborhood.decisions);
  const assignments = new Map<string, string>();
  const changed = [...put, ...drop].flatMap(({ recordA, recordB }) => [recordA, recordB]);
  for (const seed of [...keys.keys(), ...changed]) {
    if (assignments.has(seed)) continue;
    for (const cluster of clusterComponent(graph.componentOf(seed), model)) {
      for (const id of cluster) assignments.set(id, cluster[0] ?? id);
    }
  }
  return {
    assignments,
    pairs: { put, drop: drop.map(({ recordA, recordB }) => ({ recordA, recordB })) },
    keys,
  };
}

/** Records with the pairs and decisions between them; pairs to join and must-links connect. */
class MatchGraph {
  readonly #records: ReadonlyMap<string, MatchRecord>;
  readonly #joins = new Map<string, ScoredPair[]>();
  readonly #decisions = new Map<string, Decision[]>();

  constructor(
    records: ReadonlyMap<string, MatchRecord>,
    pairs: readonly ScoredPair[],
    decisions: readonly Decision[],
  ) {
    this.#records = records;
    for (const pair of pairs) if (pair.verdict === "join") appendToEnds(this.#joins, pair);
    for (const decision of decisions) {
      const isKnown = this.#records.has(decision.recordA) && this.#records.has(decision.recordB);
      if (isKnown) appendToEnds(this.#decisions, decision);
    }
  }

  /** All that is connected with one record, and the pairs and decisions inside. */
  componentOf(seed: string): Component {
    const ids = new Set([seed]);
    for (const id of ids) {
      for (const pair of this.#joins.get(id) ?? []) ids.add(otherEnd(pair, id));
      for (const decision of this.#decisions.get(id) ?? []) {
        if (decision.kind === "must-link") ids.add(otherEnd(decision, id));
      }
    }
    const members = [...ids];
    const decisions = members.flatMap((id) => (this.#decisions.get(id) ?? []).filter(isListedAt(id)));
    return {
      records: members.flatMap((id) => this.#records.get(id) ?? []),
      pairs: members.flatMap((id) => (this.#joins.get(id) ?? []).filter(isListedAt(id))),
      decisions: decisions.filter(({ recordB }) => ids.has(recordB)),
    };
  }
}

interface Ends {
  readonly recordA: string;
  readonly recordB: string;
}

/** Each pair and decision hangs on both its records and is taken up at the first. */
function isListedAt(id: string): (ends: Ends) => boolean {
  return ({ recordA }) => recordA === id;
}

function otherEnd({ recordA, recordB }: Ends, id: string): string {
  return recordA === id ? recordB : recordA;
}

function appendToEnds<Value extends Ends>(lists: Map<string, Value[]>, value: Value): void {
  for (const id of [value.recordA, value.recordB]) {
    const list = lists.get(id);
    if (list === undefined) lists.set(id, [value]);
    else list.push(value);
  }
}
