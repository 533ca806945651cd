import { expect, test } from "vitest";
import { retryAfterMs } from "./retry-after.ts";

const NOW = Date.UTC(2027, 0, 4, 9);

test.each([
  [{ "retry-after-ms": "1500", "retry-after": "9" }, 1_500],
  [{ "retry-after": "30" }, 30_000],
  [{ "retry-after": "0.5" }, 500],
  [{ "retry-after": new Date(NOW + 7_000).toUTCString() }, 7_000],
  [{ "retry-after": new Date(NOW - 7_000).toUTCString() }, 0],
  [{ "retry-after": "86400" }, 3_600_000],
  [{ "retry-after": "soon" }, 20_000],
  [{ "retry-after-ms": "-1" }, 20_000],
  [{}, 20_000],
])("%o asks to wait %d ms", (headers, ms) => {
  expect(retryAfterMs(new Headers(headers as Record<string, string>), NOW)).toBe(ms);
});

test("a failure without headers asks to wait as well", () => {
  expect(retryAfterMs(null, NOW)).toBe(20_000);
});
