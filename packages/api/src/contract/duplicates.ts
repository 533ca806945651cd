import { z } from "zod";
import { contactValueSchema } from "./contact.ts";
import { llmWordSchema, pairExplanationSchema } from "./explanation.ts";

const LIMIT_SENTENCE = "limit must be a whole number from 1 to 100.";
const limit = z.int({ error: LIMIT_SENTENCE }).min(1, LIMIT_SENTENCE).max(100, LIMIT_SENTENCE);

export const listQuestionsInput = z.object({
  /** `later`: those that were put off. */
  state: z.enum(["open", "later"], { error: 'state must be "open" or "later".' }).default("open"),
  limit: limit.default(20),
  cursor: z.string().nullish(),
});

/** One side of a question: a whole contact, since that is what would be joined. */
export const questionSideSchema = z.object({
  contactId: z.uuid(),
  /** The record that the evidence is about. */
  recordId: z.uuid(),
  displayName: z.string(),
  photoUrl: z.string().nullable(),
  recordCount: z.int(),
  accountEmails: z.array(z.string()),
  fields: z.record(z.string(), z.array(contactValueSchema)),
});

/** Two contacts that may be one. There is one question for two contacts, with the strongest evidence between them. */
export const questionSchema = z.object({
  recordA: z.uuid(),
  recordB: z.uuid(),
  /** Changes when anything does that the question shows; send it back with the answer. */
  version: z.string(),
  a: questionSideSchema,
  b: questionSideSchema,
  explanation: pairExplanationSchema,
  modelVersion: z.string(),
  llm: llmWordSchema.nullable(),
  /** Until when it was put off. */
  laterUntil: z.iso.datetime().nullable(),
});
export type QuestionView = z.infer<typeof questionSchema>;

export const listQuestionsOutput = z.object({
  /** The likeliest first. */
  items: z.array(questionSchema),
  nextCursor: z.string().nullable(),
  total: z.int(),
});

const pair = {
  recordA: z.uuid("recordA must be the id of a record or of a contact."),
  recordB: z.uuid("recordB must be the id of a record or of a contact."),
};

export const decideInput = z.object({
  ...pair,
  answer: z.enum(["same", "different", "later"], {
    error: 'answer must be "same", "different" or "later".',
  }),
  /** The question's `version`: then nothing is decided about what has changed since it was shown. */
  version: z.string().max(100).nullish(),
  /** For "later": when the question comes back. Default: in 30 days. */
  until: z.iso.datetime({ error: "until must be a time such as 2027-01-31T09:00:00Z." }).nullish(),
});

/** Either an act to undo, or two records of one contact whose join is undone: they are kept apart from then on. */
export const undoInput = z.union(
  [z.object({ actId: z.uuid("actId must be the id of an act.") }), z.object(pair)],
  { error: "Send either actId, or recordA and recordB." },
);

const RECORDS_SENTENCE = "recordIds must be the ids of records of one contact, at least one.";

export const separateInput = z.object({
  /** These records leave their contact together; what stays in it is kept apart from them. */
  recordIds: z
    .array(z.uuid(RECORDS_SENTENCE), { error: RECORDS_SENTENCE })
    .min(1, RECORDS_SENTENCE)
    .max(500, "recordIds must be at most 500."),
});

export const actSchema = z.object({
  actId: z.uuid(),
  kind: z.enum(["same", "different", "later", "separate", "undo", "outdated"]),
  by: z.enum(["person", "llm"]),
  at: z.iso.datetime(),
  runId: z.uuid().nullable(),
  recordA: z.uuid().nullable(),
  recordB: z.uuid().nullable(),
  /** What the two are called now. */
  displayNameA: z.string().nullable(),
  displayNameB: z.string().nullable(),
  until: z.iso.datetime().nullable(),
  undoes: z.uuid().nullable(),
  undoneBy: z.uuid().nullable(),
});
export type ActView = z.infer<typeof actSchema>;

export const listActsInput = z.object({
  limit: limit.default(50),
  cursor: z.uuid("cursor must be the nextCursor of an earlier answer, or left out.").nullish(),
});

export const listActsOutput = z.object({
  /** The newest first. */
  items: z.array(actSchema),
  nextCursor: z.string().nullable(),
});

/**
 * What came of an answer. A pair that changed or was decided meanwhile, by another tab or by a sync, is no failure: the
 * outcome says what stands now, in a sentence.
 */
export const reviewOutcomeSchema = z.discriminatedUnion("outcome", [
  z.object({
    outcome: z.literal("done"),
    /** What to give to `undo`. */
    actId: z.uuid(),
    /** True when the same had been said before: nothing was written. */
    repeated: z.boolean(),
    /** The contacts that the records of the act are in now. */
    contactIds: z.array(z.uuid()),
  }),
  z.object({
    outcome: z.literal("conflict"),
    reason: z.enum(["changed", "together", "kept-apart", "apart", "undone", "overtaken", "final"]),
    sentence: z.string(),
    /** The act that stands in the way, where there is one. */
    actId: z.uuid().nullable(),
  }),
  z.object({ outcome: z.literal("not-found"), sentence: z.string() }),
]);
export type ReviewOutcome = z.infer<typeof reviewOutcomeSchema>;
