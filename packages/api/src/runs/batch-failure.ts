import { KithError } from "@kith/core";
import type { Confirmation, RunRecord } from "./run-record.ts";

interface FailedStep {
  readonly runId: string;
  /** Asks for the step once more. */
  readonly pageToken: string;
  readonly signal: AbortSignal;
}

/** Final for the call's token: the same request would get the same answer. */
const FINAL = new Set(["CONFIRMATION_REQUIRED", "NOT_FOUND", "PAGE_TOKEN_INVALID", "RUN_NOT_ACTIVE"]);

/** What a batch call that failed tells its client: with which token the step, of which nothing was stored, is asked for again. */
export function batchFailure(error: unknown, { runId, pageToken, signal }: FailedStep): unknown {
  if (signal.aborted) {
    return new KithError("CANCELLED", "Kith is being stopped. Send the same request again when it runs.", {
      cause: error,
    });
  }
  if (!KithError.isInstance(error) || FINAL.has(error.code)) return error;
  const { retryAfterMs } = error;
  return new KithError(error.code, error.message, {
    cause: error.cause,
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
    details: { ...error.details, runId, pageToken, nextPageToken: pageToken, hasMore: true },
  });
}

export function notRunnable(run: RunRecord): KithError {
  if (run.status === "needs-confirmation" && run.confirmation !== null) {
    return confirmationRequired(run.run_id, run.confirmation);
  }
  const sentence =
    run.status === "paused"
      ? "This run is paused. Resume it and send the same request again, or send pageToken: null to start a new run."
      : `This run is ${run.status}: it has no further batches. Send pageToken: null to start a new run.`;
  return new KithError("RUN_NOT_ACTIVE", sentence, { details: { runId: run.run_id, status: run.status } });
}

export function confirmationRequired(runId: string, confirmation: Confirmation): KithError {
  return new KithError(
    "CONFIRMATION_REQUIRED",
    `${confirmation.message} To go on, send the same request with confirm: true.`,
    { details: { runId, hasMore: false, summary: confirmation } },
  );
}

export function staleToken(): KithError {
  return new KithError(
    "PAGE_TOKEN_INVALID",
    "The page token does not name the next step of its run. Send the nextPageToken of your last answer, or null to start a new run.",
  );
}
