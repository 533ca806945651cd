import { blockingKeys } from "../../packages/core/src/match/page/blocking-key.ts";
import type { MatchModel } from "../../packages/core/src/match/model/match-model.ts";
import { matchPage } from "../../packages/core/src/match/page/match-page.ts";
import type { MatchRecord } from "../../packages/core/src/match/match-record.ts";
import { EMPTY_NEIGHBORHOOD } from "../../packages/core/src/match/page/neighborhood.ts";
import { matchRecordOf } from "../../packages/core/src/match/match-record-of.ts";
import type { ScoredPair } from "../../packages/core/src/match/score/scored-pair.ts";
import type { Person } from "../../packages/core/src/contact/person.ts";
import type {
  NeighborRow,
  StoredContents,
  StoredNeighborhood,
} from "../../packages/core/src/sync/import-store.ts";

/** An account that is stored and indexed, with the look-up that the database does, in memory. */
export class KnownAccount {
  readonly model: MatchModel;
  readonly #rows = new Map<string, NeighborRow>();
  readonly #remotes = new Map<string, string>();
  readonly #holders = new Map<bigint, string[]>();
  readonly #pairsOf = new Map<string, ScoredPair[]>();

  constructor(people: readonly Person[], model: MatchModel) {
    this.model = model;
    const page = people.map((person, index) => recordOf(person, index));
    const { assignments, keys, pairs } = matchPage({ page, neighborhood: EMPTY_NEIGHBORHOOD }, model);
    for (const [index, person] of people.entries()) {
      const { id, accountId, resourceName, previousResourceNames } = page[index] ?? recordOf(person, index);
      const ofRecord = keys.get(id) ?? [];
      this.#rows.set(id, {
        recordId: id,
        contactId: assignments.get(id) ?? id,
        accountId,
        resourceName,
        previousResourceNames,
        etag: null,
        contentHash: page[index]?.contact.contentHash ?? "",
        isEdited: false,
        deleted: false,
        chosen: null,
        keys: ofRecord,
      });
      this.#remotes.set(id, JSON.stringify(person));
      for (const key of ofRecord) {
        const holders = this.#holders.get(key);
        if (holders === undefined) this.#holders.set(key, [id]);
        else holders.push(id);
      }
    }
    for (const pair of pairs.put) {
      for (const id of [pair.recordA, pair.recordB]) {
        this.#pairsOf.set(id, [...(this.#pairsOf.get(id) ?? []), pair]);
      }
    }
  }

  get keysPerContact(): number {
    return [...this.#rows.values()].reduce((sum, row) => sum + row.keys.length, 0) / this.#rows.size;
  }

  async contents(recordIds: readonly string[]): Promise<ReadonlyMap<string, StoredContents>> {
    return new Map(recordIds.map((id) => [id, { remote: this.#remotes.get(id) ?? null, local: null }]));
  }

  /** What `Neighborhood` says must be fetched, for a page of new records. */
  lookUp(keys: readonly bigint[]): StoredNeighborhood {
    const cap = this.model.keyHoldersMax;
    const holdersOf = (key: bigint): readonly string[] => this.#holders.get(key) ?? [];
    const closure = new Set(keys.flatMap((key) => (holdersOf(key).length <= cap ? holdersOf(key) : [])));
    for (const id of closure) {
      for (const { recordA, recordB, verdict } of this.#pairsOf.get(id) ?? []) {
        if (verdict === "join") closure.add(recordA === id ? recordB : recordA);
      }
    }
    const rows = [...closure].flatMap((id) => this.#rows.get(id) ?? []);
    const pairs = rows.flatMap(({ recordId }) =>
      (this.#pairsOf.get(recordId) ?? []).filter(
        (pair) => pair.recordA === recordId && closure.has(pair.recordB),
      ),
    );
    const counted = new Set([...keys, ...rows.flatMap((row) => row.keys)]);
    const keyHolders = new Map([...counted].map((key) => [key, Math.min(holdersOf(key).length, cap + 1)]));
    return { rows, pairs, decisions: [], keyHolders };
  }
}

export function recordOf(person: Person, index: number): MatchRecord {
  return matchRecordOf(person, String(index).padStart(9, "0"), {});
}

export function keysOf(records: readonly MatchRecord[], { blockingRules }: MatchModel): readonly bigint[] {
  return [
    ...new Set(records.flatMap((record) => blockingKeys(record, blockingRules).map(({ hash }) => hash))),
  ];
}
