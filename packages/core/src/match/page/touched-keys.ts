import { invariant } from "../../error/invariant.ts";
import type { MatchRecord } from "../match-record.ts";
import type { Neighborhood, NeighborRecord } from "./neighborhood.ts";

/** The holders of one key that the page brings or gives up. */
export interface TouchedKey {
  readonly key: bigint;
  readonly arriving: readonly MatchRecord[];
  /** Stored records that keep it; none are listed where the key is crowded without the page. */
  readonly staying: readonly NeighborRecord[];
  readonly isCrowded: boolean;
  readonly wasCrowded: boolean;
}

/** Who holds which blocking key before and after a page, where the page makes a difference. */
export class TouchedKeys {
  readonly #neighborhood: Neighborhood;
  readonly #keyHoldersMax: number;
  readonly #arriving = new Map<bigint, MatchRecord[]>();
  readonly #leavingCount = new Map<bigint, number>();
  readonly #staying = new Map<bigint, NeighborRecord[]>();

  constructor(
    page: readonly { readonly record: MatchRecord; readonly keys: readonly bigint[] }[],
    neighborhood: Neighborhood,
    keyHoldersMax: number,
  ) {
    this.#neighborhood = neighborhood;
    this.#keyHoldersMax = keyHoldersMax;
    for (const { record, keys } of page) {
      for (const key of keys) append(this.#arriving, key, record);
      for (const key of neighborhood.previousKeys.get(record.id) ?? []) {
        this.#leavingCount.set(key, (this.#leavingCount.get(key) ?? 0) + 1);
      }
    }
    for (const record of neighborhood.records) {
      for (const key of record.keys) if (this.has(key)) append(this.#staying, key, record);
    }
  }

  has(key: bigint): boolean {
    return this.#arriving.has(key) || this.#leavingCount.has(key);
  }

  /** Whether more records than the cap hold the key once the page is stored. */
  isCrowded(key: bigint): boolean {
    return this.#stayingCount(key) + (this.#arriving.get(key)?.length ?? 0) > this.#keyHoldersMax;
  }

  *[Symbol.iterator](): Generator<TouchedKey> {
    for (const key of new Set([...this.#arriving.keys(), ...this.#leavingCount.keys()])) {
      const staying = this.#staying.get(key) ?? [];
      const stayingCount = this.#stayingCount(key);
      invariant(
        staying.length === stayingCount || stayingCount > this.#keyHoldersMax,
        "a neighborhood holds every stored record with a key of the page",
      );
      yield {
        key,
        arriving: this.#arriving.get(key) ?? [],
        staying,
        isCrowded: this.isCrowded(key),
        wasCrowded: stayingCount + (this.#leavingCount.get(key) ?? 0) > this.#keyHoldersMax,
      };
    }
  }

  #stayingCount(key: bigint): number {
    return this.#neighborhood.keyHolders.get(key) ?? 0;
  }
}

function append<Value>(lists: Map<bigint, Value[]>, key: bigint, value: Value): void {
  const list = lists.get(key);
  if (list === undefined) lists.set(key, [value]);
  else list.push(value);
}
