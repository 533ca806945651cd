import { KithApiError } from "./kith-api-error.ts";

/** What whoever aborts gets; the signal's reason is the cause. */
export function cancelled(signal: AbortSignal): KithApiError {
  return new KithApiError("CANCELLED", "The call was given up by its signal.", { cause: signal.reason });
}

/** The promise's outcome, or CANCELLED the moment the signal aborts, whatever the promise still waits for. */
export async function untilAborted<Value>(
  signal: AbortSignal | undefined,
  start: () => Promise<Value>,
): Promise<Value> {
  if (signal === undefined) return start();
  if (signal.aborted) throw cancelled(signal);
  let onAbort = (): void => {};
  const aborted = new Promise<never>((_resolve, reject) => {
    onAbort = () => reject(cancelled(signal));
    signal.addEventListener("abort", onAbort, { once: true });
  });
  try {
    return await Promise.race([start(), aborted]);
  } finally {
    // A signal may outlive thousands of calls: it keeps no listener of theirs.
    signal.removeEventListener("abort", onAbort);
  }
}

/** Resolves after the time, or rejects with CANCELLED at once when the signal aborts. */
export function wait(ms: number, signal: AbortSignal): Promise<void> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  return untilAborted(
    signal,
    () => new Promise<void>((resolve) => (timer = setTimeout(resolve, ms))),
  ).finally(() => clearTimeout(timer));
}
