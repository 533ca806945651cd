import type { RunView } from "@kith/sdk";
import type { Batch } from "./run-progress.ts";

/** Pace is taken over this window: long enough to even out single steps, short enough to follow a slowdown. */
const WINDOW_MS = 30_000;

export interface Pace {
  readonly perSecond: number;
  /** Null while the run does not list, or Google has given no estimate. */
  readonly remainingMs: number | null;
}

/**
 * How fast a running run goes, from its last batches; null when there is too little to tell (fewer than two batches in the
 * window, nothing processed, or no batch for a while).
 */
export function measurePace(
  run: Pick<RunView, "status" | "phase" | "totalProcessed" | "totalAvailable">,
  batches: readonly Batch[],
  nowMs: number,
): Pace | null {
  const last = batches.at(-1);
  if (run.status !== "running" || last === undefined) return null;
  const endMs = Date.parse(last.at);
  if (nowMs - endMs > WINDOW_MS + 2 * last.durationMs) return null;
  const first = batches.find((batch) => endMs - Date.parse(batch.at) <= WINDOW_MS);
  if (first === undefined || first === last) return null;
  const elapsedMs = endMs - Date.parse(first.at);
  const processed = last.totalProcessed - first.totalProcessed;
  if (elapsedMs <= 0 || processed <= 0) return null;
  const perSecond = (processed / elapsedMs) * 1_000;
  const left = run.totalAvailable === null ? null : run.totalAvailable - run.totalProcessed;
  const remainingMs = run.phase === "list" && left !== null && left > 0 ? (left / perSecond) * 1_000 : null;
  return { perSecond, remainingMs };
}

/** How much of the listing is done, 0 to 1 (1 also for what follows it); null while Google has given no estimate. */
export function shareDone(
  run: Pick<RunView, "status" | "phase" | "totalProcessed" | "totalAvailable">,
): number | null {
  if (run.status === "completed") return 1;
  if (run.totalAvailable === null) return null;
  // After the listing, contacts that it did not hold are asked for by name: no estimate tells how many.
  if (run.phase !== "list") return 1;
  if (run.totalAvailable === 0) return null;
  return Math.min(1, run.totalProcessed / run.totalAvailable);
}
