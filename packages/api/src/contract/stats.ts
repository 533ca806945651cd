import { z } from "zod";

export const statsSchema = z.object({
  contacts: z.int(),
  sourceRecords: z.int(),
  /** Contacts that join more than one source record. */
  joinedContacts: z.int(),
  /** Questions of the review queue that are open: two contacts that may be one. */
  pairsToReview: z.int(),
  runs: z.object({ total: z.int(), active: z.int(), failed: z.int() }),
  lastRun: z
    .object({ runId: z.uuid(), status: z.string(), finishedAt: z.iso.datetime().nullable() })
    .nullable(),
});
