import { useMutation, useQueryClient, type QueryClient } from "@tanstack/react-query";
import type { Question, ReviewAct, ReviewOutcome } from "@kith/sdk";
import { useRef, useState } from "react";
import { contactsChanged } from "../app/changed-data.ts";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";
import { actNames, questionNames, type Answer } from "./act-words.ts";
import { lastOwnAct, questionsQuery, type QueueState } from "./duplicates-queries.ts";
import { questionKey, withoutQuestion, withQuestion } from "./review-queue.ts";

/** What came of the last thing that was said. */
export type ReviewNotice =
  | { readonly kind: "answered"; readonly names: string; readonly answer: Answer }
  | { readonly kind: "undone"; readonly names: string | null }
  | { readonly kind: "nothing-to-undo" }
  | {
      readonly kind: "refused";
      readonly names: string | null;
      readonly refusal: Refusal;
      /** For an answer that was refused: its question. */
      readonly question: Question | null;
    }
  | { readonly kind: "failed"; readonly names: string | null; readonly error: unknown };

export type Refusal = Exclude<ReviewOutcome, { outcome: "done" }>;

/** An answer of this visit. */
interface Answered {
  readonly question: Question;
  readonly state: QueueState;
  /** Null until the server has carried it out. */
  actId: string | null;
}

type Pair = Pick<Question, "recordA" | "recordB">;

/** An answer of this visit, the last one of earlier visits, or any act. */
type UndoTarget =
  | { readonly kind: "answered"; readonly one: Answered }
  | { readonly kind: "earlier"; readonly onBack: (pair: Pair) => void }
  | { readonly kind: "act"; readonly actId: string };

interface Undone {
  /** The act, where it was not known before. */
  readonly act: ReviewAct | null;
  readonly outcome: ReviewOutcome;
}

function actIdOf(target: UndoTarget): string | null {
  if (target.kind === "earlier") return null;
  return target.kind === "act" ? target.actId : target.one.actId;
}

function namesOf(target: UndoTarget): string | null {
  return target.kind === "answered" ? questionNames(target.one.question) : null;
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
      setNotice({ kind: "answered", names: questionNames(one.question), answer });
      await cancelled;
    },
    onSuccess: (outcome, { one }) => {
      if (outcome.outcome === "done") {
        one.actId = outcome.actId;
        return;
      }
      forget(one);
      if (outcome.outcome === "conflict" && outcome.reason === "changed") putBack(one);
      const { question } = one;
      setNotice({ kind: "refused", names: questionNames(question), refusal: outcome, question });
    },
    onError: (error, { one }) => {
      forget(one);
      putBack(one);
      setNotice({ kind: "failed", names: questionNames(one.question), error });
    },
    onSettled: () => refreshWhenIdle(client),
  });

  const undo = useMutation({
    mutationKey: REVIEW,
    scope: SCOPE,
    mutationFn: async (target: UndoTarget): Promise<Undone | null> => {
      const act = target.kind === "earlier" ? await lastOwnAct() : null;
      // By now the server has carried an answer of this visit out; or refused it, and there is nothing to take back.
      const actId = act?.actId ?? actIdOf(target);
      return actId === null ? null : { act, outcome: await kith.duplicates.undo({ actId }) };
    },
    onMutate: async (target) => {
      if (target.kind !== "answered") return;
      const cancelled = client.cancelQueries({ queryKey: ["questions"] });
      forget(target.one);
      putBack(target.one);
      await cancelled;
    },
    onSuccess: (undone, target) => {
      if (undone === null) {
        if (target.kind === "earlier") setNotice({ kind: "nothing-to-undo" });
        return;
      }
      const { act, outcome } = undone;
      if (target.kind === "act") {
        answered.current = answered.current.filter(({ actId }) => actId !== target.actId);
      }
      const { recordA = null, recordB = null } = act ?? {};
      if (target.kind === "earlier" && recordA !== null && recordB !== null)
        target.onBack({ recordA, recordB });
      const names = act === null ? namesOf(target) : actNames(act);
      if (outcome.outcome === "done") setNotice({ kind: "undone", names });
      else setNotice({ kind: "refused", names, refusal: outcome, question: null });
    },
    onError: (error, target) => setNotice({ kind: "failed", names: namesOf(target), error }),
    onSettled: () => refreshWhenIdle(client),
  });

  return {
    notice,
    decide: (question: Question, answer: Answer) => {
      const one: Answered = { question, state, actId: null };
      answered.current.push(one);
      decide.mutate({ one, answer });
    },
    /**
     * Takes the last answer back, and tells which pair comes back: at once for one of this visit, with the server's answer
     * for an earlier one.
     */
    undoLast: (onBack: (pair: Pair) => void): void => {
      const one = answered.current.at(-1);
      if (one !== undefined) {
        undo.mutate({ kind: "answered", one });
        onBack(one.question);
        return;
      }
      undo.mutate({ kind: "earlier", onBack });
    },
    undoAct: (actId: string) => undo.mutate({ kind: "act", actId }),
    /** Whether an act is being taken back whose question is not in view yet, and which one it is. */
    undoing: undo.isPending && undo.variables.kind !== "answered" ? undo.variables : null,
  };
}

/** The last of several answers asks for everything anew; until then what was answered stays out of the list. */
async function refreshWhenIdle(client: QueryClient): Promise<void> {
  if (client.isMutating({ mutationKey: REVIEW }) > 1) return;
  tellOtherTabs({ kind: "contacts-changed" });
  await contactsChanged(client);
}
