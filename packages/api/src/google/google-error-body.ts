import { z } from "zod";

/**
 * The parts of Google's error bodies that say what happened. Newer APIs put a reason into `details` (ErrorInfo), older
 * ones into `errors`; a body may have both, either or none.
 */
const bodySchema = z.object({
  error: z.object({
    status: z.string().catch(""),
    message: z.string().catch(""),
    errors: z.array(z.object({ reason: z.string().catch(""), domain: z.string().catch("") })).catch([]),
    details: z
      .array(
        z.object({
          reason: z.string().catch(""),
          metadata: z.record(z.string(), z.unknown()).catch({}),
          violations: z.array(z.unknown()).catch([]),
          fieldViolations: z.array(z.object({ field: z.string().catch("") })).catch([]),
        }),
      )
      .catch([]),
  }),
});

export interface GoogleErrorBody {
  /** The canonical status, such as INVALID_ARGUMENT; "" when there is none. */
  readonly status: string;
  /** For matching only: it may quote what was sent. */
  readonly message: string;
  /** Reasons of `details` first, then of `errors`. */
  readonly reasons: readonly string[];
  /** Such as "people.googleapis.com/critical_read_requests"; null when the body names none. */
  readonly quotaMetric: string | null;
  /** A QuotaFailure: a limit of the account that Google does not name. */
  readonly isQuotaFailure: boolean;
  /** Fields of the request that Google objects to, in its own spelling (`page_token`). */
  readonly invalidFields: readonly string[];
}

/** Null when the body is not an error of Google's APIs (an HTML page of a proxy, an empty body). */
export function parseGoogleErrorBody(body: unknown): GoogleErrorBody | null {
  const parsed = bodySchema.safeParse(body);
  if (!parsed.success) return null;
  const { status, message, errors, details } = parsed.data.error;
  const quotaMetric = details
    .map(({ metadata }) => metadata["quota_metric"])
    .find((one) => typeof one === "string");
  return {
    status,
    message,
    reasons: [...details, ...errors].map(({ reason }) => reason).filter((reason) => reason !== ""),
    quotaMetric: quotaMetric ?? null,
    isQuotaFailure: details.some(({ violations }) => violations.length > 0),
    invalidFields: details.flatMap(({ fieldViolations }) => fieldViolations.map(({ field }) => field)),
  };
}
