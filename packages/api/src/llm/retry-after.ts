/** Waited when a server says "too many" but not for how long. */
const DEFAULT_WAIT_MS = 20_000;

const LONGEST_WAIT_MS = 60 * 60 * 1000;

/** How long a 429 asks to wait: OpenAI's `retry-after-ms`, or `Retry-After` in seconds or as a date. */
export function retryAfterMs(headers: Headers | null, nowMs = Date.now()): number {
  const ms = Number.parseFloat(headers?.get("retry-after-ms") ?? "");
  if (Number.isFinite(ms) && ms >= 0) return Math.min(ms, LONGEST_WAIT_MS);
  const text = headers?.get("retry-after") ?? "";
  const seconds = /^\d+(\.\d+)?$/.test(text) ? Number(text) : (Date.parse(text) - nowMs) / 1000;
  return Number.isFinite(seconds) ? Math.min(Math.max(0, seconds * 1000), LONGEST_WAIT_MS) : DEFAULT_WAIT_MS;
}
