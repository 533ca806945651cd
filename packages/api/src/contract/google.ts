import { z } from "zod";

export const googleStatusSchema = z.object({
  connected: z.boolean(),
  /** "reconnect-needed": Google refuses our grant (revoked or expired); nothing is lost, connect again. */
  status: z.enum(["connected", "reconnect-needed", "disconnected"]),
  email: z.string().nullable(),
  scopes: z.array(z.string()),
  lastSync: z.object({ contacts: z.iso.datetime().optional(), calendar: z.iso.datetime().optional() }),
  stats: z.object({ contactsSynced: z.int(), eventsSynced: z.int() }),
  /** Whether this Kith runs against the built-in sample Google instead of the real one. */
  emulator: z.boolean(),
});

export const disconnectInput = z
  .object({ deleteContacts: z.boolean().default(false) })
  .default({ deleteContacts: false });
export const disconnectOutput = z.object({
  success: z.literal(true),
  message: z.string(),
  revokedAtGoogle: z.boolean(),
});
