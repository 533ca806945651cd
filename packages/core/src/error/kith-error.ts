/**
 * Every way in which an operation of Kith can fail, and whether trying the same again can help. A closed table: the
 * maps to tRPC and HTTP codes are total over it, so a new code does not compile until it is mapped.
 */
export const KITH_ERRORS = {
  ACCOUNT_NOT_CONNECTED: { retryable: false },
  CANCELLED: { retryable: false },
  CONFIG_INVALID: { retryable: false },
  CONFIRMATION_REQUIRED: { retryable: false },
  CONTACT_LIMIT_EXCEEDED: { retryable: false },
  DIRECTION_NOT_AVAILABLE: { retryable: false },
  FORBIDDEN: { retryable: false },
  INPUT_INVALID: { retryable: false },
  INPUT_TOO_LARGE: { retryable: false },
  LEASE_LOST: { retryable: true },
  MATCH_MODEL_INVALID: { retryable: false },
  NOT_FOUND: { retryable: false },
  PAGE_TOKEN_INVALID: { retryable: false },
  RECONNECT_NEEDED: { retryable: false },
  RUN_ALREADY_ACTIVE: { retryable: false },
  RUN_NOT_ACTIVE: { retryable: false },
  SCOPE_MISSING: { retryable: false },
  SIGN_IN_UNAVAILABLE: { retryable: true },
  SOURCE_PROTOCOL: { retryable: false },
  SOURCE_RATE_LIMITED: { retryable: true },
  SOURCE_UNAVAILABLE: { retryable: true },
  STORE_UNAVAILABLE: { retryable: true },
  SYNC_TOKEN_EXPIRED: { retryable: false },
  UNAUTHORIZED: { retryable: false },
} as const satisfies Record<string, { retryable: boolean }>;

export type KithErrorCode = keyof typeof KITH_ERRORS;

export interface KithErrorOptions {
  readonly cause?: unknown;
  /** For SOURCE_RATE_LIMITED: how long to wait before the next try. */
  readonly retryAfterMs?: number;
  /** Facts for the caller's program (a run id, a list of problems). Never a secret, never a person's data. */
  readonly details?: Readonly<Record<string, unknown>>;
}

const MARK = Symbol.for("@kith/error");

/** The one error class: an operation failed. Expected outcomes are values instead, bugs are assertions. */
export class KithError extends Error {
  override readonly name = "KithError";
  readonly code: KithErrorCode;
  readonly retryAfterMs: number | undefined;
  readonly details: Readonly<Record<string, unknown>>;
  readonly [MARK] = true;

  constructor(code: KithErrorCode, message: string, options: KithErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.retryAfterMs = options.retryAfterMs;
    this.details = options.details ?? {};
  }

  get retryable(): boolean {
    return KITH_ERRORS[this.code].retryable;
  }

  /** Works across duplicate installs of the package, where `instanceof` does not. */
  static isInstance(error: unknown): error is KithError {
    return typeof error === "object" && error !== null && MARK in error;
  }
}
