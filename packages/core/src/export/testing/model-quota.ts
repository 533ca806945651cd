import { invariant } from "../../error/invariant.ts";
import { KithError } from "../../error/kith-error.ts";
import { callCost, type CallCost } from "../call-size.ts";
import type { WriteKind } from "../journal-write.ts";
import { MINUTE, type ModelClock } from "./model-clock.ts";

const LIMITS: CallCost = { criticalReads: 40, criticalWrites: 30, dailyWrites: 100_000 };
const UNITS = ["criticalReads", "criticalWrites", "dailyWrites"] as const;

/** What Google charges, told apart from what Kith reckons with. */
const CHARGES: Readonly<Record<WriteKind, { readonly single: CallCost; readonly batch: CallCost }>> = {
  create: {
    single: { criticalReads: 1, criticalWrites: 1, dailyWrites: 1 },
    batch: { criticalReads: 6, criticalWrites: 6, dailyWrites: 200 },
  },
  update: {
    single: { criticalReads: 1, criticalWrites: 1, dailyWrites: 1 },
    batch: { criticalReads: 6, criticalWrites: 6, dailyWrites: 200 },
  },
  delete: {
    single: { criticalReads: 0, criticalWrites: 1, dailyWrites: 1 },
    batch: { criticalReads: 0, criticalWrites: 10, dailyWrites: 10 },
  },
};

/** One account's quota of a minute, as Kith reserves it and as Google counts it. */
export class ModelQuota {
  readonly #clock: ModelClock;
  #reserved: { readonly at: number; readonly cost: CallCost }[] = [];
  #charged: { readonly at: number; readonly cost: CallCost }[] = [];

  constructor(clock: ModelClock) {
    this.#clock = clock;
  }

  /** As the adapter does it before a call: waits are the caller's. */
  reserve(kind: WriteKind, size: number): void {
    const cost = callCost(kind, size);
    if (this.#overdrawn(this.#reserved, cost)) {
      throw new KithError("SOURCE_RATE_LIMITED", "The quota is used up.", { retryAfterMs: MINUTE });
    }
    this.#reserved.push({ at: this.#clock.time, cost });
  }

  /** As Google does it: Kith never comes to be refused for it. */
  charge(kind: WriteKind, size: number): void {
    const cost = CHARGES[kind][size > 1 ? "batch" : "single"];
    invariant(!this.#overdrawn(this.#charged, cost), "the quota is never overdrawn");
    this.#charged.push({ at: this.#clock.time, cost });
  }

  #overdrawn(entries: readonly { readonly at: number; readonly cost: CallCost }[], more: CallCost): boolean {
    const recent = entries.filter(({ at }) => at > this.#clock.time - MINUTE);
    const used = (unit: (typeof UNITS)[number]): number =>
      recent.reduce((sum, { cost }) => sum + cost[unit], more[unit]);
    return UNITS.some((unit) => used(unit) > LIMITS[unit]);
  }
}
