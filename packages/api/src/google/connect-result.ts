export type ConnectResult =
  | { readonly kind: "connected"; readonly accountId: string }
  | { readonly kind: "refused"; readonly code: ConnectRefusal };

/** Why a connect did not work out: the codes in `/settings?google_error=`. What they say to a person is the dashboard's. */
export const CONNECT_REFUSALS = [
  "access_denied",
  "another_account_connected",
  "calendar_scope_missing",
  "connect_expired",
  "google_misconfigured",
  "google_refused",
  "google_unavailable",
  "invalid_callback",
  "no_refresh_token",
  "scope_missing",
  "token_exchange_failed",
] as const;

export type ConnectRefusal = (typeof CONNECT_REFUSALS)[number];

/** Where the browser goes after the callback. Only codes of the table above ever stand in the address. */
export function connectRedirectPath(result: ConnectResult): string {
  return result.kind === "connected"
    ? "/settings?google_connected=true"
    : `/settings?google_error=${result.code}`;
}
