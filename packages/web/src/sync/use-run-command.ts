import type { RunView } from "@kith/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";
import { runQuery, runsQuery } from "./run-queries.ts";

export type RunCommand =
  | { readonly kind: "pause" | "resume" | "cancel" }
  /** Says yes to the run's question, with the number that the person was shown. */
  | { readonly kind: "confirm"; readonly deletions: number };

/** Tells a run what to do; what it then does comes back as the server's own answer and events. */
export function useRunCommand(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: RunCommand): Promise<RunView> => {
      switch (command.kind) {
        case "pause":
          return kith.sync.pause({ runId });
        case "cancel":
          return kith.sync.cancel({ runId });
        case "resume":
          return kith.sync.resume({ runId });
        case "confirm":
          return kith.sync.resume({ runId, confirm: true, deletions: command.deletions });
      }
    },
    onSuccess: (run) => client.setQueryData(runQuery(runId).queryKey, run),
    onSettled: async () => {
      tellOtherTabs({ kind: "runs-changed" });
      await Promise.all([
        client.invalidateQueries({ queryKey: runQuery(runId).queryKey }),
        client.invalidateQueries({ queryKey: runsQuery.queryKey }),
      ]);
    },
  });
}
