import type { Question, ReviewAct } from "@kith/sdk";
import { formatDay } from "../app/time-format.ts";

export type Answer = "same" | "different" | "later";

const ANSWERS: Readonly<Record<Answer, string>> = {
  same: "one person",
  different: "two people",
  later: "put off",
};

/** What was said, as it stands after a colon: "one person". */
export function answerWords(answer: Answer): string {
  return ANSWERS[answer];
}

/** What an act says of the two that it is about. */
export function actWords({ kind, until }: Pick<ReviewAct, "kind" | "until">): string {
  switch (kind) {
    case "same":
    case "different":
      return answerWords(kind);
    case "later":
      return until === null ? "put off" : `put off until ${formatDay(until)}`;
    case "separate":
      return "separated";
    case "undo":
      return "an earlier answer taken back";
    case "outdated":
      return "the answer no longer counts, because the entries have changed since";
  }
}

/** An undo, and what follows from changed entries, is not taken back: one decides the pair again. */
export function isUndoable({ kind, undoneBy }: Pick<ReviewAct, "kind" | "undoneBy">): boolean {
  return undoneBy === null && kind !== "undo" && kind !== "outdated";
}

export function byWords(by: ReviewAct["by"]): string {
  return by === "llm" ? "the language model" : "you";
}

export function nameWords(displayName: string | null): string {
  return displayName === null || displayName === "" ? "Without a name" : displayName;
}

export function questionNames({ a, b }: Pick<Question, "a" | "b">): string {
  return `${nameWords(a.displayName)} and ${nameWords(b.displayName)}`;
}

export function actNames({
  displayNameA,
  displayNameB,
}: Pick<ReviewAct, "displayNameA" | "displayNameB">): string {
  return `${nameWords(displayNameA)} and ${nameWords(displayNameB)}`;
}
