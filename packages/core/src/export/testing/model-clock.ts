/** A clock that stands still until it is moved. */
export class ModelClock {
  #now = Date.parse("2026-03-01T00:00:00.000Z");

  /** Milliseconds. */
  get time(): number {
    return this.#now;
  }

  get now(): string {
    return this.#iso(this.#now);
  }

  /** The time so long ago. */
  before(milliseconds: number): string {
    return this.#iso(this.#now - milliseconds);
  }

  advance(milliseconds: number): void {
    this.#now += milliseconds;
  }

  #iso(time: number): string {
    return new Date(time).toISOString();
  }
}

export const SECOND = 1000;
export const MINUTE = 60 * SECOND;
/** How long a write may take until listings show it: until it is done, and until then. */
export const PROPAGATION = 10 * MINUTE;
/** How long listings of the model lag behind at most: together with the latest of late writes less than that. */
export const LAG_MAX = 5 * MINUTE;
/** How long a request may take, and a worker's lease lasts. */
export const REQUEST_TIMEOUT = 8 * SECOND;
export const LEASE = 15 * SECOND;
