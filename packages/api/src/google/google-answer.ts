/** Google's answer to one request, whatever its status. */
export interface GoogleAnswer {
  readonly status: number;
  /** Parsed JSON, or text when it was none. */
  readonly body: unknown;
  /** From `Retry-After`. */
  readonly retryAfterMs: number | null;
}

/** Google's longest quota is a day's. More is a mistake of somebody in between, and a run would rest for years. */
const RETRY_AFTER_MAX_MS = 24 * 60 * 60 * 1000;

/** Reads `Retry-After`: whole seconds or an HTTP date; a day at most. */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === "") return null;
  const wanted = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isNaN(wanted) ? null : Math.min(RETRY_AFTER_MAX_MS, Math.max(0, wanted));
}
