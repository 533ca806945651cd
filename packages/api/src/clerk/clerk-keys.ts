import { createPublicKey, type JsonWebKey } from "node:crypto";
import { KithError } from "@kith/core";
import { z } from "zod";
import type { ClerkEnvironment } from "../config/clerk-environment.ts";
import type { WarningLog } from "../google/warning-log.ts";
import { askClerk, type ClerkApi } from "./clerk-api.ts";

/** The public keys that Clerk signs session tokens with. */
export interface ClerkKeys {
  /**
   * The key of this id; null when Clerk has none.
   *
   * @throws KithError SIGN_IN_UNAVAILABLE when that cannot be told at the moment
   */
  keyOf(kid: string): Promise<JsonWebKey | null>;
}

export interface ClerkKeysOptions {
  readonly clerk: ClerkApi & Pick<ClerkEnvironment, "jwtKey">;
  readonly now: () => Date;
  readonly log: WarningLog;
  /** How long Clerk may take to answer. Default: 5 s. */
  readonly timeoutMs?: number;
}

/** As long as Clerk's own library keeps them. A key that Clerk has withdrawn is believed no longer. */
const FRESH_MS = 5 * 60_000;

/** For how long known keys are believed while Clerk does not answer: its outage shall not sign everybody out. */
const BELIEVED_MS = 60 * 60_000;

/** After a failure nobody asks for so long, else every request would wait for its own timeout. */
const PAUSE_MS = 5_000;

const TIMEOUT_MS = 5_000;

/**
 * How often in a minute an id that is not among fresh keys makes Kith ask Clerk: a new key is known at once, and forged
 * ids cannot make Kith flood Clerk.
 */
const UNKNOWN_IDS_MAX = 5;
const UNKNOWN_IDS_WINDOW_MS = 60_000;

const keySetSchema = z.object({ keys: z.array(z.looseObject({ kid: z.string(), kty: z.string() })).min(1) });

interface KeySet {
  readonly keys: ReadonlyMap<string, JsonWebKey>;
  readonly readAtMs: number;
}

export function createClerkKeys(options: ClerkKeysOptions): ClerkKeys {
  const { jwtKey } = options.clerk;
  return jwtKey === null ? createRemoteKeys(options) : createFixedKey(jwtKey);
}

/** Clerk's PEM names no id, and an instance has one key: whatever id a token claims, this key must have signed it. */
function createFixedKey(pem: string): ClerkKeys {
  const key: JsonWebKey = { ...createPublicKey(pem).export({ format: "jwk" }), alg: "RS256" };
  return { keyOf: async () => key };
}

function createRemoteKeys({ clerk, now, log, timeoutMs = TIMEOUT_MS }: ClerkKeysOptions): ClerkKeys {
  let known: KeySet | null = null;
  let reading: Promise<KeySet> | null = null;
  let failedAtMs = -Infinity;
  let unknownIds: readonly number[] = [];
  const nowMs = (): number => now().getTime();

  /** One request, however many tokens wait for it. */
  const read = async (): Promise<KeySet> => {
    if (nowMs() - failedAtMs < PAUSE_MS) throw unavailable();
    reading ??= readKeySet(clerk, timeoutMs)
      .then(
        (keys) => (known = { keys, readAtMs: nowMs() }),
        (error: unknown) => {
          failedAtMs = nowMs();
          log.warn({ err: error }, "Clerk's signing keys could not be read");
          throw unavailable();
        },
      )
      .finally(() => (reading = null));
    return await reading;
  };

  const mayAskForUnknownId = (): boolean => {
    unknownIds = unknownIds.filter((at) => nowMs() - at < UNKNOWN_IDS_WINDOW_MS);
    if (unknownIds.length >= UNKNOWN_IDS_MAX) return false;
    unknownIds = [...unknownIds, nowMs()];
    return true;
  };

  return {
    async keyOf(kid) {
      const ageMs = known === null ? Infinity : nowMs() - known.readAtMs;
      const key = known?.keys.get(kid);
      if (key !== undefined && ageMs < FRESH_MS) return key;
      if (ageMs < FRESH_MS && !mayAskForUnknownId()) throw unavailable();
      try {
        return (await read()).keys.get(kid) ?? null;
      } catch (error) {
        if (key !== undefined && ageMs < BELIEVED_MS) return key;
        throw error;
      }
    },
  };
}

async function readKeySet(clerk: ClerkApi, timeoutMs: number): Promise<KeySet["keys"]> {
  const signal = AbortSignal.timeout(timeoutMs);
  const { keys } = keySetSchema.parse(await askClerk(clerk, { path: "/v1/jwks", signal }));
  return new Map(keys.filter(({ kty }) => kty === "RSA").map((key) => [key.kid, key]));
}

function unavailable(): KithError {
  const sentence = "Clerk cannot be asked at the moment, so nobody can be recognized. Try again in a moment.";
  return new KithError("SIGN_IN_UNAVAILABLE", sentence, { retryAfterMs: PAUSE_MS });
}
