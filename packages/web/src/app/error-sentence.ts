import { KithApiError } from "@kith/sdk";

/** What a person reads of a failure: always a sentence, never a code or a stack. */
export function errorSentence(error: unknown): string {
  if (KithApiError.isInstance(error)) {
    if (error.code === "NETWORK") return "Kith's server does not answer. Is it still running?";
    if (error.code === "BAD_RESPONSE")
      return "Something between here and Kith's server gave the answer instead of it.";
    return asSentence(error.message);
  }
  return "Something went wrong in this page. Reload it; your data is safe on the server.";
}

/** Whether the server was not reached at all, which is the connection banner's business. */
export function isUnreachable(error: unknown): boolean {
  if (!KithApiError.isInstance(error)) return false;
  return error.code === "NETWORK" || (error.code === "BAD_RESPONSE" && (error.status ?? 0) >= 500);
}

export function isSignedOut(error: unknown): boolean {
  return KithApiError.isInstance(error) && error.code === "UNAUTHORIZED";
}

export function isNotFound(error: unknown): boolean {
  return KithApiError.isInstance(error) && error.code === "NOT_FOUND";
}

function asSentence(message: string): string {
  const text = message.trim();
  if (text === "") return "Kith's server refused without saying why. Its log knows more.";
  return /[.!?]$/u.test(text) ? text : `${text}.`;
}
