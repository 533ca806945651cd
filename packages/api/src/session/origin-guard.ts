import type { MiddlewareHandler } from "hono";
import { bearerOf } from "./request-session.ts";

const SAFE_METHODS = new Set(["GET", "HEAD", "OPTIONS"]);

/**
 * Against cross-site request forgery: an unsafe request that does not carry a Bearer token must come from a page of ours.
 * A browser tells by `Sec-Fetch-Site`, an older one by `Origin`; it sends one of them with every unsafe request, so
 * without both the request comes from a program, which nobody can trick into sending a cookie. (The order of checks is
 * that of Go's `http.CrossOriginProtection`.)
 *
 * Stricter than Hono's `csrf()`, which looks at the content types of HTML forms only. Use it after `guardHost`: it trusts
 * the `Host`.
 */
export function guardOrigin(publicUrl: URL): MiddlewareHandler {
  return async (context, next) => {
    if (SAFE_METHODS.has(context.req.method) || bearerOf(context.req.header("authorization")) !== null) {
      await next();
      return undefined;
    }
    const site = context.req.header("sec-fetch-site");
    const origin = context.req.header("origin");
    const ownPage =
      site === undefined
        ? origin === undefined || isOwnOrigin(origin, context.req.header("host"), publicUrl)
        : site === "same-origin" || site === "none" || origin === publicUrl.origin;
    if (!ownPage) {
      const error =
        "This request comes from a page of another site. Programs send their token as Authorization: Bearer.";
      return context.json({ error, code: "FORBIDDEN" }, 403);
    }
    await next();
    return undefined;
  };
}

function isOwnOrigin(origin: string, host: string | undefined, publicUrl: URL): boolean {
  if (origin === publicUrl.origin) return true;
  return host !== undefined && URL.parse(origin)?.host === host.toLowerCase();
}
