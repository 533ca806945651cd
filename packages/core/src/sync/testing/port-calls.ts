/** The process is gone: everything that was not committed is lost. */
export class SimulatedCrash extends Error {
  override readonly name = "SimulatedCrash";
}

/** The calls of a step's ports at which a worker can die. */
export const PORT_CALLS = [
  "read",
  "leftover",
  "listPage",
  "unseen",
  "getPeople",
  "begin",
  "stored",
  "neighborhood",
  "contents",
  "marked",
  "lastWrittenAt",
  "lagging",
  "liveRecordCount",
  "apply",
  "keepLeftover",
  "forgetSeen",
  "markSeen",
  "markMissing",
  "missing",
  "missingCount",
  "checkpoint",
  "commit",
  "committed",
] as const;

export type PortCall = (typeof PORT_CALLS)[number];

/** The n-th of all calls, or of those of one name, from 1. */
export interface CrashPoint {
  readonly call: PortCall | null;
  readonly nth: number;
}

/**
 * Counts a worker's calls of its ports and crashes it at one of them: before the call takes place, or, for a commit, after
 * it took place and before the answer.
 */
export class PortCalls {
  readonly log: PortCall[] = [];
  #isDead = false;
  readonly #crashAt: CrashPoint | null;

  /** @param crashAt - Null never crashes. */
  constructor(crashAt: CrashPoint | null = null) {
    this.#crashAt = crashAt;
  }

  /** Takes note of a call that is about to be made. The dead make none: what was under way beside it ends, too. */
  make(name: PortCall): void {
    this.log.push(name);
    this.#isDead ||= this.#isDue(name);
    if (this.#isDead) throw new SimulatedCrash(`${name} was not made.`);
  }

  count(name: PortCall): number {
    return this.log.filter((made) => made === name).length;
  }

  #isDue(name: PortCall): boolean {
    if (this.#crashAt === null) return false;
    const { call, nth } = this.#crashAt;
    if (call === null) return this.log.length === nth;
    return call === name && this.count(name) === nth;
  }
}
