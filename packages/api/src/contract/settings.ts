import { z } from "zod";

const BATCH_SIZE_SENTENCE = "batchSize must be a whole number from 1 to 1000.";
const REGION_SENTENCE = "defaultRegion must be two capital letters, such as US or DE, or null.";

export const settingsSchema = z.object({
  /** How many contacts a step takes. */
  batchSize: z.int({ error: BATCH_SIZE_SENTENCE }).min(1, BATCH_SIZE_SENTENCE).max(1000, BATCH_SIZE_SENTENCE),
  /** ISO 3166-1 alpha-2: where a phone number without a country code is from. Null = the server's DEFAULT_REGION. */
  defaultRegion: z
    .string({ error: REGION_SENTENCE })
    .regex(/^[A-Z]{2}$/, REGION_SENTENCE)
    .nullable(),
});
export type SettingsView = z.infer<typeof settingsSchema>;
export const settingsUpdateInput = settingsSchema.partial();
