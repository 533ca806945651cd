import { KithError } from "@kith/core";
import { pino, type DestinationStream, type Logger } from "pino";

/**
 * The program's log: JSON lines with request and run ids, and nothing of a person. Of an error it tells the kind, the
 * code and where it was thrown; its message only when it is ours, since a database's or a parser's may quote a contact.
 */
export function createLogger(level: string, destination?: DestinationStream): Logger {
  return pino(
    { level, base: null, timestamp: pino.stdTimeFunctions.isoTime, serializers: { err: describeError } },
    destination ?? pino.destination(1),
  );
}

export function describeError(error: unknown): Readonly<Record<string, unknown>> {
  if (!(error instanceof Error)) return { type: typeof error };
  const own = KithError.isInstance(error) || error.message.startsWith("Invariant broken: ");
  return {
    type: error.name,
    ...("code" in error && typeof error.code === "string" ? { code: error.code } : {}),
    ...(own ? { message: error.message } : {}),
    at: (error.stack ?? "")
      .split("\n")
      .filter((line) => line.startsWith("    at "))
      .slice(0, 8),
    ...(error.cause === undefined ? {} : { cause: describeError(error.cause) }),
  };
}
