import { randomUUID } from "node:crypto";
import type { MiddlewareHandler } from "hono";
import type { Logger } from "pino";

/**
 * One line a request, under an id that the answer carries too. The path is logged without its query, and path
 * parameters are ids: nothing of a person gets here.
 */
export function logRequests(logger: Logger): MiddlewareHandler {
  return async (context, next) => {
    const requestId = randomUUID();
    const startedAt = performance.now();
    context.header("X-Request-Id", requestId);
    await next();
    const ms = Math.round(performance.now() - startedAt);
    const line = {
      requestId,
      method: context.req.method,
      path: context.req.path,
      status: context.res.status,
      ms,
    };
    if (context.res.status >= 500) logger.error({ ...line, err: context.error }, "request failed");
    else logger.info(line, "request");
  };
}
