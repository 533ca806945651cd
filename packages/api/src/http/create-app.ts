import { KithError } from "@kith/core";
import { TRPCError } from "@trpc/server";
import { fetchRequestHandler } from "@trpc/server/adapters/fetch";
import { Hono, type Context } from "hono";
import { bodyLimit } from "hono/body-limit";
import type { KeyObject } from "node:crypto";
import type { Logger } from "pino";
import { ZodError } from "zod";
import { guardRoutes } from "../access/route-access.ts";
import type { ClerkEnvironment } from "../config/clerk-environment.ts";
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
import { sentenceOf } from "../trpc/trpc.ts";
import { errorAnswer, internalAnswer } from "./error-answer.ts";
import { BODY_BYTES_MAX } from "./json-body.ts";
import { logRequests } from "./request-log.ts";
import { createWebPages } from "./web-pages.ts";

export interface AppOptions {
  readonly database: Database;
  readonly services: Services;
  readonly sessions: SessionVerifier;
  readonly sessionKey: KeyObject;
  /** Null: sign-in is local. */
  readonly clerk: Pick<ClerkEnvironment, "publishableKey" | "frontendApi"> | null;
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
  app.onError((error, context) => {
    const known = kithErrorOf(error);
    return known === null ? failed(error, context) : errorAnswer(context, known);
  });

  app.route("/api/health", createHealthRoute(options.database, now));

  const limit = bodyLimit({ maxSize: BODY_BYTES_MAX, onError: tooLarge });
  for (const path of ["/api/*", "/trpc/*"])
    app.use(path, guardOrigin(publicUrl), limit, readSession(options.sessions));
  app.use("/api/*", guardRoutes());

  const { sessionKey: privateKey, remoteAddress, clerk } = options;
  app.route("/api/session", createSessionRoutes({ publicUrl, privateKey, remoteAddress, clerk, now }));
  app.route("/api/auth/google-connect", createConnectRoutes(options));
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
          session: context.get("session") ?? null,
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

  if (options.webRoot !== null)
    app.route("/", createWebPages({ webRoot: options.webRoot, publicUrl, clerk }));
  return app;

  function failed(error: Error, context: Context): Response {
    // The request log writes it down with its stack.
    context.error = error;
    return internalAnswer(context);
  }
}

/** The error of Kith behind an error: the procedures that REST calls throw tRPC's, which carry it. */
function kithErrorOf(error: Error): KithError | null {
  if (KithError.isInstance(error)) return error;
  if (!(error instanceof TRPCError)) return null;
  const { cause } = error;
  if (KithError.isInstance(cause)) return cause;
  return cause instanceof ZodError ? new KithError("INPUT_INVALID", sentenceOf(cause)) : null;
}

function tooLarge(context: Context): Response {
  // Nobody reads the rest of the body, so the connection can carry no further request.
  context.header("Connection", "close");
  const sentence = `The body is too large: at most ${BODY_BYTES_MAX / 1024} KB are taken.`;
  return errorAnswer(context, new KithError("INPUT_TOO_LARGE", sentence));
}
