import { z } from "zod";

const LIMIT_SENTENCE = "limit must be a whole number from 1 to 500.";

/** One thing that a dry run says the real run would do. */
export const planActionSchema = z.object({
  ordinal: z.int(),
  kind: z.enum(["create", "update", "delete", "revive", "join", "split", "ask"]),
  recordId: z.uuid(),
  resourceName: z.string().nullable(),
  displayName: z.string().nullable(),
  /** For an update or a revival: each changed field before and after. */
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.array(z.record(z.string(), z.unknown())),
      after: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
  /** For a join or a question: with whom; for a split: from whose contact the record goes. */
  other: z
    .object({ recordId: z.uuid(), displayName: z.string().nullable(), probability: z.number().nullable() })
    .nullable(),
});

export const planInput = z.object({
  runId: z.uuid("runId must be the id of a dry run."),
  limit: z.int({ error: LIMIT_SENTENCE }).min(1, LIMIT_SENTENCE).max(500, LIMIT_SENTENCE).default(100),
  cursor: z
    .string()
    .regex(/^\d{1,9}$/, "cursor must be the nextCursor of an earlier answer, or left out.")
    .nullish(),
});

export const planOutput = z.object({
  runId: z.uuid(),
  /** Hash of the sorted actions (record, hash before, hash after): equal plans have equal fingerprints. Null until the dry run is completed. */
  fingerprint: z.string().nullable(),
  totals: z.record(z.string(), z.int()),
  /** Pairs in doubt about which the real run would ask the LLM; a dry run asks nothing. Null when no LLM is used. */
  llmPairs: z.int().nullable(),
  actions: z.array(planActionSchema),
  nextCursor: z.string().nullable(),
});
