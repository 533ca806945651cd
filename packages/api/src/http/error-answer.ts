import type { KithError } from "@kith/core";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import { INTERNAL_SENTENCE } from "../trpc/trpc.ts";
import { HTTP_STATUS } from "./http-status.ts";

/** The one error body of REST: `{ error, code, … }`, with the error's details beside them. */
export function errorAnswer(context: Context, error: KithError): Response {
  const status: number = HTTP_STATUS[error.code];
  const { retryAfterMs } = error;
  if (retryAfterMs !== undefined) context.header("Retry-After", String(Math.ceil(retryAfterMs / 1000)));
  if (error.code === "UNAUTHORIZED") context.header("WWW-Authenticate", 'Bearer realm="kith"');
  const reconnect = error.code === "RECONNECT_NEEDED" || error.code === "SCOPE_MISSING";
  return context.json(
    {
      ...error.details,
      ...(reconnect ? { requiresReconnect: true } : {}),
      error: error.message,
      code: error.code,
    },
    status as ContentfulStatusCode,
  );
}

export function internalAnswer(context: Context): Response {
  return context.json({ error: INTERNAL_SENTENCE, code: "INTERNAL" }, 500);
}
