import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { Question } from "@kith/sdk";
import { useState } from "react";
import { contactsChanged } from "../app/changed-data.ts";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";

/** What came of answers that were given together. */
export interface SureAnswers {
  /** To undo them by, in the order in which they were given. */
  readonly actIds: readonly string[];
  /** Pairs that had changed, or were gone, when their turn came: they were left as they are. */
  readonly left: number;
}

/** Says of many pairs, one after the other, that they are one person; and takes all of it back. */
export function useSureAnswers() {
  const client = useQueryClient();
  const [done, setDone] = useState(0);
  const refresh = async () => {
    tellOtherTabs({ kind: "contacts-changed" });
    await contactsChanged(client);
  };

  const join = useMutation({
    mutationFn: async (questions: readonly Question[]): Promise<SureAnswers> => {
      const actIds: string[] = [];
      let left = 0;
      setDone(0);
      for (const { recordA, recordB, version } of questions) {
        const outcome = await kith.duplicates.decide({ recordA, recordB, version, answer: "same" });
        if (outcome.outcome === "done") actIds.push(outcome.actId);
        else left += 1;
        setDone((before) => before + 1);
      }
      return { actIds, left };
    },
    onSettled: refresh,
  });

  const undo = useMutation({
    // The last first: each is then the newest decision about its contacts, so none stands in another's way.
    mutationFn: async (actIds: readonly string[]): Promise<number> => {
      let undone = 0;
      setDone(0);
      for (const actId of actIds.toReversed()) {
        const outcome = await kith.duplicates.undo({ actId });
        if (outcome.outcome === "done") undone += 1;
        setDone((before) => before + 1);
      }
      return undone;
    },
    onSettled: refresh,
  });

  return { join, undo, done };
}
