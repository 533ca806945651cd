import type { QueryClient } from "@tanstack/react-query";
import type { ProgressEvent } from "@kith/sdk";
import { contactsChanged } from "../app/changed-data.ts";
import { applyEvents, emptyProgress, mergeProgress, type RunProgress } from "./run-progress.ts";
import { progressQuery, runQuery, runsQuery } from "./run-queries.ts";
import { isFinal } from "./run-status.ts";

export function cachedProgress(client: QueryClient, runId: string): RunProgress {
  return client.getQueryData(progressQuery(runId).queryKey) ?? emptyProgress(runId);
}

/** Folds a run's events into the query cache, and asks again for what they say has changed. */
export function writeEvents(client: QueryClient, runId: string, events: readonly ProgressEvent[]): void {
  write(client, applyEvents(cachedProgress(client, runId), events));
}

/** Takes over what another tab knows of a run. */
export function writeProgress(client: QueryClient, progress: RunProgress): void {
  write(client, mergeProgress(cachedProgress(client, progress.runId), progress));
}

function write(client: QueryClient, next: RunProgress): void {
  const before = cachedProgress(client, next.runId);
  if (next === before) return;
  client.setQueryData(progressQuery(next.runId).queryKey, next);
  if ((next.head?.totals.failed ?? 0) > (before.head?.totals.failed ?? 0)) {
    void client.invalidateQueries({ queryKey: ["run-failures", next.runId] });
  }
  const status = next.head?.status ?? null;
  if (status === null || status === (before.head?.status ?? null)) return;
  void client.invalidateQueries({ queryKey: runQuery(next.runId).queryKey });
  void client.invalidateQueries({ queryKey: runsQuery.queryKey });
  if (isFinal(status)) {
    void contactsChanged(client);
    void client.invalidateQueries({ queryKey: ["google-status"] });
    void client.invalidateQueries({ queryKey: ["run-plan", next.runId] });
  }
}
