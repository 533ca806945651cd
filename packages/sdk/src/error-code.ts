import type { AppRouter } from "@kith/api";

type ErrorData = AppRouter["_def"]["_config"]["$types"]["errorShape"]["data"];

/** Kith's own codes, as its server sends them. */
export type KithErrorCode = NonNullable<ErrorData["kithCode"]>;

/**
 * Why a call failed: one of Kith's own codes, or one of the way there.
 * `NETWORK`: no answer came. `BAD_RESPONSE`: the answer is not one of Kith's (a proxy's page, another program).
 * `INTERNAL`: a bug inside the server, whose log knows more.
 *
 * @example
 * ```ts
 * import { createKith, KithApiError, type KithApiErrorCode } from "@kith/sdk";
 *
 * const signInAgain: readonly KithApiErrorCode[] = ["UNAUTHORIZED", "RECONNECT_NEEDED"];
 * try {
 *   await createKith({ url: "http://localhost:3001" }).stats.get();
 * } catch (error) {
 *   if (KithApiError.isInstance(error) && signInAgain.includes(error.code)) location.reload();
 * }
 * ```
 */
export type KithApiErrorCode = KithErrorCode | "NETWORK" | "BAD_RESPONSE" | "INTERNAL";

/** Total over Kith's codes: a code that the server adds does not compile here until it is judged. */
const KITH_CODE_RETRYABLE: Readonly<Record<KithErrorCode, boolean>> = {
  ACCOUNT_NOT_CONNECTED: false,
  CANCELLED: false,
  CONFIG_INVALID: false,
  CONFIRMATION_REQUIRED: false,
  CONTACT_LIMIT_EXCEEDED: false,
  DIRECTION_NOT_AVAILABLE: false,
  FORBIDDEN: false,
  INPUT_INVALID: false,
  INPUT_TOO_LARGE: false,
  LEASE_LOST: true,
  MATCH_MODEL_INVALID: false,
  NOT_FOUND: false,
  PAGE_TOKEN_INVALID: false,
  RECONNECT_NEEDED: false,
  RUN_ALREADY_ACTIVE: false,
  RUN_NOT_ACTIVE: false,
  SCOPE_MISSING: false,
  SIGN_IN_UNAVAILABLE: true,
  SOURCE_PROTOCOL: false,
  SOURCE_RATE_LIMITED: true,
  SOURCE_UNAVAILABLE: true,
  STORE_UNAVAILABLE: true,
  SYNC_TOKEN_EXPIRED: false,
  UNAUTHORIZED: false,
};

export function isKithErrorCode(code: unknown): code is KithErrorCode {
  return typeof code === "string" && Object.hasOwn(KITH_CODE_RETRYABLE, code);
}

const RETRYABLE_STATUSES: readonly (number | null)[] = [429, 502, 503, 504];

/** Whether the same call can succeed later, without anything being changed by the caller. */
export function isRetryable(code: KithApiErrorCode, status: number | null): boolean {
  if (code === "NETWORK") return true;
  return isKithErrorCode(code) ? KITH_CODE_RETRYABLE[code] : RETRYABLE_STATUSES.includes(status);
}
