import { z } from "zod";

const joinSchema = z.object({
  /** The id that the one contact would have. */
  contactId: z.uuid(),
  /** The contacts that would become one. */
  contactIds: z.array(z.uuid()),
});

const splitSchema = z.object({
  contactId: z.uuid(),
  /** The records of each contact that it would fall into. */
  parts: z.array(z.array(z.uuid())),
});

/** What a model trained on the contacts as they are would change. */
export const trainingPreviewSchema = z.object({
  /** To be given to training.adopt: it stands for the models and for every join and split, listed or not. */
  fingerprint: z.string(),
  modelBefore: z.string(),
  modelAfter: z.string(),
  records: z.int(),
  joinCount: z.int(),
  splitCount: z.int(),
  /** The first 100 of each. */
  joins: z.array(joinSchema),
  splits: z.array(splitSchema),
  questionsBefore: z.int(),
  questionsAfter: z.int(),
});
export type TrainingPreviewView = z.infer<typeof trainingPreviewSchema>;

export const adoptTrainingInput = z.object({
  fingerprint: z
    .string({ error: "fingerprint must be the text that training.preview gave." })
    .regex(/^[0-9a-f]{64}$/, "fingerprint must be the text that training.preview gave."),
});
