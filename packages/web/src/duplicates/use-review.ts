import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Question, ReviewOutcome } from "@kith/sdk";
import { useRef, useState } from "react";
import { contactsChanged } from "../app/changed-data.ts";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";
import type { Answer } from "./act-words.ts";
import { questionsQuery, type QueueState } from "./duplicates-queries.ts";
import { questionKey, withoutQuestion, withQuestion } from "./review-queue.ts";

/** What came of the last thing that was said. */
export type ReviewNotice =
  | { readonly kind: "answered"; readonly question: Question; readonly answer: Answer }
  | { readonly kind: "undone"; readonly question: Question | null }
  | { readonly kind: "refused"; readonly question: Question | null; readonly refusal: Refusal }
  | { readonly kind: "failed"; readonly question: Question | null; readonly error: unknown };

export type Refusal = Exclude<ReviewOutcome, { outcome: "done" }>;

/** An answer of this visit. */
interface Answered {
  readonly question: Question;
  readonly state: QueueState;
  /** Null until the server has carried it out. */
  actId: string | null;
}

/** One after the other, so that an undo follows the answer that it undoes, whatever the server takes for each. */
const SCOPE = { id: "review" };
const REVIEW = ["review"];

/** Answers and undoes at once on screen, one by one at the server; what the server refuses is put back. */
export function useReview(state: QueueState) {
  const client = useQueryClient();
  const [notice, setNotice] = useState<ReviewNotice | null>(null);
  const answered = useRef<Answered[]>([]);
  const forget = (one: Answered) => {
    answered.current = answered.current.filter((other) => other !== one);
  };
  const putBack = ({ question, state }: Answered) =>
    client.setQueryData(questionsQuery(state).queryKey, (queue) => queue && withQuestion(queue, question));

  const decide = useMutation({
    mutationKey: REVIEW,
    scope: SCOPE,
    mutationFn: ({ one, answer }: { readonly one: Answered; readonly answer: Answer }) => {
      const { recordA, recordB, version } = one.question;
      return kith.duplicates.decide({ recordA, recordB, version, answer });
    },
    onMutate: async ({ one, answer }) => {
      // A list that is on its way would bring the question back for a moment. Cancelling also restores what was there
      // before it, so it comes before the change.
      const cancelled = client.cancelQueries({ queryKey: ["questions"] });
      client.setQueryData(
        questionsQuery(one.state).queryKey,
        (queue) => queue && withoutQuestion(queue, questionKey(one.question)),
      );
      setNotice({ kind: "answered", question: one.question, answer });
      await cancelled;
    },
    onSuccess: (outcome, { one }) => {
      if (outcome.outcome === "done") {
        one.actId = outcome.actId;
        return;
      }
      forget(one);
      if (outcome.outcome === "conflict" && outcome.reason === "changed") putBack(one);
      setNotice({ kind: "refused", question: one.question, refusal: outcome });
    },
    onError: (error, { one }) => {
      forget(one);
      putBack(one);
      setNotice({ kind: "failed", question: one.question, error });
    },
    onSettled: () => refreshWhenIdle(client),
  });

  const undo = useMutation({
    mutationKey: REVIEW,
    scope: SCOPE,
    /** An act of the list, or an answer of this visit, whose act is known by the time that this runs. */
    mutationFn: (target: { readonly actId: string } | { readonly one: Answered }) => {
      const actId = "one" in target ? target.one.actId : target.actId;
      // The answer itself was refused: there is nothing to take back.
      return actId === null ? Promise.resolve(null) : kith.duplicates.undo({ actId });
    },
    onMutate: async (target) => {
      if (!("one" in target)) return;
      const cancelled = client.cancelQueries({ queryKey: ["questions"] });
      forget(target.one);
      putBack(target.one);
      await cancelled;
    },
    onSuccess: (outcome, target) => {
      if (outcome === null) return;
      const question = "one" in target ? target.one.question : null;
      if ("actId" in target)
        answered.current = answered.current.filter(({ actId }) => actId !== target.actId);
      if (outcome.outcome === "done") setNotice({ kind: "undone", question });
      else setNotice({ kind: "refused", question, refusal: outcome });
    },
    onError: (error, target) =>
      setNotice({ kind: "failed", question: "one" in target ? target.one.question : null, error }),
    onSettled: () => refreshWhenIdle(client),
  });

  return {
    notice,
    decide: (question: Question, answer: Answer) => {
      const one: Answered = { question, state, actId: null };
      answered.current.push(one);
      decide.mutate({ one, answer });
    },
    /** Takes the last answer of this visit back; its question, which is in the queue again, or null when there is none. */
    undoLast: (): Question | null => {
      const one = answered.current.at(-1);
      if (one === undefined) return null;
      undo.mutate({ one });
      return one.question;
    },
    undoAct: (actId: string) => undo.mutate({ actId }),
    /** The act that is being taken back from the list. */
    undoingActId: undo.isPending && "actId" in undo.variables ? undo.variables.actId : null,
  };
}

/** The last of several answers asks for everything anew; until then what was answered stays out of the list. */
async function refreshWhenIdle(client: QueryClient): Promise<void> {
  if (client.isMutating({ mutationKey: REVIEW }) > 1) return;
  tellOtherTabs({ kind: "contacts-changed" });
  await contactsChanged(client);
}
