import { z } from "zod";

export const pairVerdictSchema = z.enum(["join", "ask", "different"]);

/** One bar of the waterfall. Weights are log2 of a factor of the odds; `total` is the sum up to this bar. */
export const explanationStepSchema = z.object({
  comparison: z.string(),
  level: z.string(),
  title: z.string(),
  sentence: z.string(),
  partialWeight: z.number(),
  /** The part of it that comes from how rare (more) or common (less) the agreeing value is. */
  termFrequency: z.number(),
  total: z.number(),
  speaks: z.enum(["for", "against", "neither"]),
  limit: z.string().nullable(),
});

export const pairExplanationSchema = z.object({
  verdict: pairVerdictSchema,
  matchWeight: z.number(),
  probability: z.number(),
  prior: z.object({ weight: z.number(), sentence: z.string() }),
  steps: z.array(explanationStepSchema),
  /** The limits without which the verdict would have been another. */
  limits: z.array(z.string()),
  sentence: z.string(),
});

const decidedBySchema = z.enum(["person", "llm", "identity"]);

/** A must-link or cannot-link of the log. */
export const decisionSchema = z.object({
  decisionId: z.uuid(),
  /** What it was part of, and can be undone by. */
  actId: z.uuid().nullable(),
  kind: z.enum(["must-link", "cannot-link"]),
  recordA: z.uuid(),
  recordB: z.uuid(),
  by: decidedBySchema,
  at: z.iso.datetime(),
  withdrawnAt: z.iso.datetime().nullable(),
  sentence: z.string(),
});

/** What the LLM said of the two cards as they are; its answer alone, and weighed with the evidence. */
export const llmWordSchema = z.object({
  answer: z.enum(["same", "different", "unsure"]),
  confidence: z.enum(["high", "medium", "low"]),
  at: z.iso.datetime(),
  probability: z.number(),
});

export const explainInput = z.object({
  a: z.uuid("a must be the id of a record or of a contact."),
  b: z.uuid("b must be the id of a record or of a contact."),
});

export const explainOutput = z.object({
  recordA: z.uuid(),
  recordB: z.uuid(),
  contactA: z.uuid(),
  contactB: z.uuid(),
  together: z.boolean(),
  /** Why they stand together or apart, in one sentence. */
  sentence: z.string(),
  /** Whether the pair stands stored, scored by the model in use then; else it was compared just now. */
  stored: z.boolean(),
  modelVersion: z.string(),
  explanation: pairExplanationSchema,
  /** Of the log, between these two records, the newest first; withdrawn ones too. */
  decisions: z.array(decisionSchema),
  llm: llmWordSchema.nullable(),
});

export const contactLinkSchema = z.object({
  recordA: z.uuid(),
  recordB: z.uuid(),
  by: z.enum(["model", "person", "llm", "identity"]),
  sentence: z.string(),
  /** Whether the contact is built on it; the others are further evidence. */
  holds: z.boolean(),
  explanation: pairExplanationSchema.nullable(),
});

export const contactExplanationSchema = z.object({
  contactId: z.uuid(),
  sentence: z.string(),
  records: z.array(z.object({ recordId: z.uuid(), displayName: z.string().nullable() })),
  links: z.array(contactLinkSchema),
  /** Standing decisions about records of the contact, those that keep it from other contacts included. */
  decisions: z.array(decisionSchema),
});
