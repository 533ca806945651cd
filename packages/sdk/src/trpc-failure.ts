import { TRPCClientError } from "@trpc/client";
import { isObject, kithFailure } from "./http-failure.ts";
import { KithApiError } from "./kith-api-error.ts";

/** Whether the server's router itself told the failure, rather than the way there. */
export function isFailureOfRouter(error: unknown): boolean {
  return error instanceof TRPCClientError && isObject(error.data);
}

/** What tRPC's client throws, as the one error that callers of this package know. */
export function trpcFailure(error: unknown): KithApiError {
  if (KithApiError.isInstance(error)) return error;
  if (error instanceof TRPCClientError) {
    if (KithApiError.isInstance(error.cause)) return error.cause;
    const data: unknown = error.data;
    if (isObject(data)) {
      return kithFailure({
        code: data.kithCode,
        message: error.message,
        status: typeof data.httpStatus === "number" ? data.httpStatus : null,
        retryAfterMs: data.retryAfterMs,
        details: data.details,
      });
    }
  }
  return new KithApiError(
    "BAD_RESPONSE",
    "The server's answer is not one that this version of the client knows.",
    {
      cause: error,
    },
  );
}
