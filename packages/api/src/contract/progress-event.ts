import { z } from "zod";
import {
  confirmationSchema,
  llmCountersSchema,
  runCountersSchema,
  runErrorSchema,
  runStatusSchema,
  stageSchema,
  trainingSchema,
} from "./run.ts";

const stamped = { runId: z.uuid(), at: z.iso.datetime() };
const totals = {
  totals: runCountersSchema,
  totalProcessed: z.int(),
  totalAvailable: z.int().nullable(),
  /** Null for a run that asks no LLM. */
  llm: llmCountersSchema.nullable().default(null),
};

/**
 * What a run tells while it goes. Events with a sequence number are written in the step's own transaction and replayed
 * to whoever reconnects; `stage-entered` is transient, has none, and is never replayed.
 */
export const progressEventSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("run-status"),
    ...stamped,
    ...totals,
    status: runStatusSchema,
    waitingUntil: z.iso.datetime().nullable(),
    confirmation: confirmationSchema.nullable(),
    error: runErrorSchema.nullable(),
  }),
  z.object({
    kind: z.literal("step-completed"),
    ...stamped,
    ...totals,
    step: z.int(),
    phase: z.enum(["list", "verify-missing", "delete-missing", "done"]),
    counters: runCountersSchema,
    durationMs: z.number(),
  }),
  /** A request to the LLM was answered, or one of its answers carried out: the new totals are in `llm`. */
  z.object({ kind: z.literal("llm-progress"), ...stamped, ...totals }),
  /** A model is being trained on the contacts; with `training`, it was, and contacts and questions are those of it. */
  z.object({
    kind: z.literal("training-progress"),
    ...stamped,
    ...totals,
    training: trainingSchema.nullable(),
  }),
  z.object({ kind: z.literal("stage-entered"), ...stamped, step: z.int(), stage: stageSchema }),
]);
export type ProgressEvent = z.infer<typeof progressEventSchema>;

/** The statuses after which a run says nothing more, unless it failed and is resumed. */
export const FINAL_STATUSES = ["completed", "failed", "cancelled"] as const;
