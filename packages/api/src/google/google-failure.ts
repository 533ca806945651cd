import { parseGoogleErrorBody, type GoogleErrorBody } from "./google-error-body.ts";
import type { GoogleAnswer } from "./google-answer.ts";

/** Everything that an answer other than success can mean for Kith. */
export type GoogleFailure =
  /** A limit per minute; `metric` is Google's name of it, when told. */
  | { readonly kind: "rate-limited"; readonly metric: string | null; readonly retryAfterMs: number | null }
  /** A limit of the account that lasts (per day); trying again within the hour is fighting it. */
  | { readonly kind: "account-exhausted"; readonly retryAfterMs: number | null }
  | { readonly kind: "sync-token-expired" }
  | { readonly kind: "access-token-refused" }
  | { readonly kind: "scope-missing" }
  /** The API is not enabled in the client's project. */
  | { readonly kind: "api-disabled" }
  | { readonly kind: "forbidden"; readonly reason: string }
  | { readonly kind: "not-found" }
  /** An update of a contact that has changed since its etag was read. */
  | { readonly kind: "stale-etag" }
  /** The account holds as many contacts as Google allows, its trash perhaps included. */
  | { readonly kind: "account-full" }
  /** A 400 that is none of the above; which part of the request it means only the caller can tell. */
  | { readonly kind: "request-refused"; readonly reason: string; readonly invalidFields: readonly string[] }
  | { readonly kind: "unavailable"; readonly retryAfterMs: number | null }
  /** Nothing that Google's APIs send: a page of a proxy, a body that is not JSON. */
  | { readonly kind: "not-understood"; readonly status: number };

const SYNC_TOKEN_MESSAGE = /sync token (is expired|is no longer valid)/i;
/** In two wordings, as 400 and, by one report, as 403 (google-api-python-client #1169). */
const STALE_ETAG_MESSAGE = /etag is different than the current/i;
const ACCOUNT_FULL_MESSAGE = /MY_CONTACTS_OVERFLOW_COUNT/;

const RATE_REASONS = new Set(["RATE_LIMIT_EXCEEDED", "rateLimitExceeded", "userRateLimitExceeded"]);
/** `quotaExceeded` and the daily forms of Google's older APIs. */
const ACCOUNT_REASONS = new Set(["quotaExceeded", "dailyLimitExceeded"]);
const DISABLED_REASONS = new Set(["SERVICE_DISABLED", "accessNotConfigured"]);
const SCOPE_REASONS = new Set(["ACCESS_TOKEN_SCOPE_INSUFFICIENT", "insufficientPermissions"]);

/**
 * Tells what a refusal means: by reason first, since statuses and texts differ between Google's APIs and over the years,
 * then by message, then by status. Null for a success.
 */
export function classifyAnswer({ status, body, retryAfterMs }: GoogleAnswer): GoogleFailure | null {
  if (status >= 200 && status < 300) return null;
  const error = parseGoogleErrorBody(body);
  if (error === null) return withoutReason(status, retryAfterMs);

  const has = (reasons: ReadonlySet<string>): boolean => error.reasons.some((reason) => reasons.has(reason));
  if (isExpiredSyncToken(status, error)) return { kind: "sync-token-expired" };
  if (STALE_ETAG_MESSAGE.test(error.message)) return { kind: "stale-etag" };
  if (ACCOUNT_FULL_MESSAGE.test(error.message)) return { kind: "account-full" };
  if (has(DISABLED_REASONS)) return { kind: "api-disabled" };
  if (has(SCOPE_REASONS)) return { kind: "scope-missing" };
  if (error.isQuotaFailure || has(ACCOUNT_REASONS)) return { kind: "account-exhausted", retryAfterMs };
  if (status === 429 || has(RATE_REASONS) || error.status === "RESOURCE_EXHAUSTED") {
    return { kind: "rate-limited", metric: error.quotaMetric, retryAfterMs };
  }
  const reason = error.reasons[0] ?? error.status;
  switch (status) {
    case 400:
      return { kind: "request-refused", reason, invalidFields: error.invalidFields };
    case 403:
      return { kind: "forbidden", reason };
    default:
      return withoutReason(status, retryAfterMs);
  }
}

/** HTTP 400 by reason or by message, as seen in captures; 410 in older documents and in Calendar. */
function isExpiredSyncToken(status: number, error: GoogleErrorBody): boolean {
  if (error.reasons.includes("EXPIRED_SYNC_TOKEN") || error.reasons.includes("fullSyncRequired")) return true;
  return status === 410 || (status === 400 && SYNC_TOKEN_MESSAGE.test(error.message));
}

function withoutReason(status: number, retryAfterMs: number | null): GoogleFailure {
  if (status === 401) return { kind: "access-token-refused" };
  if (status === 404) return { kind: "not-found" };
  if (status === 408 || status >= 500) return { kind: "unavailable", retryAfterMs };
  if (status === 429) return { kind: "rate-limited", metric: null, retryAfterMs };
  return { kind: "not-understood", status };
}
