import type { EmulatedAccount } from "../../packages/google-emulator/src/index.ts";
import { promptCard } from "../../packages/core/src/adjudicate/prompt-card.ts";
import { keyHash } from "../../packages/core/src/match/page/key-hash.ts";
import { writableFields } from "../../packages/core/src/index.ts";

/** One answer in twenty is wrong. */
const WRONG_ONE_IN = 20n;

/** Knows who every card of an account is about, by what the card says, and answers by it, wrong at times. */
export class TruthfulLlm {
  readonly #entitiesOf = new Map<string, Set<string>>();

  constructor(account: EmulatedAccount) {
    for (const person of account.people()) {
      const card = JSON.stringify(promptCard(writableFields(person)));
      const entities = this.#entitiesOf.get(card) ?? new Set();
      entities.add(account.truth.get(person.resourceName) ?? person.resourceName);
      this.#entitiesOf.set(card, entities);
    }
  }

  /** The same answer to the same pair, whichever card is named first. */
  saysSame(cardA: unknown, cardB: unknown): boolean {
    const [a, b] = [JSON.stringify(cardA), JSON.stringify(cardB)];
    const [entitiesA, entitiesB] = [this.#entitiesOf.get(a), this.#entitiesOf.get(b)];
    if (entitiesA === undefined || entitiesB === undefined)
      throw new Error("A card of nobody was asked about.");
    const isSame = [...entitiesA].some((entity) => entitiesB.has(entity));
    const isWrong = BigInt.asUintN(64, keyHash([a, b].sort().join("\n"))) % WRONG_ONE_IN === 0n;
    return isSame !== isWrong;
  }
}
