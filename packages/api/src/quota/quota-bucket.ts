/** One limit of Google (or of the LLM): at most `limit` units in any stretch of `windowMs`. */
export interface QuotaBucket {
  readonly limit: number;
  readonly windowMs: number;
}

export type QuotaBucketName = "queries" | "criticalReads" | "criticalWrites" | "dailyWrites" | "llmRequests";

export type QuotaBuckets = Readonly<Record<QuotaBucketName, QuotaBucket>>;

/** Units that one call takes of each bucket it touches. */
export type QuotaCost = Readonly<Partial<Record<QuotaBucketName, number>>>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/**
 * Google shows the real numbers only in the console of the client's own project; these are what others have seen
 * there, and all of them are configuration. `queries` is the predecessor's figure; a 429 corrects the rest.
 */
export const DEFAULT_QUOTA_BUCKETS: QuotaBuckets = {
  queries: { limit: 100, windowMs: 100_000 },
  criticalReads: { limit: 90, windowMs: MINUTE_MS },
  criticalWrites: { limit: 90, windowMs: MINUTE_MS },
  dailyWrites: { limit: 100_000, windowMs: DAY_MS },
  llmRequests: { limit: 3_500, windowMs: MINUTE_MS },
};
