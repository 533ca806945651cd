import { KithError } from "@kith/core";
import type { GoogleFailure } from "./google-failure.ts";

/** When Google refuses a token right after it was refreshed, the account is not at fault for sure: nothing is marked. */
const REFUSED_FRESH_TOKEN =
  "Google refuses the access token that it has just given out. Try again later; if it stays so, disconnect the Google account and connect it again.";

/** As Google's console names it. */
type GoogleApi = "People API" | "Google Calendar API";

/**
 * The failure that a caller of Kith sees: a sentence that says what to do, and Google's own words in none of it, since
 * they may quote what was sent.
 */
export function failureToError(failure: GoogleFailure, api: GoogleApi = "People API"): KithError {
  switch (failure.kind) {
    case "rate-limited":
    case "account-exhausted":
      return new KithError("SOURCE_RATE_LIMITED", "Google asks for a pause. Kith goes on after it.", {
        ...retryAfter(failure.retryAfterMs),
      });
    case "sync-token-expired":
      return new KithError("SYNC_TOKEN_EXPIRED", "Google no longer knows the sync token. Run a full sync.");
    case "access-token-refused":
      return new KithError("SOURCE_PROTOCOL", REFUSED_FRESH_TOKEN);
    case "scope-missing":
      return api === "People API" ? scopeMissing([]) : calendarScopeMissing([]);
    case "api-disabled":
      return new KithError(
        "FORBIDDEN",
        `The Google API is not enabled in the Google Cloud project of GOOGLE_CLIENT_ID. Enable the ${api} there (APIs & Services, Library), wait some minutes, and try again.`,
        { details: { reason: "SERVICE_DISABLED" } },
      );
    case "forbidden":
      return new KithError(
        "FORBIDDEN",
        "Google does not allow this for the connected account. An administrator of the account may have to allow it.",
        { details: { reason: failure.reason } },
      );
    case "not-found":
      return new KithError("NOT_FOUND", "Google does not know what was asked for.");
    case "stale-etag":
      return new KithError(
        "SOURCE_PROTOCOL",
        "The contact has changed in Google since it was read. Run the sync again.",
      );
    case "account-full":
      return new KithError(
        "SOURCE_PROTOCOL",
        "The Google account holds as many contacts as Google allows. Delete some there, its trash included, and run the sync again.",
      );
    case "request-refused":
      return new KithError(
        "SOURCE_PROTOCOL",
        "Google refuses the request as it was made. This is a fault of Kith.",
        {
          details: { reason: failure.reason, invalidFields: failure.invalidFields },
        },
      );
    case "unavailable":
      return new KithError("SOURCE_UNAVAILABLE", "Google has a problem at the moment. Try again later.", {
        ...retryAfter(failure.retryAfterMs),
      });
    case "not-understood":
      break;
  }
  return new KithError(
    "SOURCE_PROTOCOL",
    `The answer (HTTP ${failure.status}) does not come from Google's API. Check whether a proxy or a sign-in page stands between, or whether GOOGLE_ROOT_URL is right.`,
    { details: { status: failure.status } },
  );
}

/** The contacts permission was not given, or was taken away in part. */
export function scopeMissing(grantedScopes: readonly string[]): KithError {
  return new KithError(
    "SCOPE_MISSING",
    "Missing Google Contacts permission. Please reconnect your Google account with contacts access.",
    { details: { requiresReconnect: true, grantedScopes } },
  );
}

/** The same for the calendar, which is asked for only where it is switched on. */
export function calendarScopeMissing(grantedScopes: readonly string[]): KithError {
  return new KithError(
    "SCOPE_MISSING",
    "Missing Calendar permission. Please reconnect your Google account.",
    { details: { requiresReconnect: true, grantedScopes } },
  );
}

function retryAfter(retryAfterMs: number | null): { retryAfterMs?: number } {
  return retryAfterMs === null ? {} : { retryAfterMs };
}
