import { expect, test } from "vitest";
import { KITH_ERRORS } from "../../core/src/error/kith-error.ts";
import { isKithErrorCode, isRetryable } from "./error-code.ts";

test("every code of the server is judged as the server judges it", () => {
  const codes = Object.keys(KITH_ERRORS).filter(isKithErrorCode);
  expect(codes).toEqual(Object.keys(KITH_ERRORS));
  const judged = Object.fromEntries(codes.map((code) => [code, { retryable: isRetryable(code, 502) }]));
  expect(judged).toEqual(KITH_ERRORS);
});

test("an answer of nobody known is worth another try only if its status says that it passes", () => {
  const statuses = [200, 400, 401, 403, 404, 429, 500, 502, 503, 504];
  expect(statuses.filter((status) => isRetryable("BAD_RESPONSE", status))).toEqual([429, 502, 503, 504]);
  expect(isRetryable("NETWORK", null)).toBe(true);
  expect(isRetryable("INTERNAL", 500)).toBe(false);
});
