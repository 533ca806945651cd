import { z } from "zod";

export const DIRECTION_SENTENCE = "Invalid direction. Must be import, export, or both";

/** The body of `POST /api/google/contacts/sync` without its page token, and the input of `sync.start`. */
export const startSyncSchema = z.object({
  direction: z.enum(["import", "export", "both"], { error: DIRECTION_SENTENCE }).default("both"),
  pageSize: z
    .int({ error: "pageSize must be a whole number from 1 to 1000." })
    .min(1, "pageSize must be a whole number from 1 to 1000.")
    .max(1000, "pageSize must be a whole number from 1 to 1000.")
    .optional(),
  dryRun: z.boolean({ error: "dryRun must be true or false." }).default(false),
  forceFull: z.boolean({ error: "forceFull must be true or false." }).default(false),
  /** Whether pairs in doubt are put to the LLM afterwards. Default: yes, where one is set up and switched on. */
  useLLM: z.boolean({ error: "useLLM must be true or false." }).optional(),
  /** Says yes to what the run that waits has asked. A new run has asked nothing: its guard stays on. */
  confirm: z.boolean({ error: "confirm must be true or false." }).default(false),
});
export type StartSync = z.infer<typeof startSyncSchema>;

export const syncRequestSchema = startSyncSchema.extend({
  pageToken: z.string({ error: "pageToken must be a string, or null to start a new run." }).nullish(),
});
export type SyncRequest = z.infer<typeof syncRequestSchema>;

/** The answer of one batch call; all counters are of this call, only `totalProcessed` is cumulative. */
export interface SyncAnswer {
  readonly success: boolean;
  readonly runId: string;
  readonly direction: "import" | "export" | "both";
  readonly phase: "import" | "export";
  readonly dryRun: boolean;
  readonly imported: number;
  readonly exported: number;
  readonly updated: number;
  readonly unchanged: number;
  readonly deleted: number;
  readonly merged: number;
  readonly duplicatesFound: number;
  readonly failed: number;
  readonly errors: readonly string[];
  readonly pageToken: string | null;
  readonly nextPageToken: string | null;
  readonly hasMore: boolean;
  readonly totalProcessed: number;
  readonly totalAvailable: number | null;
  readonly message: string;
}
