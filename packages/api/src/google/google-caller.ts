import { KithError } from "@kith/core";
import type { Database, UserTransaction } from "../database/database.ts";
import { CALL_COSTS, type QuotaCall } from "../quota/call-cost.ts";
import type { QuotaBucketName, QuotaCost } from "../quota/quota-bucket.ts";
import type { Quota } from "../quota/quota.ts";
import type { GoogleAnswer } from "./google-answer.ts";
import { requireContactsAccount, type GoogleAccount } from "./google-account.ts";
import { classifyAnswer, type GoogleFailure } from "./google-failure.ts";
import type { AccountReference } from "./token-store.ts";
import type { TokenVault } from "./token-vault.ts";

export interface GoogleCallerOptions {
  readonly database: Pick<Database, "asUser">;
  readonly account: AccountReference;
  readonly vault: TokenVault;
  readonly quota: Quota;
  readonly now: () => Date;
  /** What the account must be ready for; throws otherwise. Default: contacts. */
  readonly requireAccount?: (tx: UserTransaction, accountId: string) => Promise<GoogleAccount>;
}

interface GoogleCall {
  readonly name: QuotaCall;
  readonly send: (options: { accessToken: string; signal: AbortSignal | undefined }) => Promise<GoogleAnswer>;
  readonly signal?: AbortSignal | undefined;
}

export type CallOutcome =
  | { readonly kind: "answered"; readonly body: unknown }
  | { readonly kind: "failed"; readonly failure: GoogleFailure };

/** One call: quota, token, request, and what a 401 or a limit asks for. */
export interface GoogleCaller {
  /**
   * Throws SOURCE_RATE_LIMITED, with how long to wait, without calling or when Google says so; ACCOUNT_NOT_CONNECTED,
   * RECONNECT_NEEDED or SCOPE_MISSING when the account is not ready.
   */
  call(call: GoogleCall): Promise<CallOutcome>;
}

/** Of a 429 that says to wait no time (`Retry-After: 0`, or a date that is past): without a pause it would be fought. */
const PAUSE_MIN_MS = 1_000;

/** How long a bucket rests when Google says that a lasting limit is used up. Google does not say when it is free again. */
const LASTING_LIMIT_WRITES_MS = 2 * 60 * 60 * 1000;
/** Reads have no lasting limit but the one of the first pages of full syncs, which comes back within minutes. */
const LASTING_LIMIT_READS_MS = 10 * 60 * 1000;

export function createGoogleCaller(options: GoogleCallerOptions): GoogleCaller {
  const { database, account, vault, quota, now, requireAccount = requireContactsAccount } = options;

  const reserve = async (accountKey: Uint8Array, cost: QuotaCost): Promise<void> => {
    const at = now();
    const reservation = await quota.reserve({ accountKey, cost, now: at });
    if (reservation.kind === "wait") throw rateLimited(reservation.until.getTime() - at.getTime());
  };

  const obeyLimit = async (
    accountKey: Uint8Array,
    { bucket, pauseMs }: { bucket: QuotaBucketName; pauseMs: number },
  ): Promise<never> => {
    await quota.penalize({ accountKey, bucket, until: new Date(now().getTime() + pauseMs) });
    throw rateLimited(pauseMs);
  };

  return {
    async call({ name, send, signal }) {
      const cost: QuotaCost = CALL_COSTS[name];
      // Asked anew for every call: a run ends as soon as its account is disconnected.
      const { accountKey } = await database.asUser(account.userId, (tx) =>
        requireAccount(tx, account.accountId),
      );
      await reserve(accountKey, cost);
      const token = await vault.accessToken(account, signal);
      let answer = await send({ accessToken: token.text, signal });
      let failure = classifyAnswer(answer);
      if (failure?.kind === "access-token-refused") {
        // Revoked, or from before a change of the account: Google knows better than the expiry it told.
        const { text } = await vault.replaceRefused(account, token, signal);
        await reserve(accountKey, cost);
        answer = await send({ accessToken: text, signal });
        failure = classifyAnswer(answer);
      }
      if (failure === null) return { kind: "answered", body: answer.body };
      switch (failure.kind) {
        case "rate-limited": {
          const bucket = bucketOf(failure.metric, cost);
          const pauseMs = Math.max(PAUSE_MIN_MS, failure.retryAfterMs ?? quota.buckets[bucket].windowMs);
          return await obeyLimit(accountKey, { bucket, pauseMs });
        }
        case "account-exhausted": {
          const writes = cost.dailyWrites !== undefined;
          const pauseMs = writes ? LASTING_LIMIT_WRITES_MS : LASTING_LIMIT_READS_MS;
          const bucket = writes ? "dailyWrites" : bucketOf(null, cost);
          return await obeyLimit(accountKey, {
            bucket,
            pauseMs: Math.max(pauseMs, failure.retryAfterMs ?? 0),
          });
        }
        default:
          return { kind: "failed", failure };
      }
    },
  };
}

const METRICS: readonly (readonly [part: string, bucket: QuotaBucketName])[] = [
  ["critical_read", "criticalReads"],
  ["critical_write", "criticalWrites"],
  ["daily", "dailyWrites"],
];

/** Kith's bucket for Google's metric; every call takes of `queries`, so that a limit without a known name rests all. */
function bucketOf(metric: string | null, cost: QuotaCost): QuotaBucketName {
  const found = METRICS.find(([part]) => metric?.includes(part) === true)?.[1];
  return found !== undefined && cost[found] !== undefined ? found : "queries";
}

function rateLimited(retryAfterMs: number): KithError {
  const seconds = Math.ceil(retryAfterMs / 1000);
  return new KithError(
    "SOURCE_RATE_LIMITED",
    `Google's quota is used up for now. Try again in ${seconds} s.`,
    {
      retryAfterMs,
    },
  );
}
