import type { ProgressEvent, RunCountersView, RunStatus, RunView } from "@kith/sdk";

/** One finished step of a run, as its own event told it. */
export interface Batch {
  readonly seq: number;
  /** Counted from 0. */
  readonly step: number;
  /** What the run goes on with after this step. */
  readonly nextPhase: RunView["phase"];
  readonly counters: RunCountersView;
  readonly durationMs: number;
  readonly at: string;
  readonly totalProcessed: number;
}

/** What the newest event with a sequence number says of the run as a whole. */
export interface ProgressHead {
  readonly status: RunStatus | null;
  readonly totals: RunCountersView;
  readonly totalProcessed: number;
  readonly totalAvailable: number | null;
  readonly phase: RunView["phase"] | null;
  readonly waitingUntil: string | null;
  readonly confirmation: RunView["confirmation"];
  readonly error: RunView["error"];
}

/** A run's events, folded. */
export interface RunProgress {
  readonly runId: string;
  /** 0 before the first event. */
  readonly lastSeq: number;
  readonly head: ProgressHead | null;
  /** Ascending by sequence number. */
  readonly batches: readonly Batch[];
  /** Where the step is that runs now; null between steps. */
  readonly stage: { readonly step: number; readonly stage: NonNullable<RunView["stage"]> } | null;
}

export function emptyProgress(runId: string): RunProgress {
  return { runId, lastSeq: 0, head: null, batches: [], stage: null };
}

/**
 * Folds events into a run's progress. The result depends on the set of events, not on how often or in which order they
 * come: a reconnect replays, and another tab's backlog may arrive after live events. Unchanged progress is the same object.
 */
export function applyEvents(progress: RunProgress, events: readonly ProgressEvent[]): RunProgress {
  return events.reduce(applyEvent, progress);
}

function applyEvent(progress: RunProgress, event: ProgressEvent): RunProgress {
  if (event.runId !== progress.runId) return progress;
  if (event.kind === "stage-entered") return applyStage(progress, event);
  if (event.seq === null) return progress;
  const batches =
    event.kind === "step-completed"
      ? withBatch(progress.batches, batchOf(event, event.seq))
      : progress.batches;
  if (event.seq <= progress.lastSeq)
    return batches === progress.batches ? progress : { ...progress, batches };
  return {
    ...progress,
    lastSeq: event.seq,
    head: headOf(progress.head, event),
    batches,
    stage:
      event.kind !== "step-completed" || (progress.stage?.step ?? 0) <= event.step ? null : progress.stage,
  };
}

function applyStage(
  progress: RunProgress,
  event: Extract<ProgressEvent, { kind: "stage-entered" }>,
): RunProgress {
  const done = progress.batches.at(-1)?.step ?? -1;
  const current = progress.stage?.step ?? -1;
  if (event.step <= done || event.step < current) return progress;
  if (event.step === current && event.stage === progress.stage?.stage) return progress;
  return { ...progress, stage: { step: event.step, stage: event.stage } };
}

/** Joins what two tabs know of one run. */
export function mergeProgress(a: RunProgress, b: RunProgress): RunProgress {
  const [newer, older] = b.lastSeq > a.lastSeq ? [b, a] : [a, b];
  const batches = older.batches.reduce(withBatch, newer.batches);
  return batches === newer.batches ? newer : { ...newer, batches };
}

function headOf(
  before: ProgressHead | null,
  event: Exclude<ProgressEvent, { kind: "stage-entered" }>,
): ProgressHead {
  const totals = {
    totals: event.totals,
    totalProcessed: event.totalProcessed,
    totalAvailable: event.totalAvailable,
  };
  if (event.kind === "run-status") {
    const { status, waitingUntil, confirmation, error } = event;
    return { ...totals, phase: before?.phase ?? null, status, waitingUntil, confirmation, error };
  }
  // A step that ended proves that the run neither waits nor asks any more, whatever was said before it.
  return {
    ...totals,
    phase: phaseOf(event),
    status: before?.status ?? null,
    waitingUntil: null,
    confirmation: before?.confirmation ?? null,
    error: before?.error ?? null,
  };
}

function phaseOf(event: Exclude<ProgressEvent, { kind: "stage-entered" | "run-status" }>): RunView["phase"] {
  switch (event.kind) {
    case "step-completed":
      return event.phase;
    case "training-progress":
      return "train";
    case "llm-progress":
      return "adjudicate";
  }
}

function batchOf(event: Extract<ProgressEvent, { kind: "step-completed" }>, seq: number): Batch {
  const { step, phase: nextPhase, counters, durationMs, at, totalProcessed } = event;
  return { seq, step, nextPhase, counters, durationMs, at, totalProcessed };
}

function withBatch(batches: readonly Batch[], batch: Batch): readonly Batch[] {
  const last = batches.at(-1);
  if (last === undefined || last.seq < batch.seq) return [...batches, batch];
  const index = batches.findIndex((other) => other.seq >= batch.seq);
  if (batches[index]?.seq === batch.seq) return batches;
  return batches.toSpliced(index, 0, batch);
}
