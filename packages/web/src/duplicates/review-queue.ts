import type { Question } from "@kith/sdk";
import type { InfiniteData } from "@tanstack/react-query";

interface QuestionPage {
  readonly items: Question[];
  readonly nextCursor: string | null;
  readonly total: number;
}

/** As much of the review queue as has been read: pages in order, the likeliest question first. */
export type ReviewQueue<Cursor = unknown> = InfiniteData<QuestionPage, Cursor>;

/** Tells one question from another; the same after a decision and its undo. */
export function questionKey({ recordA, recordB }: Pick<Question, "recordA" | "recordB">): string {
  return `${recordA} ${recordB}`;
}

export function questionsOf(queue: ReviewQueue): readonly Question[] {
  return queue.pages.flatMap(({ items }) => items);
}

/** The queue as it will be when the question is answered. */
export function withoutQuestion<Cursor>(queue: ReviewQueue<Cursor>, key: string): ReviewQueue<Cursor> {
  if (!questionsOf(queue).some((question) => questionKey(question) === key)) return queue;
  return {
    ...queue,
    pages: queue.pages.map((page) => ({
      ...page,
      total: page.total - 1,
      items: page.items.filter((question) => questionKey(question) !== key),
    })),
  };
}

/** The queue with the question back in its place; beyond the pages that were read it only counts. */
export function withQuestion<Cursor>(queue: ReviewQueue<Cursor>, question: Question): ReviewQueue<Cursor> {
  const key = questionKey(question);
  if (questionsOf(queue).some((other) => questionKey(other) === key)) return queue;
  const isLast = (index: number) => index === queue.pages.length - 1;
  const home = queue.pages.findIndex(
    (page, index) =>
      page.items.some((other) => comesBefore(question, other)) || (isLast(index) && page.nextCursor === null),
  );
  return {
    ...queue,
    pages: queue.pages.map((page, index) => {
      const total = page.total + 1;
      if (index !== home) return { ...page, total };
      const before = page.items.filter((other) => !comesBefore(question, other));
      return { ...page, total, items: [...before, question, ...page.items.slice(before.length)] };
    }),
  };
}

/** The server's order: the heaviest first, equal ones by their records. */
function comesBefore(one: Question, other: Question): boolean {
  const [weight, otherWeight] = [one.explanation.matchWeight, other.explanation.matchWeight];
  return weight === otherWeight ? questionKey(one) < questionKey(other) : weight > otherWeight;
}

/** The pair that is looked at. */
export interface Place {
  /** Null before the first look. */
  readonly key: string | null;
  readonly index: number;
}

/**
 * Where the pair is after the queue has changed: a likelier one before it does not take its place. When it is gone, what
 * moved up to where it was comes into view, not the top of the queue.
 */
export function placeIn(questions: readonly Question[], { key, index }: Place): Place {
  const found = questions.findIndex((question) => questionKey(question) === key);
  if (found >= 0) return { key, index: found };
  const fallback = Math.max(0, Math.min(index, questions.length - 1));
  const question = questions[fallback];
  return { key: question === undefined ? null : questionKey(question), index: fallback };
}

/** Where the eye goes when the question at `index` leaves: to the one that takes its place, at the end to the one before. */
export function successorOf(questions: readonly Question[], key: string): Question | null {
  const index = questions.findIndex((question) => questionKey(question) === key);
  return questions[index + 1] ?? questions[index - 1] ?? null;
}
