import { KithError } from "@kith/core";
import type { Context } from "hono";
import type { Services } from "../service/services.ts";
import type { SessionEnv } from "../session/request-session.ts";
import type { Session } from "../session/session.ts";
import { appRouter } from "../trpc/app-router.ts";
import { createCallerFactory } from "../trpc/trpc.ts";

export type RestContext = Context<SessionEnv>;

/** @throws KithError UNAUTHORIZED, with the predecessor's word for it */
export function signedIn(context: RestContext): Session {
  const session = context.get("session");
  if (session === null) throw new KithError("UNAUTHORIZED", "Unauthorized");
  return session;
}

const createCaller = createCallerFactory(appRouter);

/** The procedures of tRPC, called without HTTP: REST translates shapes and adds nothing. */
export function procedures(context: RestContext, services: Services): ReturnType<typeof createCaller> {
  const session = signedIn(context);
  return createCaller({ internal: { session, services, signal: context.req.raw.signal } });
}
