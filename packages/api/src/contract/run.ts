import { z } from "zod";

export const runStatusSchema = z.enum([
  "queued",
  "running",
  "waiting-quota",
  "needs-confirmation",
  "paused",
  "completed",
  "failed",
  "cancelled",
]);
export type RunStatus = z.infer<typeof runStatusSchema>;

export const stageSchema = z.enum(["pull", "normalize", "match", "plan", "apply", "checkpoint"]);

const count = z.int().nonnegative();

/** What one call, one step or a whole run did; every count is of records. */
export const runCountersSchema = z.object({
  /** Google contacts brought in for the first time. */
  imported: count,
  exported: count,
  updated: count,
  unchanged: count,
  deleted: count,
  /** Records joined to an already known contact. */
  merged: count,
  /** Joined plus put up for review. */
  duplicatesFound: count,
  failed: count,
});
export type RunCountersView = z.infer<typeof runCountersSchema>;

/** What a run asked an LLM about pairs in doubt, and what came of it. */
export const llmCountersSchema = z.object({
  requests: count,
  /** Pairs asked about, and those of them that got no usable answer: they stay for review. */
  pairs: count,
  unanswered: count,
  /** Decisions of the LLM: pairs made one contact, and pairs kept apart. */
  joins: count,
  apart: count,
  inputTokens: count,
  outputTokens: count,
  /** US dollars, by the prices of the settings; while a request is under way, the most that it can cost. */
  dollars: z.number().nonnegative(),
  /** Pairs still to be asked about; of a dry run, those that the real one would ask about. */
  pairsLeft: count,
  /** Why asking ended early; null when it did not. */
  problem: z.string().nullable(),
});
export type LlmCountersView = z.infer<typeof llmCountersSchema>;

/** What came of the model that a run trained on its contacts. */
export const trainingSchema = z.object({
  /** The version of the model in force afterwards. */
  model: z.string(),
  /** Contacts of the accounts that it was trained on. */
  records: count,
  /** Contacts that became one, and contacts that fell apart. */
  joins: count,
  splits: count,
  /** Pairs up for review, before and after. */
  questionsBefore: count,
  questionsAfter: count,
});
export type TrainingView = z.infer<typeof trainingSchema>;

/**
 * In `train` and `adjudicate` everything is imported: a model is being trained on the contacts, and an LLM is being
 * asked about the pairs in doubt.
 */
export const runPhaseSchema = z.enum([
  "list",
  "verify-missing",
  "delete-missing",
  "train",
  "adjudicate",
  "done",
]);

export const runErrorSchema = z.object({ code: z.string(), message: z.string() });

/** Why a run stopped to ask, in numbers that a person can decide by. A yes counts for these numbers; more ask again. */
export const confirmationSchema = z.object({
  reason: z.enum(["mass-deletion"]),
  /** Of the whole run, those that were let pass before the question included. */
  deletions: count,
  /** As many there were before the run. */
  contacts: count,
  message: z.string(),
});

export const runSchema = z.object({
  runId: z.uuid(),
  direction: z.enum(["import", "export", "both"]),
  origin: z.enum(["background", "batch"]),
  status: runStatusSchema,
  dryRun: z.boolean(),
  forceFull: z.boolean(),
  pageSize: z.int(),
  /** What the run is in the middle of: listing Google's contacts, asking for missing ones, removing them, training, or asking an LLM. */
  phase: runPhaseSchema,
  stage: stageSchema.nullable(),
  step: count,
  counters: runCountersSchema,
  /** Null for a run that asks no LLM. */
  llm: llmCountersSchema.nullable(),
  /** Null unless the run trained a model, which the first full import of an account does. */
  training: trainingSchema.nullable(),
  totalProcessed: count,
  /** Google's own estimate; null until the first page has come. */
  totalAvailable: count.nullable(),
  /** The number of its last progress event: what an event with a greater one tells is newer than this. */
  lastSeq: count,
  /** Whether a pause or cancel was asked for and waits for the step to end. */
  requested: z.enum(["pause", "cancel"]).nullable(),
  waitingUntil: z.iso.datetime().nullable(),
  confirmation: confirmationSchema.nullable(),
  error: runErrorSchema.nullable(),
  createdAt: z.iso.datetime(),
  startedAt: z.iso.datetime().nullable(),
  finishedAt: z.iso.datetime().nullable(),
});
export type RunView = z.infer<typeof runSchema>;

export const runFailureSchema = z.object({
  failureId: z.uuid(),
  resourceName: z.string().nullable(),
  stage: stageSchema,
  code: z.string(),
  sentence: z.string(),
  at: z.iso.datetime(),
});

export const runIdInput = z.object({
  runId: z.uuid("runId must be the id of a run, as sync.start returned it."),
});
