import type { KithError } from "@kith/core";

export type ConnectResult =
  | { readonly kind: "connected"; readonly accountId: string }
  /** `error` is for the log. */
  | { readonly kind: "refused"; readonly code: ConnectRefusal; readonly error?: KithError };

/** Why a connect did not work out, by the code in `/settings?google_error=`, each with what to do. */
export const CONNECT_REFUSALS = {
  access_denied: "You did not allow the access. Nothing was changed.",
  another_account_connected:
    "Another Google account is connected. Disconnect it first, then connect this one.",
  connect_expired: "The sign-in at Google took more than ten minutes. Connect again.",
  google_misconfigured:
    "Google refuses this Kith. Its operator should compare GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET and the redirect address with Google's console.",
  google_refused: "Google refused the sign-in. Connect again.",
  google_unavailable: "Google did not answer. Connect again in a moment.",
  invalid_callback:
    "This way back from Google does not belong to a connect that you started in this browser, or was used before. Connect again.",
  no_refresh_token:
    "Google gave no lasting permission. Remove Kith at https://myaccount.google.com/connections and connect again.",
  scope_missing: "The permission for your contacts was not ticked. Connect again and tick it.",
  token_exchange_failed: "Google did not accept its own answer any more. Connect again.",
} as const satisfies Record<string, string>;

export type ConnectRefusal = keyof typeof CONNECT_REFUSALS;

/** Where the browser goes after the callback. Only codes of the table above ever stand in the address. */
export function connectRedirectPath(result: ConnectResult): string {
  return result.kind === "connected"
    ? "/settings?google_connected=true"
    : `/settings?google_error=${result.code}`;
}
