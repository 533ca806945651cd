import { z } from "zod";

export const settingsSchema = z.object({
  /** How many contacts a step takes. */
  batchSize: z
    .int()
    .min(1, "batchSize must be a whole number from 1 to 1000.")
    .max(1000, "batchSize must be a whole number from 1 to 1000."),
  /** ISO 3166-1 alpha-2: where a phone number without a country code is from. Null = the server's DEFAULT_REGION. */
  defaultRegion: z
    .string()
    .regex(/^[A-Z]{2}$/, "defaultRegion must be two capital letters, such as US or DE.")
    .nullable(),
});
export type SettingsView = z.infer<typeof settingsSchema>;
export const settingsUpdateInput = settingsSchema.partial();
