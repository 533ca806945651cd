import { timingSafeEqual } from "node:crypto";
import { KithError } from "@kith/core";
import type { UserId } from "../session/user-id.ts";

/** Which step of which run a batch call asks for. */
export interface PagePosition {
  readonly runId: string;
  readonly step: number;
}

export interface PageTokens {
  seal(userId: UserId, position: PagePosition): string;
  /** @throws KithError PAGE_TOKEN_INVALID for a token that is altered, or another user's. */
  open(userId: UserId, token: string): PagePosition;
}

/** HMAC of a text under a key of the server's; the same for ever, whatever keys rotate. */
export type KeyedHash = (purpose: string, text: string) => Buffer;

/**
 * Opaque, signed, bound to user and run. They hold no secret, so signing is enough; the user is not in the token but
 * in what is signed.
 */
export function createPageTokens(keyedHash: KeyedHash): PageTokens {
  const sign = (userId: UserId, body: string) => keyedHash("page-token", `${userId} ${body}`);
  return {
    seal(userId, { runId, step }) {
      const body = `${runId}.${step}`;
      return `${Buffer.from(body).toString("base64url")}.${sign(userId, body).toString("base64url")}`;
    },
    open(userId, token) {
      const [encoded = "", signature = "", ...more] = token.split(".");
      const body = Buffer.from(encoded, "base64url").toString();
      const expected = sign(userId, body);
      const given = Buffer.from(signature, "base64url");
      const valid = more.length === 0 && given.length === expected.length && timingSafeEqual(given, expected);
      const [runId, step] = body.split(".");
      if (!valid || runId === undefined || step === undefined) {
        throw new KithError(
          "PAGE_TOKEN_INVALID",
          "The page token is not valid here: send back exactly the nextPageToken of your last answer, or null to start a new run.",
        );
      }
      return { runId, step: Number(step) };
    },
  };
}
