import type { Decision } from "../cluster/decision.ts";
import { compareTexts } from "../cluster/content-order.ts";
import { blockingKeys } from "../page/blocking-key.ts";
import type { MatchModel } from "../model/match-model.ts";
import { matchPage } from "../page/match-page.ts";
import type { MatchResult } from "../page/match-page.ts";
import type { MatchRecord } from "../match-record.ts";
import type { Neighborhood } from "../page/neighborhood.ts";
import type { ScoredPair } from "../score/scored-pair.ts";

interface StoredMatch {
  readonly record: MatchRecord;
  readonly keys: readonly bigint[];
  contactId: string;
}

/**
 * A store for the matcher in memory: the reference for the neighborhood query, written step by step after the doc
 * comment of `Neighborhood` and giving no more than that.
 */
export class InMemoryIndex {
  readonly #model: MatchModel;
  readonly #stored = new Map<string, StoredMatch>();
  readonly #pairs = new Map<string, ScoredPair>();
  decisions: readonly Decision[] = [];

  constructor(model: MatchModel) {
    this.#model = model;
  }

  /** Matches a page and stores the outcome. */
  take(page: readonly MatchRecord[]): MatchResult {
    const result = matchPage({ page, neighborhood: this.neighborhood(page) }, this.#model);
    for (const record of page) {
      this.#stored.set(record.id, { record, keys: result.keys.get(record.id) ?? [], contactId: record.id });
    }
    for (const pair of result.pairs.drop) this.#pairs.delete(`${pair.recordA} ${pair.recordB}`);
    for (const pair of result.pairs.put) this.#pairs.set(`${pair.recordA} ${pair.recordB}`, pair);
    for (const [id, contactId] of result.assignments) {
      const stored = this.#stored.get(id);
      if (stored !== undefined) stored.contactId = contactId;
    }
    return result;
  }

  neighborhood(page: readonly MatchRecord[]): Neighborhood {
    const pageIds = new Set(page.map(({ id }) => id));
    const previousKeys = new Map(page.flatMap(({ id }) => this.#keysEntry(id)));
    const touched = new Set([
      ...page.flatMap((record) => blockingKeys(record, this.#model.blockingRules).map(({ hash }) => hash)),
      ...[...previousKeys.values()].flat(),
    ]);
    const cap = this.#model.keyHoldersMax;

    const closure = new Set(pageIds);
    for (const key of touched) {
      const holders = this.#holders(key, pageIds);
      if (holders.length <= cap) for (const id of holders) closure.add(id);
    }
    for (const id of closure) for (const linked of this.#linkedTo(id)) closure.add(linked);

    const records = [...closure].flatMap((id) => {
      const stored = pageIds.has(id) ? undefined : this.#stored.get(id);
      return stored === undefined
        ? []
        : [{ ...stored.record, keys: stored.keys, contactId: stored.contactId }];
    });
    const countedKeys = new Set([...touched, ...records.flatMap(({ keys }) => keys)]);
    const keyHolders = new Map(
      [...countedKeys].map((key): [bigint, number] => [
        key,
        Math.min(this.#holders(key, pageIds).length, cap + 1),
      ]),
    );
    const isInside = ({ recordA, recordB }: { recordA: string; recordB: string }): boolean =>
      closure.has(recordA) && closure.has(recordB);
    return {
      records,
      previousKeys,
      pairs: [...this.#pairs.values()].filter(isInside),
      decisions: this.decisions.filter(isInside),
      keyHolders,
    };
  }

  /** Clusters of record ids, sorted. */
  partition(): readonly (readonly string[])[] {
    const clusters = Map.groupBy(this.#stored.values(), ({ contactId }) => contactId);
    return [...clusters.values()]
      .map((members) => members.map(({ record }) => record.id).sort(compareTexts))
      .sort((a, b) => compareTexts(a[0] ?? "", b[0] ?? ""));
  }

  contactIds(): ReadonlyMap<string, string> {
    return new Map([...this.#stored].map(([id, { contactId }]) => [id, contactId]));
  }

  pairs(): readonly ScoredPair[] {
    return [...this.#pairs.values()].sort(
      (a, b) => compareTexts(a.recordA, b.recordA) || compareTexts(a.recordB, b.recordB),
    );
  }

  #keysEntry(id: string): [string, readonly bigint[]][] {
    const stored = this.#stored.get(id);
    return stored === undefined ? [] : [[id, stored.keys]];
  }

  #holders(key: bigint, except: ReadonlySet<string>): readonly string[] {
    return [...this.#stored]
      .filter(([id, { keys }]) => !except.has(id) && keys.includes(key))
      .map(([id]) => id);
  }

  #linkedTo(id: string): readonly string[] {
    const joins = [...this.#pairs.values()].filter(({ verdict }) => verdict === "join");
    const links = this.decisions.filter(({ kind }) => kind === "must-link");
    return [...joins, ...links].flatMap(({ recordA, recordB }) => {
      if (recordA === id) return [recordB];
      return recordB === id ? [recordA] : [];
    });
  }
}
