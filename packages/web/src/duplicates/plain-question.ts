import type { Question } from "@kith/sdk";

/**
 * Whether a sure question needs no second look: the names agree, and nothing speaks against. A person and a firm with one
 * mobile number are as likely by the numbers, and still two.
 */
export function isPlain({ explanation: { steps } }: Pick<Question, "explanation">): boolean {
  return (
    steps.some(({ comparison, speaks }) => comparison === "name" && speaks === "for") &&
    steps.every(({ speaks }) => speaks !== "against")
  );
}
