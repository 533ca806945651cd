import { parseRetryAfter, type GoogleAnswer } from "./google-answer.ts";
import { limitRequest, REQUEST_TIMEOUT_MS, requestWithoutAnswer } from "./request-timeout.ts";

/** What every call of a Google API brings along. */
export interface CallOptions {
  readonly accessToken: string;
  readonly signal?: AbortSignal | undefined;
}

/** For a method of googleapis. */
interface MethodOptions {
  readonly headers: Record<string, string>;
  readonly signal: AbortSignal;
}

/** The part of gaxios's answers that is read here; the rest holds the request, and in it the token. */
interface ClientAnswer {
  readonly status: number;
  readonly data: unknown;
  /** Something like a `Headers`, of node-fetch; its type says that it is a plain object, and a key of it is never there. */
  readonly headers: unknown;
}

/** One request. An answer of any status is a value; SOURCE_UNAVAILABLE and CANCELLED are thrown when there is none. */
export type SendRequest = (
  call: (method: MethodOptions) => Promise<ClientAnswer>,
  options: CallOptions,
) => Promise<GoogleAnswer>;

export interface RequestSenderOptions {
  readonly now: () => Date;
  /** Default: 8 s. */
  readonly timeoutMs?: number;
}

/** What a googleapis client is made with, so that retries are ours and a refusal is an answer. */
export const CLIENT_DEFAULTS = {
  // Its own retries ignore Retry-After and the quota. See retry.ts.
  retry: false,
  // As an error it would carry the request.
  validateStatus: () => true,
  responseType: "json",
} as const;

export function createRequestSender({
  now,
  timeoutMs = REQUEST_TIMEOUT_MS,
}: RequestSenderOptions): SendRequest {
  return async (call, { accessToken, signal }) => {
    try {
      const { status, data, headers } = await call({
        headers: { authorization: `Bearer ${accessToken}` },
        signal: limitRequest(signal, timeoutMs),
      });
      const retryAfter = new Headers(headers as Record<string, string>).get("retry-after");
      return { status, body: data, retryAfterMs: parseRetryAfter(retryAfter, now()) };
    } catch {
      throw requestWithoutAnswer(signal);
    }
  };
}
