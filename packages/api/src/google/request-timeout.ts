import { KithError } from "@kith/core";

/** A lease of a run (15 s) outlives one request of this length, with time left to record the outcome. */
export const REQUEST_TIMEOUT_MS = 8_000;

/** Ends with the caller's signal or after `timeoutMs`, whichever is first; covers the body too. */
export function limitRequest(signal: AbortSignal | undefined, timeoutMs: number): AbortSignal {
  const timeout = AbortSignal.timeout(timeoutMs);
  return signal === undefined ? timeout : AbortSignal.any([signal, timeout]);
}

/**
 * What a request without an answer means. The error itself is dropped: it may carry the request, and that the tokens.
 * Asks the caller's signal and not the error: an aborted request fails with whatever was going on in it.
 */
export function requestWithoutAnswer(signal: AbortSignal | undefined): KithError {
  if (signal?.aborted === true) return cancelled();
  return new KithError(
    "SOURCE_UNAVAILABLE",
    "Google did not answer, or the connection broke. Check the network connection and try again.",
  );
}

export function cancelled(): KithError {
  return new KithError("CANCELLED", "The request to Google was cancelled.");
}
