/** The canonical codes Google's newer APIs use, with the HTTP status and gRPC number each is sent with. */
const CANONICAL = {
  INVALID_ARGUMENT: { http: 400, rpc: 3, reason: "badRequest" },
  FAILED_PRECONDITION: { http: 400, rpc: 9, reason: "failedPrecondition" },
  UNAUTHENTICATED: { http: 401, rpc: 16, reason: "authError" },
  PERMISSION_DENIED: { http: 403, rpc: 7, reason: "forbidden" },
  NOT_FOUND: { http: 404, rpc: 5, reason: "notFound" },
  ALREADY_EXISTS: { http: 409, rpc: 6, reason: "alreadyExists" },
  ABORTED: { http: 409, rpc: 10, reason: "aborted" },
  RESOURCE_EXHAUSTED: { http: 429, rpc: 8, reason: "rateLimitExceeded" },
  INTERNAL: { http: 500, rpc: 13, reason: "backendError" },
  UNAVAILABLE: { http: 503, rpc: 14, reason: "backendError" },
} as const;

export type CanonicalCode = keyof typeof CANONICAL;

export interface ErrorDetail {
  "@type": string;
  [key: string]: unknown;
}

export interface FailureExtras {
  /** The `reason` of the legacy `errors` array. */
  reason?: string;
  domain?: string;
  details?: ErrorDetail[];
}

/** An answer other than 2xx, thrown by a handler and sent as it is: status and JSON body. */
export class GoogleFailure extends Error {
  readonly httpStatus: number;
  readonly body: object;

  constructor(httpStatus: number, message: string, body: object) {
    super(message);
    this.name = "GoogleFailure";
    this.httpStatus = httpStatus;
    this.body = body;
  }
}

/** A failure in the shape of People v1 and of Google's front end: `{ error: { code, message, status, errors, details } }`. */
export function apiFailure(code: CanonicalCode, message: string, extras: FailureExtras = {}): GoogleFailure {
  const { http, reason } = CANONICAL[code];
  return new GoogleFailure(http, message, {
    error: {
      code: http,
      message,
      errors: [{ message, domain: extras.domain ?? "global", reason: extras.reason ?? reason }],
      status: code,
      ...(extras.details === undefined ? {} : { details: extras.details }),
    },
  });
}

/** The `google.rpc.Status` of one item in a batch answer. */
export function rpcStatus(failure: GoogleFailure): { code: number; message: string } {
  const canonical = Object.values(CANONICAL).find(({ http }) => http === failure.httpStatus);
  const named = statusName(failure);
  const rpc = named === undefined ? (canonical?.rpc ?? 2) : CANONICAL[named].rpc;
  return { code: rpc, message: failure.message };
}

function statusName(failure: GoogleFailure): CanonicalCode | undefined {
  const error: unknown = "error" in failure.body ? failure.body.error : undefined;
  if (typeof error !== "object" || error === null || !("status" in error)) return undefined;
  const status = error.status;
  return typeof status === "string" && status in CANONICAL ? (status as CanonicalCode) : undefined;
}

/** `google.rpc.ErrorInfo`, the detail that clients should match on. */
export function errorInfo(reason: string, domain: string, metadata?: Record<string, string>): ErrorDetail {
  return {
    "@type": "type.googleapis.com/google.rpc.ErrorInfo",
    reason,
    domain,
    ...(metadata === undefined ? {} : { metadata }),
  };
}

/** `google.rpc.BadRequest` for one field. */
export function badRequest(field: string, description: string): ErrorDetail {
  return {
    "@type": "type.googleapis.com/google.rpc.BadRequest",
    fieldViolations: [{ field, description }],
  };
}

export function notFound(): GoogleFailure {
  return apiFailure("NOT_FOUND", "Requested entity was not found.");
}

/** A failure in the shape of the OAuth endpoints: `{ error, error_description }`. */
export function oauthFailure(error: string, description: string, httpStatus = 400): GoogleFailure {
  return new GoogleFailure(httpStatus, description, { error, error_description: description });
}

/** A failure in the shape of Calendar v3: no `status`, no `details`; the reason sits in `errors`. */
export function calendarFailure(
  httpStatus: number,
  message: string,
  item: { reason: string; domain?: string; location?: string; locationType?: string },
): GoogleFailure {
  return new GoogleFailure(httpStatus, message, {
    error: {
      errors: [{ domain: "global", message, ...item }],
      code: httpStatus,
      message,
    },
  });
}
