import type { RunView } from "@kith/sdk";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";
import { tellOtherTabs } from "../app/tab-channel.ts";
import { runQuery, runsQuery } from "./run-queries.ts";

export type RunCommand = "pause" | "resume" | "confirm" | "cancel";

/** Tells a run what to do; what it then does comes back as the server's own answer and events. */
export function useRunCommand(runId: string) {
  const client = useQueryClient();
  return useMutation({
    mutationFn: (command: RunCommand): Promise<RunView> => {
      if (command === "pause") return kith.sync.pause({ runId });
      if (command === "cancel") return kith.sync.cancel({ runId });
      return kith.sync.resume({ runId, confirm: command === "confirm" });
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
