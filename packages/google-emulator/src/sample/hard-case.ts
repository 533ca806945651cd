import type { PersonInput } from "../people/person.ts";
import type { PersonMaker } from "./person-maker.ts";
import type { LabelledPair } from "./sample-account.ts";

/** Two cards, and what a good matcher says about them. */
export interface CardPair {
  a: PersonInput;
  b: PersonInput;
  expected: LabelledPair["expected"];
}

/** Makes one pair of a kind, of new people each time. */
export type HardCase = (maker: PersonMaker) => CardPair;

export function same(a: PersonInput, b: PersonInput): CardPair {
  return { a, b, expected: "same" };
}

export function different(a: PersonInput, b: PersonInput): CardPair {
  return { a, b, expected: "different" };
}

/** Nobody could tell from the cards; who they really are is left to chance. */
export function ask(a: PersonInput, b: PersonInput): CardPair {
  return { a, b, expected: "ask" };
}

/** A card with a name and further parts. */
export function card(name: Record<string, string>, ...parts: readonly PersonInput[]): PersonInput {
  return Object.assign({ names: [name] }, ...parts) as PersonInput;
}

export function firmValue(name: string): PersonInput {
  return { organizations: [{ name, type: "work" }] };
}
