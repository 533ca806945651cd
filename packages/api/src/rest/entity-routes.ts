import { KithError } from "@kith/core";
import { Hono } from "hono";
import { z } from "zod";
import type { ContactRow } from "../contract/contact.ts";
import type { Services } from "../service/services.ts";
import type { SessionEnv } from "../session/request-session.ts";
import { sentenceOf } from "../trpc/trpc.ts";
import { procedures } from "./rest-env.ts";

const LIMIT_SENTENCE = "limit must be a whole number from 1 to 500.";

const querySchema = z.object({
  limit: z.coerce
    .number(LIMIT_SENTENCE)
    .int(LIMIT_SENTENCE)
    .min(1, LIMIT_SENTENCE)
    .max(500, LIMIT_SENTENCE)
    .default(50),
  cursor: z.string().optional(),
  q: z.string().max(200, "q must be at most 200 characters.").default(""),
  source: z.enum(["google-contacts"], 'source must be "google-contacts", or left out.').optional(),
});

/** `/api/entities`: the address book under the predecessor's name for a contact. The one place of that translation. */
export function createEntityRoutes(services: Services): Hono<SessionEnv> {
  return new Hono<SessionEnv>().get("/", async (context) => {
    const api = procedures(context, services);
    const parsed = querySchema.safeParse(context.req.query());
    if (!parsed.success) throw new KithError("INPUT_INVALID", sentenceOf(parsed.error));
    const { q, limit, cursor } = parsed.data;
    const page = await api.contacts.list({ q, limit, cursor });
    return context.json({
      success: true,
      data: page.items.map(entityOf),
      nextCursor: page.nextCursor,
      total: page.total,
    });
  });
}

function entityOf(row: ContactRow) {
  return {
    id: row.id,
    name: row.displayName,
    entityType: "person",
    emails: row.emailAddresses,
    phones: row.phoneNumbers,
    organizations: row.organizations,
    metadata: { source: "google-contacts", recordCount: row.recordCount },
    createdAt: row.createdAt,
    updatedAt: row.updatedAt,
  };
}
