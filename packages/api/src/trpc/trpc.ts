import { KithError } from "@kith/core";
import { initTRPC, TRPCError } from "@trpc/server";
import { z, ZodError } from "zod";
import { requireAccess } from "../access/access.ts";
import { accessOfProcedure } from "../access/procedure-access.ts";
import type { Session } from "../session/session.ts";
import type { UserId } from "../session/user-id.ts";
import { TRPC_CODE } from "./error-map.ts";
import type { RequestContext } from "./request-context.ts";

const trpc = initTRPC.context<{ readonly internal: unknown }>().create({
  // A stack is for the log, never for a client.
  isDev: false,
  sse: { ping: { enabled: true, intervalMs: 5_000 }, client: { reconnectAfterInactivityMs: 15_000 } },
  errorFormatter({ shape, error }) {
    const { cause } = error;
    if (KithError.isInstance(cause)) {
      return {
        ...shape,
        message: cause.message,
        data: {
          ...shape.data,
          kithCode: cause.code,
          retryAfterMs: cause.retryAfterMs ?? null,
          details: cause.details,
        },
      };
    }
    const sentence =
      cause instanceof ZodError ? sentenceOf(cause) : cause instanceof SyntaxError ? NOT_JSON_SENTENCE : null;
    return {
      ...shape,
      message: sentence ?? (error.code === "INTERNAL_SERVER_ERROR" ? INTERNAL_SENTENCE : shape.message),
      data: {
        ...shape.data,
        kithCode: sentence === null ? null : ("INPUT_INVALID" as const),
        retryAfterMs: null,
        details: NO_DETAILS,
      },
    };
  },
});

const NO_DETAILS: Readonly<Record<string, unknown>> = {};

/** What a client learns of a bug: that there is one, and nothing of its inside. */
export const INTERNAL_SENTENCE =
  "Something went wrong inside Kith. The log has the details under this request's id.";

/** In place of the parser's own words, which quote the input. */
const NOT_JSON_SENTENCE = "The input is not valid JSON.";

/** Zod's sentences do not name what they are about; ours do. */
const OWN_WORDS_OF_ZOD = /^(Invalid (input|option|string|UUID|key)|Too (big|small)|Unrecognized)/;

/** All problems of an input in one sentence each, told by path, without the values. */
export function sentenceOf(error: ZodError): string {
  return error.issues
    .map((issue) => {
      const path = z.core.toDotPath(issue.path);
      return path !== "" && OWN_WORDS_OF_ZOD.test(issue.message)
        ? `${path}: ${issue.message}`
        : issue.message;
    })
    .join(" ");
}

export const router = trpc.router;
export const createCallerFactory = trpc.createCallerFactory;

/** Signed in, and allowed to: the procedure gets the user's id and the services. */
export const procedure = trpc.procedure.use(async ({ ctx, next, path }) => {
  const { session, services, signal } = ctx.internal as RequestContext;
  if (session === null) throw asTrpcError(unauthorized());
  try {
    requireAccess(session, accessOfProcedure(path));
  } catch (error) {
    throw KithError.isInstance(error) ? asTrpcError(error) : error;
  }
  const { userId } = session;
  const result = await next({ ctx: { user: { userId, session, services, signal } satisfies SignedIn } });
  if (!result.ok && KithError.isInstance(result.error.cause)) throw asTrpcError(result.error.cause);
  return result;
});

export interface SignedIn {
  readonly userId: UserId;
  readonly session: Session;
  readonly services: RequestContext["services"];
  readonly signal: AbortSignal;
}

function unauthorized(): KithError {
  return new KithError("UNAUTHORIZED", "Unauthorized");
}

/** For a stream whose session ended under it; with a new token it goes on where it was. */
export function sessionEnded(): KithError {
  return new KithError("UNAUTHORIZED", "The session has ended. Sign in again.");
}

/** For what a middleware cannot see: an error thrown while a subscription goes on. */
export function asTrpcError(cause: KithError): TRPCError {
  return new TRPCError({ code: TRPC_CODE[cause.code], message: cause.message, cause });
}
