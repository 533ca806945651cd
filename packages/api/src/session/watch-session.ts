/** A session under a stream, which must not outlive it. */
export interface SessionWatch extends Disposable {
  /** Aborted when the session ends, or the stream's own signal is. */
  readonly signal: AbortSignal;
  /** Whether it was the session that ended. */
  readonly ended: () => boolean;
}

/** As often as a stream asks for events that no notification told. */
const CHECK_MS = 1_000;

/** Asks on whether a session lives; that this cannot be told at the moment is no end. */
export function watchSession(lives: () => Promise<boolean>, streamSignal: AbortSignal): SessionWatch {
  const end = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const check = async (): Promise<void> => {
    const living = await lives().catch(() => true);
    if (!living) end.abort();
    else schedule();
  };
  const schedule = (): void => {
    if (closed.aborted) return;
    timer = setTimeout(() => void check(), CHECK_MS);
  };
  const closing = new AbortController();
  const { signal: closed } = closing;
  schedule();
  return {
    signal: AbortSignal.any([streamSignal, end.signal]),
    ended: () => end.signal.aborted,
    [Symbol.dispose]() {
      closing.abort();
      clearTimeout(timer);
    },
  };
}
