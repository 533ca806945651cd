import type { Environment } from "../config/environment.ts";
import type { WarningLog } from "../google/warning-log.ts";
import type { TokenVerifier } from "../session/session.ts";
import { createClerkKeys } from "./clerk-keys.ts";
import { createClerkSessions, type ClerkSessions } from "./clerk-sessions.ts";
import { createClerkVerifier } from "./clerk-verifier.ts";

export interface Clerk {
  readonly tokens: TokenVerifier;
  readonly sessions: ClerkSessions;
}

interface OpenClerkOptions {
  readonly publicUrl: URL;
  readonly now: () => Date;
  readonly log: WarningLog;
}

/** The Clerk of the environment; null where none is set, and sign-in is local. It is asked nothing before a token comes. */
export function openClerk({ clerk }: Environment, { publicUrl, now, log }: OpenClerkOptions): Clerk | null {
  if (clerk === null) return null;
  return {
    tokens: createClerkVerifier({
      issuer: clerk.frontendApi,
      authorizedParties: [publicUrl.origin],
      keys: createClerkKeys({ clerk, now, log }),
    }),
    sessions: createClerkSessions({ clerk, log }),
  };
}
