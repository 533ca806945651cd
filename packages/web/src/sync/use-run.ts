import { useQuery, useQueryClient } from "@tanstack/react-query";
import { currentRun } from "./current-run.ts";
import { writeEvents } from "./progress-cache.ts";
import { progressQuery, runQuery } from "./run-queries.ts";
import { emptyProgress } from "./run-progress.ts";
import { isFinal } from "./run-status.ts";
import { watchRun } from "./watch-run.ts";

interface UseRunOptions {
  /** Whether to replay a finished run's events from the server, once, for its batches. */
  readonly withBatches?: boolean;
}

/** A run as it stands now. */
export function useRun(runId: string, { withBatches = false }: UseRunOptions = {}) {
  const client = useQueryClient();
  const { data: row, error, refetch } = useQuery(runQuery(runId));
  const { data: progress = emptyProgress(runId) } = useQuery(progressQuery(runId));

  const lastSeq = row?.lastSeq ?? 0;
  const replay = useQuery({
    // A run that failed, was shown, and went on afterwards has more to replay.
    queryKey: ["run-replay", runId, lastSeq],
    queryFn: async ({ signal }) => {
      await watchRun(runId, { signal, onEvents: (events) => writeEvents(client, runId, events) });
      return true;
    },
    enabled: withBatches && row !== undefined && isFinal(row.status) && progress.lastSeq < lastSeq,
    staleTime: Infinity,
    gcTime: Infinity,
  });

  return {
    run: row === undefined ? undefined : currentRun(row, progress),
    progress,
    /** Whether a finished run's batches are still on their way. */
    replaying: replay.isFetching,
    error,
    refetch,
  };
}
