import { z } from "zod";

/** What a program may do with an API token. What each may call is in the table of `access/procedure-access.ts`. */
export const TOKEN_SCOPES = ["read", "sync"] as const;
export const tokenScopeSchema = z.enum(TOKEN_SCOPES, 'scopes must be "read", "sync", or both.');
export type TokenScope = z.infer<typeof tokenScopeSchema>;

const NAME_SENTENCE = "name must be a text of 1 to 100 characters that says which program has the token.";
const DAYS_SENTENCE =
  "expiresInDays must be a whole number from 1 to 3650, or null for a token without an end.";
const SCOPES_SENTENCE = 'scopes must be a list of "read", "sync", or both.';

export const createTokenInput = z.object({
  name: z.string({ error: NAME_SENTENCE }).trim().min(1, NAME_SENTENCE).max(100, NAME_SENTENCE),
  scopes: z
    .array(tokenScopeSchema, { error: SCOPES_SENTENCE })
    .min(1, SCOPES_SENTENCE)
    .max(10, SCOPES_SENTENCE)
    .transform((scopes) => TOKEN_SCOPES.filter((scope) => scopes.includes(scope))),
  expiresInDays: z
    .int({ error: DAYS_SENTENCE })
    .min(1, DAYS_SENTENCE)
    .max(3650, DAYS_SENTENCE)
    .nullable()
    .default(null),
});

/** An API token without its secret, which is shown when it is made and never again. */
export const apiTokenSchema = z.object({
  tokenId: z.uuid(),
  name: z.string(),
  scopes: z.array(tokenScopeSchema),
  createdAt: z.iso.datetime(),
  expiresAt: z.iso.datetime().nullable(),
  /** To the hour; null when it was never used. */
  lastUsedAt: z.iso.datetime().nullable(),
});
export type ApiTokenView = z.infer<typeof apiTokenSchema>;

export const createdTokenSchema = apiTokenSchema.extend({
  /** The secret: `Authorization: Bearer kith_…`. */
  token: z.string(),
});

export const tokenIdInput = z.object({
  tokenId: z.uuid("tokenId must be the id of a token, as tokens.list gives it."),
});
