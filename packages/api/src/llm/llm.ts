import type { Prompt } from "@kith/core";

/** What came of one request. Nothing of it quotes a card: a server's own words may. */
export type LlmReply =
  | { readonly kind: "answered"; readonly text: string; readonly usage: LlmTokens | null }
  /** The model declined, or a filter of the server's did. */
  | { readonly kind: "refused"; readonly usage: LlmTokens | null }
  /** Not the document that was asked for: cut off, empty, or no chat completion at all. */
  | { readonly kind: "malformed"; readonly usage: LlmTokens | null }
  | { readonly kind: "rate-limited"; readonly retryAfterMs: number }
  /** Slower than a request may take. */
  | { readonly kind: "timeout" }
  /** The server or the way to it failed; the same may work later. */
  | { readonly kind: "unavailable" }
  /** The server refuses us (a wrong key, an unknown model, no money left): the same would fail again. */
  | { readonly kind: "rejected"; readonly status: number };

export interface LlmTokens {
  readonly input: number;
  readonly output: number;
}

/** US dollars for a million tokens. */
export interface LlmPrices {
  readonly input: number;
  readonly output: number;
}

/** The port to a language model that is shared by all users and processes. */
export interface Llm {
  /** Its name, which answers are kept under. */
  readonly model: string;
  readonly prices: LlmPrices;
  /** Takes one of the requests a minute that all processes share, or says when there is one. */
  reserve(at: Date): Promise<{ readonly kind: "granted" } | { readonly kind: "wait"; readonly until: Date }>;
  /** Obeys a limit that the server told: nobody asks before. */
  rest(until: Date): Promise<void>;
  /** One request, never repeated by itself. Rejects only when the signal is aborted. */
  complete(prompt: Prompt, signal: AbortSignal): Promise<LlmReply>;
}
