import type { PersonInput } from "@kith/google-emulator";
import { named, stranger, withEmail, withPhone } from "../../duplicates/testing/review-scene.ts";

/** Six people, and two cards of one of them, who share a mailbox: the shipped model joins the two cards. */
const HOUSE = "thefam77@house.example";
const HOUSEMATES = ["Nora", "Ivan", "Olga", "Pedro", "Quinn", "Rosa"];

/** Two cards that the shipped model joins, and a model that knows how many share the mailbox does not. */
export const SPLIT: readonly [PersonInput, PersonInput] = [
  named("Elizabeth", "Fairweather", withEmail(HOUSE)),
  named("Liz", "Fairweather", withEmail(HOUSE)),
];

/**
 * Two cards that the shipped model asks about, and that a model joins which has seen how often one person's cards name
 * other firms and towns.
 */
export const JOIN: readonly [PersonInput, PersonInput] = [
  garcia({ email: "a1@x.example", firm: "Alpha", city: "Rome", page: "aaa" }),
  garcia({ email: "b7@y.example", firm: "Beta", city: "Oslo", page: "bbb" }),
];

/** Who teaches that: thirty people with an old and a new card, and the house. */
export function teachers(): readonly PersonInput[] {
  const moved = Array.from({ length: 30 }, (_, n): PersonInput[] => {
    const { familyName, email } = stranger(n);
    const card = (firm: string, city: string): PersonInput =>
      named("Ann", familyName, {
        ...withEmail(email),
        organizations: [{ name: firm }],
        addresses: [{ city }],
      });
    return [card(`Old ${familyName}`, "Rome"), card(`New ${stranger(n + 40).familyName}`, "Oslo")];
  });
  const housemates = HOUSEMATES.map((name, n) => named(name, stranger(80 + n).familyName, withEmail(HOUSE)));
  return [...moved.flat(), ...housemates];
}

/** Seventy cards on which a trained model joins one pair and splits another. */
export function tellingAccount(): readonly PersonInput[] {
  return [...SPLIT, ...JOIN, ...teachers()];
}

function garcia(card: { email: string; firm: string; city: string; page: string }): PersonInput {
  return named("Maria", "Garcia", {
    ...withPhone("+49 30 444333"),
    ...withEmail(card.email),
    organizations: [{ name: card.firm }],
    addresses: [{ city: card.city, streetAddress: `${card.city} Road 5` }],
    urls: [{ value: `https://www.linkedin.com/in/${card.page}` }],
  });
}
