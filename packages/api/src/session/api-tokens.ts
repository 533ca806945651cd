import { KithError } from "@kith/core";
import type { z } from "zod";
import {
  tokenScopeSchema,
  type ApiTokenView,
  type createdTokenSchema,
  type createTokenInput,
} from "../contract/api-token.ts";
import type { Database, UserTransaction } from "../database/database.ts";
import { createApiToken, hashApiToken } from "./api-token.ts";
import { hashSession, type Session } from "./session.ts";
import { parseUserId, type UserId } from "./user-id.ts";

/** The personal tokens of programs. */
export interface ApiTokens {
  create(
    userId: UserId,
    input: z.output<typeof createTokenInput>,
  ): Promise<z.infer<typeof createdTokenSchema>>;
  /** The newest first, without their secrets. */
  list(userId: UserId): Promise<{ items: ApiTokenView[] }>;
  /** @throws KithError NOT_FOUND when it is not there (any more) */
  revoke(userId: UserId, tokenId: string): Promise<void>;
  /** Null when the token is none of Kith's, revoked, or has expired. */
  verify(token: string): Promise<Session | null>;
  /** Whether the token of this id is still there. */
  exists(tokenId: string): Promise<boolean>;
}

export interface ApiTokensOptions {
  readonly database: Pick<Database, "asUser" | "asService">;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The issuer in sessions of API tokens; the subject is the token's id. */
export const API_TOKEN_ISSUER = "kith-api-token";

/** More than anybody has programs; a program that makes tokens without end is stopped here. */
const TOKENS_MAX = 100;

const DAY_MS = 24 * 60 * 60_000;
const HOUR_MS = 60 * 60_000;

export function createApiTokens({ database, now, newId }: ApiTokensOptions): ApiTokens {
  return {
    create: (userId, { name, scopes, expiresInDays }) =>
      database.asUser(userId, async (tx) => {
        await refuseTooMany(tx, userId);
        const token = createApiToken();
        const createdAt = now();
        const row = {
          token_id: newId(),
          name,
          scopes,
          created_at: createdAt,
          expires_at: expiresInDays === null ? null : new Date(createdAt.getTime() + expiresInDays * DAY_MS),
          last_used_at: null,
        };
        await tx
          .insertInto("api_token")
          .values({ ...row, user_id: userId, token_hash: hashApiToken(token) })
          .execute();
        return { ...viewOf(row), token };
      }),

    list: (userId) =>
      database.asUser(userId, async (tx) => {
        const rows = await tx
          .selectFrom("api_token")
          .select(["token_id", "name", "scopes", "created_at", "expires_at", "last_used_at"])
          .where("user_id", "=", userId)
          .orderBy("token_id", "desc")
          .execute();
        return { items: rows.map(viewOf) };
      }),

    revoke: (userId, tokenId) =>
      database.asUser(userId, async (tx) => {
        const deleted = await tx
          .deleteFrom("api_token")
          .where("user_id", "=", userId)
          .where("token_id", "=", tokenId)
          .executeTakeFirst();
        if (deleted.numDeletedRows === 0n)
          throw new KithError(
            "NOT_FOUND",
            "There is no such token (any more); tokens.list has those that are.",
          );
      }),

    async verify(token) {
      const row = await database.asService((tx) =>
        tx
          .selectFrom("api_token")
          .select(["token_id", "user_id", "scopes", "expires_at", "last_used_at"])
          .where("token_hash", "=", hashApiToken(token))
          .executeTakeFirst(),
      );
      const at = now();
      if (row === undefined || (row.expires_at !== null && row.expires_at <= at)) return null;
      const userId = parseUserId(row.user_id);
      const { token_id: tokenId, expires_at: expiresAt } = row;
      await noteUse(userId, { tokenId, lastUsedAt: row.last_used_at, at });
      return {
        userId,
        issuer: API_TOKEN_ISSUER,
        subject: tokenId,
        email: null,
        scopes: row.scopes.map((scope) => tokenScopeSchema.parse(scope)),
        issuedAt: at,
        expiresAt,
        sessionHash: hashSession({ issuer: API_TOKEN_ISSUER, sessionId: tokenId }),
      };
    },

    async exists(tokenId) {
      const row = await database.asService((tx) =>
        tx.selectFrom("api_token").select("token_id").where("token_id", "=", tokenId).executeTakeFirst(),
      );
      return row !== undefined;
    },
  };

  /** To the hour: enough to see which token nobody needs, and one write an hour instead of one a request. */
  async function noteUse(userId: UserId, use: { tokenId: string; lastUsedAt: Date | null; at: Date }) {
    const hour = new Date(Math.floor(use.at.getTime() / HOUR_MS) * HOUR_MS);
    if (use.lastUsedAt !== null && use.lastUsedAt >= hour) return;
    await database.asUser(userId, (tx) =>
      tx
        .updateTable("api_token")
        .set({ last_used_at: hour })
        .where("user_id", "=", userId)
        .where("token_id", "=", use.tokenId)
        .execute(),
    );
  }
}

async function refuseTooMany(tx: UserTransaction, userId: UserId): Promise<void> {
  const { count } = await tx
    .selectFrom("api_token")
    .select((eb) => eb.fn.countAll<bigint>().as("count"))
    .where("user_id", "=", userId)
    .executeTakeFirstOrThrow();
  if (count < BigInt(TOKENS_MAX)) return;
  const sentence = `There are ${TOKENS_MAX} API tokens already. Revoke one that is not needed any more.`;
  throw new KithError("INPUT_INVALID", sentence);
}

interface TokenRow {
  readonly token_id: string;
  readonly name: string;
  readonly scopes: readonly string[];
  readonly created_at: Date;
  readonly expires_at: Date | null;
  readonly last_used_at: Date | null;
}

function viewOf(row: TokenRow): ApiTokenView {
  return {
    tokenId: row.token_id,
    name: row.name,
    scopes: row.scopes.map((scope) => tokenScopeSchema.parse(scope)),
    createdAt: row.created_at.toISOString(),
    expiresAt: row.expires_at?.toISOString() ?? null,
    lastUsedAt: row.last_used_at?.toISOString() ?? null,
  };
}
