import type { ReviewOutcome } from "../contract/duplicates.ts";

type Refusal = Exclude<ReviewOutcome, { outcome: "done" }>;

/**
 * Undoes the transaction of a review and carries out what to answer instead: an expected outcome, told to the caller as
 * a value by `refusalOf`.
 */
export class ReviewRefusal extends Error {
  readonly refusal: Refusal;

  constructor(refusal: Refusal) {
    super(refusal.sentence);
    this.refusal = refusal;
  }
}

type ConflictReason = Extract<Refusal, { outcome: "conflict" }>["reason"];

const SENTENCES: Readonly<Record<ConflictReason, string>> = {
  changed: "This pair has changed since it was shown. Look at it again; nothing was decided.",
  together: "These records are one contact already. To part them, undo their join or separate the records.",
  "kept-apart":
    "A person said that these are two people. Undo that first (actId), then say that they are the same.",
  apart: "These records are not in one contact, so there is no join between them to undo.",
  undone: "This was undone already.",
  overtaken:
    "A later decision stands against this (actId). Undo that one first; contacts always follow every decision of a person.",
  final: "An undo cannot be undone. Decide the pair again instead.",
};

export function conflict(reason: ConflictReason, actId: string | null = null): ReviewRefusal {
  return new ReviewRefusal({ outcome: "conflict", reason, sentence: SENTENCES[reason], actId });
}

export function notFound(sentence: string): ReviewRefusal {
  return new ReviewRefusal({ outcome: "not-found", sentence });
}

/** The outcome of a review whose transaction may have been refused. */
export async function refusalOf(review: Promise<ReviewOutcome>): Promise<ReviewOutcome> {
  try {
    return await review;
  } catch (error) {
    if (error instanceof ReviewRefusal) return error.refusal;
    throw error;
  }
}
