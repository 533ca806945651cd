/** The process is gone: everything that was not committed is lost. */
export class SimulatedCrash extends Error {
  override readonly name = "SimulatedCrash";
}

/**
 * Counts a worker's calls of its ports and crashes it at one of them: before the call takes place, or, for a commit, after
 * it took place and before the answer.
 */
export class PortCalls {
  readonly log: string[] = [];
  readonly #crashAt: number | null;

  /** @param crashAt - The number of the call that crashes, from 1; null never crashes. */
  constructor(crashAt: number | null = null) {
    this.#crashAt = crashAt;
  }

  /** Takes note of a call that is about to be made. The dead make none: what was under way beside it ends, too. */
  make(name: string): void {
    this.log.push(name);
    if (this.#crashAt !== null && this.log.length >= this.#crashAt) {
      throw new SimulatedCrash(`${name} was not made.`);
    }
  }

  count(name: string): number {
    return this.log.filter((made) => made === name).length;
  }
}
