/** Google's answer to one request, whatever its status. */
export interface GoogleAnswer {
  readonly status: number;
  /** Parsed JSON, or text when it was none. */
  readonly body: unknown;
  /** From `Retry-After`. */
  readonly retryAfterMs: number | null;
}

/** Reads `Retry-After`: whole seconds or an HTTP date. */
export function parseRetryAfter(header: string | null, now: Date): number | null {
  if (header === null || header.trim() === "") return null;
  if (/^\d+$/.test(header.trim())) return Number(header) * 1000;
  const until = Date.parse(header);
  return Number.isNaN(until) ? null : Math.max(0, until - now.getTime());
}
