import { KithError } from "@kith/core";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { KeyObject } from "node:crypto";
import type { Logger } from "pino";
import type { Database } from "../database/database.ts";
import type { GoogleConnect } from "../google/google-connect.ts";
import { createConnectRoutes } from "../rest/connect-routes.ts";
import { createEntityRoutes } from "../rest/entity-routes.ts";
import { createGoogleRoutes } from "../rest/google-routes.ts";
import { createHealthRoute } from "../rest/health-route.ts";
import { createStatsRoutes } from "../rest/stats-routes.ts";
import type { Services } from "../service/services.ts";
import { guardHost } from "../session/host-guard.ts";
import { guardOrigin } from "../session/origin-guard.ts";
import { readSession, type SessionEnv } from "../session/request-session.ts";
import { createSessionRoutes } from "../session/session-routes.ts";
import type { SessionVerifier } from "../session/session.ts";
import { appRouter } from "../trpc/app-router.ts";
import { errorAnswer, internalAnswer } from "./error-answer.ts";
import { BODY_BYTES_MAX } from "./json-body.ts";
import { logRequests } from "./request-log.ts";
import { createWebPages } from "./web-pages.ts";

export interface AppOptions {
  readonly database: Database;
  readonly services: Services;
  readonly sessions: SessionVerifier;
  readonly sessionKey: KeyObject;
  readonly connect: GoogleConnect;
  readonly publicUrl: URL;
  readonly allowedHosts: ReadonlySet<string>;
  readonly remoteAddress: (context: Context) => string | undefined;
  /** Where the built dashboard is; null serves the API alone. */
  readonly webRoot: string | null;
  readonly now: () => Date;
  readonly logger: Logger;
}

/** Everything that Kith answers over HTTP: guards first, then REST, tRPC, and the dashboard's pages. */
export function createApp(options: AppOptions): Hono<SessionEnv> {
  const { services, publicUrl, now, logger } = options;
  const app = new Hono<SessionEnv>();
  app.use(logRequests(logger));
  app.use(guardHost(options.allowedHosts));
  app.onError((error, context) =>
    KithError.isInstance(error) ? errorAnswer(context, error) : failed(error, context),
  );

  app.route("/api/health", createHealthRoute(options.database, now));

  const limit = bodyLimit({ maxSize: BODY_BYTES_MAX, onError: tooLarge });
  for (const path of ["/api/*", "/trpc/*"])
    app.use(path, guardOrigin(publicUrl), limit, readSession(options.sessions));

  const { sessionKey: privateKey, remoteAddress } = options;
  app.route("/api/session", createSessionRoutes({ publicUrl, privateKey, remoteAddress, now }));
  app.route("/api/auth/google-connect", createConnectRoutes(options.connect, publicUrl));
  app.route("/api/google", createGoogleRoutes(services));
  app.route("/api/entities", createEntityRoutes(services));
  app.route("/api/stats", createStatsRoutes(services));
  app.all("/api/*", () => {
    throw new KithError("NOT_FOUND", "There is no such route. The README lists those that there are.");
  });

  app.all("/trpc/*", (context) =>
    fetchRequestHandler({
      endpoint: "/trpc",
      req: context.req.raw,
      router: appRouter,
      // Inputs may hold search words: clients send queries as POST, so that no URL and no log holds them.
      allowMethodOverride: true,
      createContext: () => ({
        internal: {
          userId: context.get("session")?.userId ?? null,
          services,
          signal: context.req.raw.signal,
        },
      }),
      onError: ({ error, path }) => {
        if (error.code === "INTERNAL_SERVER_ERROR")
          logger.error({ procedure: path, err: error.cause ?? error }, "procedure failed");
      },
    }),
  );

  if (options.webRoot !== null) app.route("/", createWebPages(options.webRoot));
  return app;

  function failed(error: Error, context: Context): Response {
    // The request log writes it down with its stack.
    context.error = error;
    return internalAnswer(context);
  }
}

function tooLarge(context: Context): Response {
  const sentence = `The body is too large: at most ${BODY_BYTES_MAX / 1024} KB are taken.`;
  return errorAnswer(context, new KithError("INPUT_TOO_LARGE", sentence));
}
