import type { PersonInput } from "@kith/google-emulator";
import type { RunView } from "../../contract/run.ts";
import {
  named,
  openReviewScene,
  type ReviewScene,
  stranger,
  withEmail,
  withPhone,
} from "../../duplicates/testing/review-scene.ts";
import { openTestKith, type TestKith } from "../../server/testing/test-kith.ts";
import { answering, openLlmServer, UNSURE, type LlmServer } from "./llm-server.ts";

/** Two cards by their resource names: one with a name, one with only what they share. */
export interface TwoCards {
  readonly full: string;
  readonly bare: string;
}

/** A Kith that has an LLM to ask. */
export interface LlmKith extends AsyncDisposable {
  readonly kith: TestKith;
  readonly llm: LlmServer;
  /** Somebody new; the LLM has forgotten everything and is unsure of all pairs. */
  open(): Promise<LlmScene>;
}

export interface LlmScene extends ReviewScene {
  /** A question with strong evidence: the LLM's word can make one contact of it, or leave it. */
  strongPair(n: number, more?: PersonInput): TwoCards;
  /** A question with weaker evidence: the LLM's word can keep it apart, or leave it. */
  weakPair(n: number): TwoCards;
  /** A background import, to its end. */
  run(input?: Readonly<Record<string, unknown>>): Promise<RunView>;
  areTogether(cards: TwoCards): Promise<boolean>;
  ids(cards: TwoCards): Promise<{ readonly recordA: string; readonly recordB: string }>;
}

export async function openLlmKith({ llmTimeoutMs = 500 } = {}): Promise<LlmKith> {
  const llm = await openLlmServer();
  const kith = await openTestKith({ environment: { openai: llm.openai }, llmTimeoutMs });
  return {
    kith,
    llm,
    async open() {
      llm.forget();
      llm.behave(answering(() => UNSURE));
      return llmScene(await openReviewScene(kith));
    },
    async [Symbol.asyncDispose]() {
      await kith[Symbol.asyncDispose]();
      await llm[Symbol.asyncDispose]();
    },
  };
}

function llmScene(review: ReviewScene): LlmScene {
  const scene: LlmScene = {
    ...review,
    get client() {
      return review.client;
    },
    strongPair(n, more = {}) {
      const { familyName, phone, email } = stranger(n);
      const ids = { ...withPhone(phone), ...withEmail(email) };
      return { full: scene.add(named("Ann", familyName, { ...ids, ...more })), bare: scene.add(ids) };
    },
    weakPair(n) {
      const { familyName, phone } = stranger(n);
      return {
        full: scene.add(named("Bo", familyName, withPhone(phone))),
        bare: scene.add(withPhone(phone)),
      };
    },
    async run(input = {}) {
      const runId = await scene.client.start(input);
      return await scene.client.reached(runId, "completed");
    },
    areTogether: async ({ full, bare }) => (await scene.contact(full)) === (await scene.contact(bare)),
    ids: async ({ full, bare }) => ({
      recordA: await scene.record(full),
      recordB: await scene.record(bare),
    }),
  };
  return scene;
}
