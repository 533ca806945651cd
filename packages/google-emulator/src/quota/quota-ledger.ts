import type { Clock } from "../clock.ts";
import { apiFailure, calendarFailure, errorInfo } from "../google-failure.ts";
import type { GoogleFailure } from "../google-failure.ts";

/** Limits per account; an absent one is unlimited. */
export interface QuotaLimits {
  criticalReadsPerMinute: number;
  criticalWritesPerMinute: number;
  /** Per 24 hours. Exceeding it is answered as a per-account limit, without saying which. */
  dailyContactWrites: number;
  /** First pages of full syncs; "this quota is fixed and can not be increased". */
  firstPageFullSyncsPerMinute: number;
  contactGroupReadsPerMinute: number;
  contactGroupWritesPerMinute: number;
  /** Calendar v3 answers 403 rateLimitExceeded beyond it. */
  calendarQueriesPerMinute: number;
}

export type QuotaCosts = Partial<Record<keyof QuotaLimits, number>>;

/** What a call costs (Google's "Read and manage contacts" guide). A batch costs the same however full it is. */
export const CALL_COSTS = {
  read: { criticalReadsPerMinute: 1 },
  firstPageFullSync: { criticalReadsPerMinute: 1, firstPageFullSyncsPerMinute: 1 },
  write: { criticalReadsPerMinute: 1, criticalWritesPerMinute: 1, dailyContactWrites: 1 },
  batchWrite: { criticalReadsPerMinute: 6, criticalWritesPerMinute: 6, dailyContactWrites: 200 },
  delete: { criticalWritesPerMinute: 1 },
  batchDelete: { criticalWritesPerMinute: 10 },
  groupRead: { contactGroupReadsPerMinute: 1 },
  groupWrite: { contactGroupWritesPerMinute: 1 },
  calendar: { calendarQueriesPerMinute: 1 },
} as const satisfies Record<string, QuotaCosts>;

const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

interface Spending {
  at: number;
  units: number;
}

export interface QuotaLedger {
  /** Takes the units of one call, or throws the 429 (403 in Calendar) and takes nothing. */
  spend(account: string, costs: QuotaCosts): void;
  setLimits(limits: Partial<QuotaLimits>): void;
}

/**
 * Counts in sliding windows: at most the limit within any 60 seconds (24 hours). How Google lays its windows is
 * not documented; a client that keeps within the sliding one keeps within every other.
 * Refused calls cost nothing. The counts end with the process.
 */
export function createQuotaLedger(clock: Clock, initial: Partial<QuotaLimits>): QuotaLedger {
  let limits = initial;
  const spendings = new Map<string, Spending[]>();

  const windowOf = (account: string, limit: keyof QuotaLimits): Spending[] => {
    const key = `${account} ${limit}`;
    const length = limit === "dailyContactWrites" ? DAY_MS : MINUTE_MS;
    const now = clock.now();
    const inWindow = (spendings.get(key) ?? []).filter(({ at }) => now - at < length);
    spendings.set(key, inWindow);
    return inWindow;
  };
  const sum = (window: readonly Spending[]): number => window.reduce((total, { units }) => total + units, 0);

  return {
    spend(account, costs) {
      const entries = (Object.entries(costs) as [keyof QuotaLimits, number][]).filter(
        ([limit]) => limits[limit] !== undefined,
      );
      for (const [limit, units] of entries) {
        const allowed = limits[limit] ?? Infinity;
        if (sum(windowOf(account, limit)) + units > allowed) throw quotaExceeded(limit, allowed);
      }
      const at = clock.now();
      for (const [limit, units] of entries) windowOf(account, limit).push({ at, units });
    },
    setLimits(next) {
      limits = { ...limits, ...next };
    },
  };
}

const METRICS = {
  criticalReadsPerMinute: {
    label: "Critical read requests (Contact and Profile Reads)",
    metric: "critical_read_requests",
    limit: "CriticalReadsPerMinutePerProjectPerUser",
  },
  criticalWritesPerMinute: {
    label: "Critical write requests (Contact and Profile Writes)",
    metric: "critical_write_requests",
    limit: "CriticalWritesPerMinutePerProjectPerUser",
  },
  contactGroupReadsPerMinute: {
    label: "Read requests (Contact Groups)",
    metric: "contact_group_read_requests",
    limit: "ContactGroupReadsPerMinutePerProjectPerUser",
  },
  contactGroupWritesPerMinute: {
    label: "Write requests (Contact Groups)",
    metric: "contact_group_write_requests",
    limit: "ContactGroupWritesPerMinutePerProjectPerUser",
  },
} as const;

const CONSUMER_NUMBER = "100000000001";

/** The answer of an exhausted limit: per-minute limits name themselves, per-account ones do not. */
export function quotaExceeded(limit: keyof QuotaLimits, allowed: number): GoogleFailure {
  if (limit === "calendarQueriesPerMinute") {
    return calendarFailure(403, "Rate Limit Exceeded", {
      domain: "usageLimits",
      reason: "rateLimitExceeded",
    });
  }
  if (limit === "dailyContactWrites" || limit === "firstPageFullSyncsPerMinute") return accountExhausted();
  const { label, metric, limit: limitName } = METRICS[limit];
  return apiFailure(
    "RESOURCE_EXHAUSTED",
    `Quota exceeded for quota metric '${label}' and limit '${label} per minute per user' of service 'people.googleapis.com' for consumer 'project_number:${CONSUMER_NUMBER}'.`,
    {
      reason: "rateLimitExceeded",
      details: [
        errorInfo("RATE_LIMIT_EXCEEDED", "googleapis.com", {
          service: "people.googleapis.com",
          consumer: `projects/${CONSUMER_NUMBER}`,
          quota_metric: `people.googleapis.com/${metric}`,
          quota_limit: limitName,
          quota_limit_value: String(allowed),
          quota_location: "global",
        }),
      ],
    },
  );
}

/** The other 429: a limit of the account itself, with nothing to learn from it but to wait long. */
export function accountExhausted(): GoogleFailure {
  return apiFailure("RESOURCE_EXHAUSTED", "Resource has been exhausted (e.g. check quota).", {
    reason: "rateLimitExceeded",
    details: [
      {
        "@type": "type.googleapis.com/google.rpc.QuotaFailure",
        violations: [{ subject: "QUOTA_EXCEEDED", description: "FBS quota limit exceeded" }],
      },
    ],
  });
}
