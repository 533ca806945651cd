import type { QuotaCost } from "./quota-bucket.ts";

/**
 * What each call takes, from Google's guide "Read and manage contacts". A batch write costs the same however full it is,
 * so below six persons single writes are cheaper per minute, and a batch of one burns 200 daily writes.
 */
export const CALL_COSTS = {
  listConnections: { queries: 1, criticalReads: 1 },
  batchGetPeople: { queries: 1, criticalReads: 1 },
  getPerson: { queries: 1, criticalReads: 1 },
  createContact: { queries: 1, criticalReads: 1, criticalWrites: 1, dailyWrites: 1 },
  updateContact: { queries: 1, criticalReads: 1, criticalWrites: 1, dailyWrites: 1 },
  deleteContact: { queries: 1, criticalWrites: 1, dailyWrites: 1 },
  updateContactPhoto: { queries: 1, criticalReads: 1, criticalWrites: 1, dailyWrites: 1 },
  batchCreateContacts: { queries: 1, criticalReads: 6, criticalWrites: 6, dailyWrites: 200 },
  batchUpdateContacts: { queries: 1, criticalReads: 6, criticalWrites: 6, dailyWrites: 200 },
  batchDeleteContacts: { queries: 1, criticalWrites: 10, dailyWrites: 10 },
  listContactGroups: { queries: 1 },
  writeContactGroup: { queries: 1, criticalWrites: 1 },
  /** Calendar counts against another API of Google, but it is the same user who would be throttled. */
  listEvents: { queries: 1 },
  listCalendars: { queries: 1 },
  completeChat: { llmRequests: 1 },
} as const satisfies Record<string, QuotaCost>;

export type QuotaCall = keyof typeof CALL_COSTS;
