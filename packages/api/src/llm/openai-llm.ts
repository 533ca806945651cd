import type { Prompt } from "@kith/core";
import type OpenAI from "openai";
import { APIConnectionError, APIConnectionTimeoutError, APIError, OpenAI as OpenAIClient } from "openai";
import type { OpenaiEnvironment } from "../config/openai-environment.ts";
import { CALL_COSTS } from "../quota/call-cost.ts";
import type { Quota } from "../quota/quota.ts";
import type { Llm, LlmReply, LlmTokens } from "./llm.ts";
import { outputTokensMax } from "./llm-price.ts";
import { retryAfterMs } from "./retry-after.ts";

export const REQUEST_TIMEOUT_MS = 30_000;

/** Answers to twenty pairs take 2 kB; who writes a book has not kept to the form. */
const ANSWER_LENGTH_MAX = 100_000;

export interface OpenaiLlmOptions {
  readonly openai: OpenaiEnvironment;
  readonly quota: Quota;
  /** Names the shared limit: a keyed hash of the API key, which the table must not hold. */
  readonly quotaKey: Uint8Array;
  readonly timeoutMs?: number | undefined;
}

/** Any server that speaks OpenAI's chat completions with a JSON schema. The client's own retries and logs are off. */
export function createOpenaiLlm({ openai, quota, quotaKey, timeoutMs }: OpenaiLlmOptions): Llm {
  const { apiKey, baseUrl, model, prices } = openai;
  const client = new OpenAIClient({
    apiKey,
    baseURL: baseUrl ?? "https://api.openai.com/v1",
    maxRetries: 0,
    timeout: timeoutMs ?? REQUEST_TIMEOUT_MS,
    logLevel: "off",
    // Else read from variables of the environment that are not Kith's.
    adminAPIKey: null,
    organization: null,
    project: null,
    webhookSecret: null,
  });
  return {
    model,
    prices,
    reserve: (now) => quota.reserve({ accountKey: quotaKey, cost: CALL_COSTS.completeChat, now }),
    rest: (until) => quota.penalize({ accountKey: quotaKey, bucket: "llmRequests", until }),
    async complete(prompt, signal) {
      try {
        const completion = await client.chat.completions.create(requestOf(model, prompt), { signal });
        return replyOf(completion);
      } catch (error) {
        signal.throwIfAborted();
        return failureOf(error);
      }
    },
  };
}

function requestOf(
  model: string,
  { system, user, schema, ids }: Prompt,
): OpenAI.ChatCompletionCreateParamsNonStreaming {
  return {
    model,
    messages: [
      { role: "system", content: system },
      { role: "user", content: user },
    ],
    response_format: {
      type: "json_schema",
      json_schema: { name: "answers", strict: true, schema: { ...schema } },
    },
    max_completion_tokens: outputTokensMax(ids.length),
  };
}

/** Total: a server that is not OpenAI's may send anything. */
function replyOf(completion: unknown): LlmReply {
  const { choices, usage: counted } = objectOf(completion);
  const usage = usageOf(counted);
  const { message, finish_reason: reason } = objectOf(Array.isArray(choices) ? choices[0] : null);
  const { content, refusal } = objectOf(message);
  if (reason === "content_filter" || (typeof refusal === "string" && refusal !== "")) {
    return { kind: "refused", usage };
  }
  if (reason === "length" || typeof content !== "string" || content.length > ANSWER_LENGTH_MAX) {
    return { kind: "malformed", usage };
  }
  return { kind: "answered", text: content, usage };
}

function usageOf(counted: unknown): LlmTokens | null {
  const { prompt_tokens: input, completion_tokens: output } = objectOf(counted);
  return isCount(input) && isCount(output) ? { input, output } : null;
}

function isCount(value: unknown): value is number {
  return typeof value === "number" && Number.isSafeInteger(value) && value >= 0;
}

function objectOf(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === "object" && value !== null ? (value as Readonly<Record<string, unknown>>) : {};
}

function failureOf(error: unknown): LlmReply {
  if (error instanceof APIConnectionTimeoutError) return { kind: "timeout" };
  if (error instanceof APIConnectionError) return { kind: "unavailable" };
  if (!(error instanceof APIError)) return { kind: "malformed", usage: null };
  const { status, code, headers } = error as APIError;
  if (typeof status !== "number") return { kind: "unavailable" };
  // OpenAI says 429 for an empty purse, too; waiting does not fill it.
  if (status === 429 && code === "insufficient_quota") return { kind: "rejected", status };
  if (status === 429) return { kind: "rate-limited", retryAfterMs: retryAfterMs(headers ?? null) };
  if (status >= 500 || status === 408 || status === 409) return { kind: "unavailable" };
  return { kind: "rejected", status };
}
