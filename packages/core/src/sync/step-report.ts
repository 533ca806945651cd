import type { ImportCounters } from "./import-counters.ts";

/** What one step did, for the run's row, its recorded answer and its progress event. */
export interface StepReport {
  readonly counters: ImportCounters;
  /** Persons that this step settled: taken from the listing, asked for by name, or gone. */
  readonly processed: number;
  /** Google's estimate of all contacts; null when this step learned nothing of it. */
  readonly totalAvailable: number | null;
  /** Set by the step that ends the run: what the next run starts from. */
  readonly finish: {
    readonly syncToken: string | null;
    readonly pageSize: number;
    readonly epochStartedAt: string | null;
  } | null;
}

/** How a step ended. */
export type StepOutcome =
  | { readonly kind: "advanced"; readonly done: boolean; readonly report: StepReport }
  /** The guard: nothing was written; the run goes on when a person confirms this many deletions, earlier ones included. */
  | { readonly kind: "needs-confirmation"; readonly deletions: number; readonly records: number };
