import { isRetryable, type KithApiErrorCode } from "./error-code.ts";

const MARK = Symbol.for("@kith/sdk/api-error");

/** What a {@link KithApiError} is made with besides its code and sentence. */
export interface KithApiErrorOptions {
  /** The HTTP status of the answer; absent when none came. */
  readonly status?: number | null;
  readonly retryAfterMs?: number | null;
  readonly details?: Readonly<Record<string, unknown>>;
  readonly cause?: unknown;
}

/**
 * The one error of this package: a call that did not do what it was asked, and why.
 *
 * @example
 * ```ts
 * import { createKith, KithApiError } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * try {
 *   await kith.sync.start({ direction: "import" });
 * } catch (error) {
 *   if (!KithApiError.isInstance(error)) throw error;
 *   if (error.code === "RUN_ALREADY_ACTIVE") console.log("running already:", error.details.runId);
 *   else if (error.retryable) console.log(`try again in ${error.retryAfterMs ?? 1_000} ms`);
 *   else console.error(error.message);
 * }
 * ```
 */
export class KithApiError extends Error {
  override readonly name = "KithApiError";
  readonly code: KithApiErrorCode;
  /** The HTTP status of the answer; null when none came. */
  readonly status: number | null;
  /** How long the server asks to wait before the next try; null when it says nothing. */
  readonly retryAfterMs: number | null;
  /** Facts for a program, such as the `runId` of the run that is in the way. Never a person's data. */
  readonly details: Readonly<Record<string, unknown>>;
  readonly [MARK] = true;

  constructor(code: KithApiErrorCode, message: string, options: KithApiErrorOptions = {}) {
    super(message, options.cause === undefined ? undefined : { cause: options.cause });
    this.code = code;
    this.status = options.status ?? null;
    this.retryAfterMs = options.retryAfterMs ?? null;
    this.details = options.details ?? {};
  }

  /** Whether the same call can succeed later, without anything being changed by the caller. */
  get retryable(): boolean {
    return isRetryable(this.code, this.status);
  }

  /** Works across duplicate installs of the package, where `instanceof` does not. */
  static isInstance(error: unknown): error is KithApiError {
    return typeof error === "object" && error !== null && MARK in error;
  }
}
