import { createClerkClient } from "@clerk/backend";
import { KithError } from "@kith/core";
import type { ClerkEnvironment } from "../config/clerk-environment.ts";
import type { WarningLog } from "../google/warning-log.ts";

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
  readonly clerk: Pick<ClerkEnvironment, "apiUrl" | "publishableKey" | "secretKey">;
  readonly log: WarningLog;
}

const NO_KEY_SENTENCE =
  "Signing out everywhere needs CLERK_SECRET_KEY on the server: without it Kith cannot end sessions at Clerk.";

const FAILED_SENTENCE = "Clerk did not end all sessions. Those that are left go on; try again in a moment.";

/** Clerk's library sets no limit of its own. */
const TIMEOUT_MS = 10_000;

const PAGE = 100;

export function createClerkSessions({ clerk, log }: ClerkSessionsOptions): ClerkSessions {
  const { secretKey, publishableKey, apiUrl } = clerk;
  if (secretKey === null) {
    return {
      async revokeAll() {
        throw new KithError("FORBIDDEN", NO_KEY_SENTENCE);
      },
    };
  }
  const client = createClerkClient({ secretKey, publishableKey, apiUrl, telemetry: { disabled: true } });
  const revoke = async (userId: string): Promise<void> => {
    for (;;) {
      const { data } = await client.sessions.getSessionList({ userId, status: "active", limit: PAGE });
      // Not every server of this API filters by the status.
      const active = data.filter(({ status }) => status === "active");
      for (const { id } of active) await client.sessions.revokeSession(id);
      if (data.length < PAGE || active.length === 0) return;
    }
  };
  return {
    async revokeAll(subject) {
      try {
        await within(revoke(subject), TIMEOUT_MS);
      } catch (error) {
        log.warn({ reason: reasonOf(error) }, "Clerk did not end all sessions of a user");
        throw new KithError("SIGN_IN_UNAVAILABLE", FAILED_SENTENCE, { cause: error });
      }
    },
  };
}

async function within(work: Promise<void>, timeoutMs: number): Promise<void> {
  const late = Promise.withResolvers<never>();
  const timer = setTimeout(() => late.reject(new Error("Clerk took too long.")), timeoutMs);
  try {
    await Promise.race([work, late.promise]);
  } finally {
    clearTimeout(timer);
  }
}

/** Of Clerk's errors the status alone: their texts may name the user. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  return "status" in error ? `HTTP ${String(error.status)}` : error.name;
}
