import { infiniteQueryOptions, queryOptions, skipToken } from "@tanstack/react-query";
import { kith } from "../app/kith.ts";
import type { RunProgress } from "./run-progress.ts";
import { isFinal } from "./run-status.ts";

/** The newest run first. Another program may start one too, so the list is asked for again while the page is looked at. */
export const runsQuery = infiniteQueryOptions({
  queryKey: ["runs"],
  queryFn: ({ pageParam, signal }) => kith.sync.list({ limit: 20, cursor: pageParam }, { signal }),
  initialPageParam: null as string | null,
  getNextPageParam: (page) => page.nextCursor,
  refetchInterval: 15_000,
});

export function runQuery(runId: string) {
  return queryOptions({
    queryKey: ["run", runId],
    queryFn: ({ signal }) => kith.sync.get({ runId }, { signal }),
    // Events are faster; this is for a run whose stream cannot be had.
    refetchInterval: ({ state }) => (state.data === undefined || isFinal(state.data.status) ? false : 10_000),
  });
}

/** Never fetched: the run's event stream writes it. */
export function progressQuery(runId: string) {
  return queryOptions<RunProgress>({
    queryKey: ["run-progress", runId],
    queryFn: skipToken,
    staleTime: Infinity,
    gcTime: Infinity,
  });
}

export function failuresQuery(runId: string) {
  return infiniteQueryOptions({
    queryKey: ["run-failures", runId],
    queryFn: ({ pageParam, signal }) =>
      kith.sync.failures({ runId, limit: 50, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
  });
}

export function planQuery(runId: string) {
  return infiniteQueryOptions({
    queryKey: ["run-plan", runId],
    queryFn: ({ pageParam, signal }) => kith.sync.plan({ runId, limit: 20, cursor: pageParam }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (page) => page.nextCursor,
    // A finished dry run's plan does not change any more.
    staleTime: 5 * 60_000,
  });
}
