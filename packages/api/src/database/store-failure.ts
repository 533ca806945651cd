import { KithError } from "@kith/core";

/** SQLSTATEs after which the same transaction may simply be run again. */
const REPEATABLE = new Set([
  "40001", // serialization_failure
  "40P01", // deadlock_detected
]);

/** SQLSTATEs and Node codes that say: the database is not to be had now. */
const UNAVAILABLE = new Set([
  "53300", // too_many_connections
  "57014", // query_canceled: the statement timeout
  "57P01", // admin_shutdown
  "57P02", // crash_shutdown
  "57P03", // cannot_connect_now
  "25P03", // idle_in_transaction_session_timeout
  "ECONNREFUSED",
  "ECONNRESET",
  "EPIPE",
  "ETIMEDOUT",
  "ENOTFOUND",
  "EAI_AGAIN",
]);

/** Class 08: connection exceptions. */
const CONNECTION_CLASS = "08";

/** What node-postgres says without a code. */
const CONNECTION_MESSAGE =
  /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

export function isRepeatable(error: unknown): boolean {
  const code = codeOf(error);
  return code !== undefined && REPEATABLE.has(code);
}

/**
 * A database that cannot be reached, or that gave up again and again, becomes STORE_UNAVAILABLE; every other error
 * stays as it is. When the connection broke during the commit nobody knows whether it happened.
 */
export function toStoreFailure(error: unknown): unknown {
  if (KithError.isInstance(error)) return error;
  const code = codeOf(error);
  const unavailable =
    (code !== undefined &&
      (UNAVAILABLE.has(code) || REPEATABLE.has(code) || code.startsWith(CONNECTION_CLASS))) ||
    (error instanceof Error && CONNECTION_MESSAGE.test(error.message)) ||
    (error instanceof AggregateError && error.errors.some((one) => UNAVAILABLE.has(codeOf(one) ?? "")));
  if (!unavailable) return error;
  return new KithError("STORE_UNAVAILABLE", "The database is not available at the moment; try again.", {
    cause: error,
  });
}

function codeOf(error: unknown): string | undefined {
  if (typeof error !== "object" || error === null || !("code" in error)) return undefined;
  return typeof error.code === "string" ? error.code : undefined;
}
