import { isTimeZone } from "@kith/core";
import { z } from "zod";

const BATCH_SIZE_SENTENCE = "batchSize must be a whole number from 1 to 1000.";
const REGION_SENTENCE = "defaultRegion must be two capital letters, such as US or DE, or null.";
const ZONE_SENTENCE = "timeZone must be the name of a time zone, such as Europe/Berlin, or null.";

function requests(name: string) {
  const sentence = `${name} must be a whole number from 0 to 100000.`;
  return z.int({ error: sentence }).min(0, sentence).max(100_000, sentence);
}

function dollars(name: string) {
  const sentence = `${name} must be a number of US dollars from 0 to 10000.`;
  return z.number({ error: sentence }).min(0, sentence).max(10_000, sentence);
}

export const settingsSchema = z.object({
  /** How many contacts a step takes. */
  batchSize: z.int({ error: BATCH_SIZE_SENTENCE }).min(1, BATCH_SIZE_SENTENCE).max(1000, BATCH_SIZE_SENTENCE),
  /** ISO 3166-1 alpha-2: where a phone number without a country code is from. Null = the server's DEFAULT_REGION. */
  defaultRegion: z
    .string({ error: REGION_SENTENCE })
    .regex(/^[A-Z]{2}$/, REGION_SENTENCE)
    .nullable(),
  /** Whether pairs in doubt are put to the LLM, where this Kith has one. Off, nothing of a contact is ever sent to it. */
  llmEnabled: z.boolean({ error: "llmEnabled must be true or false." }),
  /** What a run, and all runs of the last 30 days together, may take at most. Money is in US dollars. */
  llmRequestsPerRun: requests("llmRequestsPerRun"),
  llmDollarsPerRun: dollars("llmDollarsPerRun"),
  llmRequestsPerMonth: requests("llmRequestsPerMonth"),
  llmDollarsPerMonth: dollars("llmDollarsPerMonth"),
  /** Whether the calendar is read. A connect with `calendar=1` switches it on; off, no event is kept. */
  calendarEnabled: z.boolean({ error: "calendarEnabled must be true or false." }),
  /** IANA name: where the weeks of the calendar begin. Null = the calendar's own zone. */
  timeZone: z.string({ error: ZONE_SENTENCE }).refine(isTimeZone, ZONE_SENTENCE).nullable(),
});
export type SettingsView = z.infer<typeof settingsSchema>;
export const settingsUpdateInput = settingsSchema.partial();

/** The LLM of this Kith, and what it has cost the person. */
export const llmStatusSchema = z.object({
  /** False: no key is set, and nothing is ever asked. */
  available: z.boolean(),
  model: z.string().nullable(),
  /** Of the last 30 days. */
  used: z.object({ requests: z.int(), dollars: z.number() }),
});
