import type { MiddlewareHandler } from "hono";

/**
 * Refuses requests for a host that is not ours, before anything else looks at them. Against DNS rebinding: a page whose
 * name is made to point at 127.0.0.1 would count as same-origin, but it cannot choose the `Host` that its browser sends.
 */
export function guardHost(allowedHosts: ReadonlySet<string>): MiddlewareHandler {
  return async (context, next) => {
    // On a real server the URL's host is the Host header; a missing header is refused with the rest.
    const host = (context.req.header("host") ?? "").toLowerCase();
    if (!allowedHosts.has(host)) {
      const error = `This server does not answer for this host name. Use ${[...allowedHosts].join(" or ")}, or set PUBLIC_URL to the address that browsers use.`;
      return context.json({ error, code: "FORBIDDEN" }, 403);
    }
    await next();
    return undefined;
  };
}
