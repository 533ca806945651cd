import { infiniteQueryOptions, queryOptions } from "@tanstack/react-query";
import type { Question, ReviewAct } from "@kith/sdk";
import { kith } from "../app/kith.ts";
import { isUndoable } from "./act-words.ts";

/** Open, or put off until later. */
export type QueueState = "open" | "later";

const PAGE = 50;

export function questionsQuery(state: QueueState) {
  return infiniteQueryOptions({
    queryKey: ["questions", state],
    queryFn: ({ pageParam, signal }) =>
      kith.duplicates.list({ state, limit: PAGE, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

/** From this probability on a question counts as sure enough to be answered together with others. */
export const SURE = 0.99;

/** All open questions from `SURE` on. Read anew whenever it is asked for: a list to say yes to must not be an old one. */
export const sureQuestionsQuery = queryOptions({
  queryKey: ["sure-questions"],
  queryFn: async ({ signal }) => {
    const sure: Question[] = [];
    let cursor: string | null = null;
    do {
      const page: Awaited<ReturnType<typeof kith.duplicates.list>> = await kith.duplicates.list(
        { state: "open", limit: 100, cursor },
        { signal },
      );
      const likely = page.items.filter(({ explanation }) => explanation.probability >= SURE);
      sure.push(...likely);
      cursor = likely.length < page.items.length ? null : page.nextCursor;
    } while (cursor !== null);
    return sure;
  },
  gcTime: 0,
  // What is on screen is what is said yes to; it must not change under the person's eyes. So it is none of the data that
  // a change of contacts asks for anew; pairs that have changed are refused by their version.
  staleTime: Infinity,
  refetchOnWindowFocus: false,
});

/** What was decided between two records before, withdrawn decisions too. */
export function pairExplanationQuery({ recordA, recordB }: Pick<Question, "recordA" | "recordB">) {
  return queryOptions({
    queryKey: ["pair-explanation", recordA, recordB],
    queryFn: ({ signal }) => kith.duplicates.explain({ a: recordA, b: recordB }, { signal }),
  });
}

/** What was said about pairs, the newest first. */
export const actsQuery = infiniteQueryOptions({
  queryKey: ["review-acts"],
  queryFn: ({ pageParam, signal }) => kith.duplicates.acts({ limit: 50, cursor: pageParam }, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
});

/** What a person said last and has not taken back, however many acts ago; null when there is nothing. */
export async function lastOwnAct(): Promise<ReviewAct | null> {
  let cursor: string | null = null;
  do {
    const page: Awaited<ReturnType<typeof kith.duplicates.acts>> = await kith.duplicates.acts({
      limit: 100,
      cursor,
    });
    const act = page.items.find((act) => act.by === "person" && isUndoable(act));
    if (act !== undefined) return act;
    cursor = page.nextCursor;
  } while (cursor !== null);
  return null;
}
