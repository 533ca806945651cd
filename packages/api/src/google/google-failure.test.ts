import { describe, expect, test } from "vitest";
import { parseRetryAfter } from "./google-answer.ts";
import { classifyAnswer } from "./google-failure.ts";

function classify(status: number, body: unknown, retryAfterMs: number | null = null) {
  return classifyAnswer({ status, body, retryAfterMs });
}

/** A body of the newer APIs. */
function rpcError(code: number, status: string, rest: object = {}) {
  return { error: { code, status, message: "Message.", ...rest } };
}

/** A body of the older APIs. */
function legacyError(code: number, reason: string, domain = "global") {
  return { error: { code, message: "Message.", errors: [{ domain, reason, message: "Message." }] } };
}

const EXPIRED = "Sync token is expired. Clear local cache and retry call without the sync token.";
const EXPIRED_INFO = { reason: "EXPIRED_SYNC_TOKEN", domain: "people.googleapis.com" };

describe("an expired sync token is known in every form it was seen in", () => {
  test.each<[string, number, unknown]>([
    ["400 INVALID_ARGUMENT by reason", 400, rpcError(400, "INVALID_ARGUMENT", { details: [EXPIRED_INFO] })],
    [
      "400 FAILED_PRECONDITION by reason",
      400,
      rpcError(400, "FAILED_PRECONDITION", { details: [EXPIRED_INFO] }),
    ],
    ["400 by message", 400, rpcError(400, "INVALID_ARGUMENT", { message: EXPIRED })],
    ["410 by reason", 410, rpcError(410, "ABORTED", { details: [EXPIRED_INFO] })],
    ["410 alone", 410, { error: { code: 410, message: "Gone" } }],
    ["Calendar's 410", 410, legacyError(410, "fullSyncRequired", "calendar")],
  ])("%s", (_form, status, body) => {
    expect(classify(status, body)).toEqual({ kind: "sync-token-expired" });
  });

  test("another refused argument is not an expiry", () => {
    const details = [{ fieldViolations: [{ field: "sync_token", description: "Malformed." }] }];
    expect(classify(400, rpcError(400, "INVALID_ARGUMENT", { details }))).toEqual({
      kind: "request-refused",
      reason: "INVALID_ARGUMENT",
      invalidFields: ["sync_token"],
    });
  });
});

describe("limits", () => {
  test("a 429 that names its limit is a limit per minute", () => {
    const details = [
      {
        reason: "RATE_LIMIT_EXCEEDED",
        domain: "googleapis.com",
        metadata: { quota_metric: "people.googleapis.com/critical_read_requests" },
      },
    ];
    expect(classify(429, rpcError(429, "RESOURCE_EXHAUSTED", { details }), 5_000)).toEqual({
      kind: "rate-limited",
      metric: "people.googleapis.com/critical_read_requests",
      retryAfterMs: 5_000,
    });
  });

  test("a 429 with a QuotaFailure is a limit of the account", () => {
    const details = [
      { violations: [{ subject: "QUOTA_EXCEEDED", description: "FBS quota limit exceeded" }] },
    ];
    const body = rpcError(429, "RESOURCE_EXHAUSTED", {
      details,
      errors: [{ reason: "rateLimitExceeded", domain: "global" }],
    });
    expect(classify(429, body)).toEqual({ kind: "account-exhausted", retryAfterMs: null });
  });

  test.each(["rateLimitExceeded", "userRateLimitExceeded"])(
    "a 403 with %s is a limit per minute",
    (reason) => {
      expect(classify(403, legacyError(403, reason, "usageLimits"))).toMatchObject({ kind: "rate-limited" });
    },
  );

  test.each(["quotaExceeded", "dailyLimitExceeded"])("a 403 with %s is a limit of the account", (reason) => {
    expect(classify(403, legacyError(403, reason, "usageLimits"))).toMatchObject({
      kind: "account-exhausted",
    });
  });

  test("a 429 without a body of Google's is a limit all the same", () => {
    expect(classify(429, "<html>", 1_000)).toEqual({
      kind: "rate-limited",
      metric: null,
      retryAfterMs: 1_000,
    });
  });

  test("a word inside another word is no limit", () => {
    const body = rpcError(400, "INVALID_ARGUMENT", { message: "Cannot generate: operation rate." });
    expect(classify(400, body)).toMatchObject({ kind: "request-refused" });
  });
});

describe("refused permission is told apart", () => {
  test.each<[string, unknown, string]>([
    [
      "the API is off",
      rpcError(403, "PERMISSION_DENIED", { details: [{ reason: "SERVICE_DISABLED" }] }),
      "api-disabled",
    ],
    ["the API is off, older form", legacyError(403, "accessNotConfigured", "usageLimits"), "api-disabled"],
    [
      "the scope is missing",
      rpcError(403, "PERMISSION_DENIED", { details: [{ reason: "ACCESS_TOKEN_SCOPE_INSUFFICIENT" }] }),
      "scope-missing",
    ],
    ["the scope is missing, older form", legacyError(403, "insufficientPermissions"), "scope-missing"],
    ["anything else", rpcError(403, "PERMISSION_DENIED"), "forbidden"],
  ])("%s", (_case, body, kind) => {
    expect(classify(403, body)).toMatchObject({ kind });
  });

  test("401 is a refused access token", () => {
    expect(classify(401, rpcError(401, "UNAUTHENTICATED"))).toEqual({ kind: "access-token-refused" });
    expect(classify(401, "")).toEqual({ kind: "access-token-refused" });
  });
});

describe("the rest", () => {
  test("404 is not found", () => {
    expect(classify(404, rpcError(404, "NOT_FOUND"))).toEqual({ kind: "not-found" });
  });

  test.each([500, 502, 503, 504, 408])("%d is unavailable, with or without JSON", (status) => {
    expect(classify(status, rpcError(status, "UNAVAILABLE"), 2_000)).toEqual({
      kind: "unavailable",
      retryAfterMs: 2_000,
    });
    expect(classify(status, "<html>502</html>")).toEqual({ kind: "unavailable", retryAfterMs: null });
  });

  test.each([400, 403, 302, 418])("%d with a page of a proxy is not understood", (status) => {
    expect(classify(status, "<html>Sign in to this network</html>")).toEqual({
      kind: "not-understood",
      status,
    });
  });

  test.each([{ error: {} }, { error: { errors: "?", details: 7 } }, { error: { details: [{ reason: 3 }] } }])(
    "a body with odd parts is read as far as it goes: %j",
    (body) => {
      expect(classify(400, body)).toEqual({ kind: "request-refused", reason: "", invalidFields: [] });
    },
  );

  test.each([200, 204])("%d is no failure", (status) => {
    expect(classify(status, {})).toBeNull();
  });
});

describe("Retry-After", () => {
  const now = new Date("2027-01-01T00:00:00Z");

  test.each<[string | null, number | null]>([
    ["7", 7_000],
    ["Fri, 01 Jan 2027 00:00:09 GMT", 9_000],
    ["Thu, 31 Dec 2026 23:00:00 GMT", 0],
    ["99999999999999999999", 86_400_000],
    ["Sat, 01 Jan 2028 00:00:00 GMT", 86_400_000],
    ["soon", null],
    ["", null],
    [null, null],
  ])("%j is %j ms", (header, ms) => {
    expect(parseRetryAfter(header, now)).toBe(ms);
  });
});
