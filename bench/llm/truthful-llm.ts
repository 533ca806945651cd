import { createHash } from "node:crypto";
import { writableFields } from "../../packages/core/src/index.ts";
import { promptCard } from "../../packages/core/src/adjudicate/prompt-card.ts";
import type { GivenAnswer, LlmBehavior } from "../../packages/api/src/llm/testing/llm-server.ts";
import type { EmulatedAccount } from "../../packages/google-emulator/src/index.ts";

/** An LLM that knows who the cards are about, and is wrong about a share of the pairs, always the same ones. */
export interface TruthfulLlm {
  readonly behavior: LlmBehavior;
  /** Its answer about two persons of the account. */
  saysSame(a: string, b: string): boolean;
}

export function createTruthfulLlm(google: EmulatedAccount, errorShare: number): TruthfulLlm {
  const entityOfCard = new Map<string, string>();
  for (const person of google.people()) {
    const card = JSON.stringify(promptCard(writableFields(person)));
    entityOfCard.set(card, google.truth.get(person.resourceName) ?? person.resourceName);
  }
  const isError = (one: string, other: string): boolean => {
    const hash = createHash("sha256").update([one, other].toSorted().join("\n")).digest();
    return hash.readUInt32BE() / 2 ** 32 < errorShare;
  };
  return {
    saysSame: (a, b) => (google.truth.get(a) === google.truth.get(b)) !== isError(a, b),
    behavior: ({ questions }) => ({
      kind: "answers",
      answers: questions.map(({ id, cards }): GivenAnswer => {
        const [one = "", other = ""] = cards.map((card) => JSON.stringify(card));
        const isSame = entityOfCard.get(one) === entityOfCard.get(other);
        const answer = isSame !== isError(one, other) ? "same" : "different";
        return { id, answer, confidence: "high" };
      }),
    }),
  };
}
