import { apiFailure, calendarFailure, errorInfo } from "../google-failure.ts";
import type { GoogleFailure } from "../google-failure.ts";
import { staleEtagMessage } from "../people/stale-etag.ts";
import { accountExhausted, quotaExceeded } from "../quota/quota-ledger.ts";

/** Answers seen from Google that a test may want on demand. */
export const FAULT_ANSWERS = {
  "per-minute-read-quota": () => quotaExceeded("criticalReadsPerMinute", 90),
  "per-minute-write-quota": () => quotaExceeded("criticalWritesPerMinute", 90),
  "account-quota": () => accountExhausted(),
  "rate-limit-403": () =>
    calendarFailure(403, "Rate Limit Exceeded", { domain: "usageLimits", reason: "rateLimitExceeded" }),
  "user-rate-limit-403": () =>
    calendarFailure(403, "User Rate Limit Exceeded", {
      domain: "usageLimits",
      reason: "userRateLimitExceeded",
    }),
  "quota-403": () =>
    calendarFailure(403, "Quota Exceeded", { domain: "usageLimits", reason: "quotaExceeded" }),
  "access-not-configured": () =>
    apiFailure(
      "PERMISSION_DENIED",
      "People API has not been used in project 100000000001 before or it is disabled.",
      {
        reason: "accessNotConfigured",
        domain: "usageLimits",
        details: [errorInfo("SERVICE_DISABLED", "googleapis.com", { service: "people.googleapis.com" })],
      },
    ),
  "insufficient-permissions": () => insufficientScopes(),
  unauthenticated: () => invalidCredentials(),
  "expired-sync-token": () => expiredSyncToken("INVALID_ARGUMENT"),
  "expired-sync-token-failed-precondition": () => expiredSyncToken("FAILED_PRECONDITION"),
  "expired-sync-token-410": () =>
    calendarFailure(410, EXPIRED_SYNC_TOKEN, {
      domain: "people.googleapis.com",
      reason: "EXPIRED_SYNC_TOKEN",
    }),
  "stale-etag-403": () =>
    apiFailure("PERMISSION_DENIED", staleEtagMessage("person.etag"), { reason: "failedPrecondition" }),
  "invalid-page-token": () => apiFailure("INVALID_ARGUMENT", "Request contains an invalid argument."),
  internal: () => apiFailure("INTERNAL", "Internal error encountered."),
  unavailable: () => apiFailure("UNAVAILABLE", "The service is currently unavailable."),
} as const satisfies Record<string, () => GoogleFailure>;

export type FaultAnswer = keyof typeof FAULT_ANSWERS;

const EXPIRED_SYNC_TOKEN = "Sync token is expired. Clear local cache and retry call without the sync token.";

export function expiredSyncToken(status: "INVALID_ARGUMENT" | "FAILED_PRECONDITION"): GoogleFailure {
  return apiFailure(status, EXPIRED_SYNC_TOKEN, {
    details: [errorInfo("EXPIRED_SYNC_TOKEN", "people.googleapis.com")],
  });
}

export function invalidCredentials(): GoogleFailure {
  const message =
    "Request had invalid authentication credentials. Expected OAuth 2 access token, login cookie or other valid authentication credential. See https://developers.google.com/identity/sign-in/web/devconsole-project.";
  return apiFailure("UNAUTHENTICATED", message, {
    reason: "authError",
    details: [errorInfo("ACCESS_TOKEN_EXPIRED", "googleapis.com")],
  });
}

export function insufficientScopes(): GoogleFailure {
  return apiFailure("PERMISSION_DENIED", "Request had insufficient authentication scopes.", {
    reason: "insufficientPermissions",
    details: [errorInfo("ACCESS_TOKEN_SCOPE_INSUFFICIENT", "googleapis.com")],
  });
}
