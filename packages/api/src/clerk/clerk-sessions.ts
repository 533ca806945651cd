import { KithError } from "@kith/core";
import { z } from "zod";
import type { WarningLog } from "../google/warning-log.ts";
import { askClerk, type ClerkApi } from "./clerk-api.ts";

/** Clerk's side of signing out everywhere: while a session lives there, the browser gets a new token every minute. */
export interface ClerkSessions {
  /**
   * Ends every session of a user of Clerk.
   *
   * @throws KithError FORBIDDEN without a secret key, SIGN_IN_UNAVAILABLE when Clerk does not do it
   */
  revokeAll(subject: string): Promise<void>;
}

export interface ClerkSessionsOptions {
  readonly clerk: ClerkApi;
  readonly log: WarningLog;
}

const NO_KEY_SENTENCE =
  "Signing out everywhere needs CLERK_SECRET_KEY on the server: without it Kith cannot end sessions at Clerk.";

const FAILED_SENTENCE = "Clerk did not end all sessions. Those that are left go on; try again in a moment.";

/** For all requests together. */
const TIMEOUT_MS = 10_000;

const PAGE = 100;

const sessionsSchema = z.object({ data: z.array(z.looseObject({ id: z.string(), status: z.string() })) });

export function createClerkSessions({ clerk, log }: ClerkSessionsOptions): ClerkSessions {
  return {
    async revokeAll(subject) {
      if (clerk.secretKey === null) throw new KithError("FORBIDDEN", NO_KEY_SENTENCE);
      try {
        await revokeSessions(clerk, subject);
      } catch (error) {
        log.warn({ err: error }, "Clerk did not end all sessions of a user");
        throw new KithError("SIGN_IN_UNAVAILABLE", FAILED_SENTENCE, { cause: error });
      }
    },
  };
}

async function revokeSessions(clerk: ClerkApi, subject: string): Promise<void> {
  const signal = AbortSignal.timeout(TIMEOUT_MS);
  const query = { user_id: subject, status: "active", paginated: "true", limit: String(PAGE) };
  const path = `/v1/sessions?${new URLSearchParams(query).toString()}`;
  for (;;) {
    const { data } = sessionsSchema.parse(await askClerk(clerk, { path, signal }));
    // Not every server of this API filters by the status.
    const active = data.filter(({ status }) => status === "active");
    for (const { id } of active)
      await askClerk(clerk, {
        method: "POST",
        path: `/v1/sessions/${encodeURIComponent(id)}/revoke`,
        signal,
      });
    if (data.length < PAGE || active.length === 0) return;
  }
}
