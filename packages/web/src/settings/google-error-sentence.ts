const SENTENCES: Readonly<Record<string, string>> = {
  access_denied: "Access was not given at Google. Nothing has changed; connect again whenever you like.",
  invalid_callback: "Google's answer was incomplete. Please connect again.",
  invalid_state:
    "The answer from Google belongs to another or an older attempt. Please connect again, in one window.",
  wrong_user: "The attempt was begun by another user of this computer. Please connect again.",
  scope_missing:
    "Google connected without giving access to the contacts. Connect again and tick the box for contacts.",
  token_exchange_failed: "Google refused to finish the connection. Please connect again in a moment.",
  token_storage_failed:
    "The connection could not be stored. Please connect again; if it fails again, see the log.",
  verification_failed: "Google did not confirm who you are. Please connect again.",
  temporarily_unavailable: "Google is not available just now. Please try again in a few minutes.",
  server_error: "Google had a problem of its own. Please try again in a few minutes.",
};

/** What went wrong on the way to Google and back, from the code in the address. */
export function googleErrorSentence(code: string): string {
  return (
    SENTENCES[code.toLowerCase()] ??
    `Google could not be connected. Please connect again; if it fails again, look for “${code.slice(0, 80)}” in the log.`
  );
}
