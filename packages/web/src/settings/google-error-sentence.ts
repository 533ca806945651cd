const SENTENCES: Readonly<Record<string, string>> = {
  access_denied: "You did not allow the access. Nothing was changed; connect again whenever you like.",
  another_account_connected:
    "Another Google account is connected. Disconnect it first, then connect this one.",
  calendar_scope_missing:
    "The permission for your calendar was not ticked, so it stays switched off. Switch it on again and tick it.",
  connect_expired: "The sign-in at Google took more than ten minutes. Please connect again.",
  google_misconfigured:
    "Google refuses this Kith. Whoever runs it should compare GOOGLE_CLIENT_ID, GOOGLE_CLIENT_SECRET and the redirect address with Google’s console.",
  google_refused: "Google refused the sign-in. Please connect again.",
  google_unavailable: "Google did not answer. Please connect again in a moment.",
  invalid_callback:
    "This way back from Google does not belong to a connect that you started in this browser, or was used before. Please connect again.",
  no_refresh_token:
    "Google gave no lasting permission. Remove Kith at myaccount.google.com/connections, then connect again.",
  scope_missing: "The permission for your contacts was not ticked. Connect again and tick it.",
  session_expired: "You were signed out in the meantime. Please connect again.",
  token_exchange_failed: "Google did not accept its own answer any more. Please connect again.",
};

/** What went wrong on the way to Google and back, from the code in the address. */
export function googleErrorSentence(code: string): string {
  return (
    SENTENCES[code] ??
    "Google could not be connected. Please connect again; if it fails again, the server’s log knows more."
  );
}
