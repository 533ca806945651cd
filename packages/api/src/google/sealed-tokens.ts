import { KithError } from "@kith/core";
import { z } from "zod";
import type { KeyRing } from "../encryption/key-ring.ts";

/** What is encrypted in one row of `google_token`. */
export interface Tokens {
  readonly accessToken: string;
  readonly refreshToken: string;
}

const schema = z.object({ accessToken: z.string(), refreshToken: z.string() });

export interface SealedColumns {
  readonly key_id: string;
  readonly sealed: Buffer;
}

export function sealTokens(keyRing: KeyRing, accountId: string, tokens: Tokens): SealedColumns {
  const { keyId, sealed } = keyRing.seal(JSON.stringify(tokens), contextOf(accountId));
  return { key_id: keyId, sealed };
}

export function openTokens(keyRing: KeyRing, accountId: string, row: SealedColumns): Tokens {
  const text = keyRing.open({ keyId: row.key_id, sealed: row.sealed }, contextOf(accountId));
  const parsed = schema.safeParse(JSON.parse(text));
  if (parsed.success) return parsed.data;
  throw new KithError(
    "CONFIG_INVALID",
    "The stored Google tokens cannot be read. Connect the Google account again.",
  );
}

function contextOf(accountId: string): string {
  return `google_token:${accountId}`;
}
