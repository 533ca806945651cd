import type { RunStatus, RunView } from "@kith/sdk";
import { formatDuration } from "../app/time-format.ts";

/** After these a run says nothing more, unless it failed and is resumed. */
export function isFinal(status: RunStatus): boolean {
  return status === "completed" || status === "failed" || status === "cancelled";
}

/** A background run that is not over. At most one exists; a batch-driven one belongs to the program that drives it. */
export function isActive(run: RunView): boolean {
  return run.origin === "background" && !isFinal(run.status);
}

/** A failed background run, as long as no later one has changed what it was about to change. */
export function isResumable(
  run: Pick<RunView, "runId" | "status" | "origin">,
  newest: Pick<RunView, "runId">,
): boolean {
  return run.status === "failed" && run.origin === "background" && run.runId === newest.runId;
}

interface StatusWords {
  readonly label: string;
  readonly color: string;
}

const WORDS: Readonly<Record<RunStatus, StatusWords>> = {
  queued: { label: "Queued", color: "gray" },
  running: { label: "Running", color: "kith" },
  "waiting-quota": { label: "Waiting for Google", color: "yellow" },
  "needs-confirmation": { label: "Needs your decision", color: "orange" },
  paused: { label: "Paused", color: "gray" },
  completed: { label: "Completed", color: "green" },
  failed: { label: "Failed", color: "red" },
  cancelled: { label: "Cancelled", color: "gray" },
};

export function statusWords(status: RunStatus): StatusWords {
  return WORDS[status];
}

/** Who began it, as far as Kith knows. */
export function startedByWords({ origin }: Pick<RunView, "origin">): string {
  return origin === "batch" ? "by a program of yours, batch by batch" : "started by you";
}

/** ", took 12 s"; empty while it is not over. */
export function tookWords({ startedAt, finishedAt }: Pick<RunView, "startedAt" | "finishedAt">): string {
  if (startedAt === null || finishedAt === null) return "";
  return `, took ${formatDuration(Date.parse(finishedAt) - Date.parse(startedAt))}`;
}

/** What the run is called in lists and headings. */
export function runTitle(run: Pick<RunView, "dryRun" | "forceFull">): string {
  const kind = run.dryRun ? "Dry run" : "Import";
  return run.forceFull ? `${kind}, full listing` : kind;
}
