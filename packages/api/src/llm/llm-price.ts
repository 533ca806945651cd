import type { Prompt } from "@kith/core";
import type { LlmPrices, LlmTokens } from "./llm.ts";

/** An answer to a pair is about 40 tokens; a model that thinks first needs room for that. */
const TOKENS_PER_ANSWER = 100;
const TOKENS_OF_ITS_OWN = 1_000;

export function outputTokensMax(pairs: number): number {
  return TOKENS_OF_ITS_OWN + pairs * TOKENS_PER_ANSWER;
}

/**
 * The most that a request can take: a token stands for at least one byte of UTF-8, and the answer is cut off at its
 * limit. What is reserved is never less than what is paid.
 */
export function tokensMax({ system, user, schema, ids }: Prompt): LlmTokens {
  const input = [system, user, JSON.stringify(schema)].reduce(
    (sum, text) => sum + Buffer.byteLength(text),
    0,
  );
  return { input, output: outputTokensMax(ids.length) };
}

/** In millionths of a dollar, rounded up. */
export function microDollars({ input, output }: LlmTokens, prices: LlmPrices): number {
  return Math.ceil(input * prices.input + output * prices.output);
}
