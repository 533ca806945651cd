import { SimulatedCrash } from "../../sync/testing/port-calls.ts";

/** The calls of an export's ports at which something can happen to a worker. */
export const EXPORT_CALLS = [
  "read",
  "begin",
  "commit",
  "committed",
  "get",
  "list",
  "send",
  "answered",
] as const;

export type ExportCall = (typeof EXPORT_CALLS)[number];

/** What happens right before a call is made. */
export interface Interruption<Event> {
  readonly call: ExportCall | null;
  /** The n-th of all calls, or of those of the name, from 1. */
  readonly nth: number;
  readonly event: Event;
}

/** Counts a worker's calls and has things happen at them. */
export class WorkerCalls<Event> {
  readonly log: ExportCall[] = [];
  isDead = false;
  readonly #interruptions: readonly Interruption<Event>[];
  readonly #happen: (event: Event) => Promise<void>;

  constructor(interruptions: readonly Interruption<Event>[], happen: (event: Event) => Promise<void>) {
    this.#interruptions = interruptions;
    this.#happen = happen;
  }

  /** Takes note of a call that is about to be made. The dead make none. */
  async make(name: ExportCall): Promise<void> {
    this.log.push(name);
    const count = this.log.filter((made) => made === name).length;
    const isDue = ({ call, nth }: Interruption<Event>): boolean =>
      call === null ? this.log.length === nth : call === name && count === nth;
    for (const { event } of this.#interruptions.filter(isDue)) await this.#happen(event);
    if (this.isDead) throw new SimulatedCrash(`${name} was not made.`);
  }
}
