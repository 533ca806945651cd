import { createHash } from "node:crypto";

import { z } from "zod";

import type { TokenSealer } from "./signed-token.ts";

/** Seven days, in ms: Google's discovery text, "Sync tokens expire 7 days after the full sync". */
export const SYNC_TOKEN_LIFETIME_MS = 7 * 24 * 60 * 60 * 1000;

const listTokenSchema = z.object({
  kind: z.enum(["page", "sync"]),
  /** Which listing of which account: `people <sub>`. */
  list: z.string(),
  /** Fingerprint of the parameters that must match. */
  parameters: z.string(),
  /** Page: continue after this position. Sync: everything after it is new. */
  position: z.number(),
  /** Page only: where the sync token of the last page will stand. */
  horizon: z.number(),
  /** When the full sync behind it began, epoch ms. */
  fullSyncAt: z.number(),
  /** A higher epoch at the account means that its tokens were expired by hand. */
  epoch: z.number(),
});

export type ListToken = z.infer<typeof listTokenSchema>;

export function openListToken(sealer: TokenSealer, text: string): ListToken | undefined {
  const parsed = listTokenSchema.safeParse(sealer.open(text));
  return parsed.success ? parsed.data : undefined;
}

export function isSyncTokenExpired(
  token: ListToken,
  at: { now: number; epoch: number; lifetimeMs: number },
): boolean {
  return token.epoch < at.epoch || at.now - token.fullSyncAt >= at.lifetimeMs;
}

/** Short fingerprint of the parameters of a listing, equal for equal values in any order. */
export function fingerprintParameters(parameters: Record<string, string>): string {
  const text = JSON.stringify(Object.entries(parameters).sort(([a], [b]) => (a < b ? -1 : 1)));
  return createHash("sha256").update(text).digest("base64url").slice(0, 16);
}
