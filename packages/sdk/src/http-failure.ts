import { isKithErrorCode } from "./error-code.ts";
import { KithApiError } from "./kith-api-error.ts";

interface FailureShape {
  readonly code: unknown;
  readonly message: string;
  readonly status: number | null;
  readonly retryAfterMs?: unknown;
  readonly details?: unknown;
}

/** A failure that Kith itself tells, over tRPC or REST. */
export function kithFailure(shape: FailureShape): KithApiError {
  const { status } = shape;
  const code = isKithErrorCode(shape.code)
    ? shape.code
    : status !== null && status >= 500
      ? "INTERNAL"
      : "BAD_RESPONSE";
  return new KithApiError(code, shape.message, {
    status,
    retryAfterMs: typeof shape.retryAfterMs === "number" ? shape.retryAfterMs : null,
    details: isObject(shape.details) ? shape.details : {},
  });
}

/** The body as JSON, or the sentence that says who seems to have answered instead of Kith. Never the body's text. */
export async function readJson(response: Response, origin: string): Promise<unknown> {
  const text = await response.text().catch((cause: unknown) => {
    throw noAnswer(origin, cause);
  });
  try {
    const json: unknown = JSON.parse(text);
    if (isObject(json)) return json;
  } catch {
    // What JSON.parse says ("Unexpected token <") helps nobody.
  }
  throw notKith(response, origin);
}

/** What an answer without success says: in the words of tRPC, of Kith's REST, or of nobody whom Kith knows. */
export async function responseFailure(response: Response, origin: string): Promise<KithApiError> {
  const json = await readJson(response, origin).catch((error: unknown) => error);
  if (KithApiError.isInstance(json)) return json;
  const { status } = response;
  if (isObject(json) && isObject(json.error) && typeof json.error.message === "string") {
    const data = isObject(json.error.data) ? json.error.data : {};
    const wait = data.retryAfterMs ?? retryAfterMs(response);
    return kithFailure({
      code: data.kithCode,
      message: json.error.message,
      status,
      retryAfterMs: wait,
      details: data.details,
    });
  }
  if (isObject(json) && typeof json.error === "string") {
    const { error, code, ...details } = json;
    return kithFailure({ code, message: error, status, retryAfterMs: retryAfterMs(response), details });
  }
  return notKith(response, origin);
}

/** An answer that is not Kith's: a proxy's page, a login wall, another program at this address. */
export function notKith(response: Response, origin: string): KithApiError {
  const { status } = response;
  const type = response.headers.get("content-type")?.split(";")[0] ?? "no content type";
  const guess =
    status >= 502 && status <= 504
      ? "The proxy before Kith answers, but Kith does not."
      : "Check that url is the address of a Kith.";
  return new KithApiError("BAD_RESPONSE", `${origin} answered HTTP ${status} with ${type}. ${guess}`, {
    status,
    retryAfterMs: retryAfterMs(response),
  });
}

export function noAnswer(origin: string, cause: unknown): KithApiError {
  const message = `No answer from ${origin}. Check the network, and that Kith runs there.`;
  return new KithApiError("NETWORK", message, { cause });
}

/** RFC 9110: a number of seconds or a date. */
function retryAfterMs(response: Response): number | null {
  const value = response.headers.get("retry-after");
  if (value === null) return null;
  if (/^\d+$/.test(value)) return Number(value) * 1_000;
  const at = Date.parse(value);
  return Number.isNaN(at) ? null : Math.max(0, at - Date.now());
}

export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null;
}
