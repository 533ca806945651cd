import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { serveStatic } from "@hono/node-server/serve-static";
import { Hono } from "hono";
import { secureHeaders } from "hono/secure-headers";

const CONTENT_SECURITY_POLICY = {
  defaultSrc: ["'self'"],
  // Mantine sets sizes and colors by style attributes.
  styleSrc: ["'self'", "'unsafe-inline'"],
  // Contacts' photos are Google's.
  imgSrc: ["'self'", "data:", "https:"],
  frameAncestors: ["'none'"],
  formAction: ["'self'"],
  baseUri: ["'self'"],
};

/** Against robots at Clerk's sign-in. */
const CLERK_CHALLENGES = "https://challenges.cloudflare.com";

/** What Clerk's script needs besides, by its guide to content security policies. */
function clerkPolicy(frontendApi: string) {
  return {
    scriptSrc: ["'self'", frontendApi, CLERK_CHALLENGES],
    connectSrc: ["'self'", frontendApi],
    workerSrc: ["'self'", "blob:"],
    frameSrc: ["'self'", CLERK_CHALLENGES],
  };
}

export interface WebPagesOptions {
  readonly webRoot: string;
  readonly publicUrl: URL;
  /** Null: sign-in is local, and no script of another host is ever loaded. */
  readonly clerk: { readonly frontendApi: string } | null;
}

/** The dashboard's built files; every other address is the dashboard's own, and gets its one page. */
export function createWebPages({ webRoot, publicUrl, clerk }: WebPagesOptions): Hono {
  const pages = new Hono();
  const contentSecurityPolicy = {
    ...CONTENT_SECURITY_POLICY,
    ...(clerk === null ? {} : clerkPolicy(clerk.frontendApi)),
  };
  pages.use(secureHeaders({ contentSecurityPolicy, strictTransportSecurity: false }));
  pages.use(
    "/assets/*",
    serveStatic({
      root: webRoot,
      // The names of built assets hold a hash of their contents.
      onFound: (_path, context) => context.header("Cache-Control", "public, max-age=31536000, immutable"),
    }),
  );
  pages.get("/assets/*", (context) => context.text("Not found", 404));
  const files = serveStatic({ root: webRoot });
  // The page itself is answered below, whatever its address.
  pages.use((context, next) => (context.req.path === "/" ? next() : files(context, next)));
  pages.get("*", async (context) => {
    // Google brings people back to the public address, and a cookie of another one would not come along.
    if (context.req.header("host") !== publicUrl.host) {
      const here = new URL(context.req.url);
      // Not by resolving the path: one that begins with // would name another host.
      const there = new URL(publicUrl);
      there.pathname = here.pathname;
      there.search = here.search;
      return context.redirect(there.href);
    }
    context.header("Cache-Control", "no-cache");
    return context.html(await readFile(join(webRoot, "index.html"), "utf8"));
  });
  return pages;
}
