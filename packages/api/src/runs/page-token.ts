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
  const seal = (userId: UserId, { runId, step }: PagePosition): string => {
    const body = `${runId}.${step}`;
    const signature = keyedHash("page-token", `${userId} ${body}`);
    return `${Buffer.from(body).toString("base64url")}.${signature.toString("base64url")}`;
  };
  return {
    seal,
    open(userId, token) {
      const [encoded = ""] = token.split(".");
      const [runId = "", step = ""] = Buffer.from(encoded, "base64url").toString().split(".");
      const position = { runId, step: Number(step) };
      // Sealed again and compared as a whole: base64url has several spellings of one body.
      const expected = Buffer.from(seal(userId, position));
      const given = Buffer.from(token);
      if (given.length === expected.length && timingSafeEqual(given, expected)) return position;
      throw new KithError(
        "PAGE_TOKEN_INVALID",
        "The page token is not valid here: send back exactly the nextPageToken of your last answer, or null to start a new run.",
      );
    },
  };
}
