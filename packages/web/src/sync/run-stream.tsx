import { useQueryClient } from "@tanstack/react-query";
import { useEffect, useRef } from "react";
import { contactsChanged } from "../app/changed-data.ts";
import { hearOtherTabs, tellOtherTabs } from "../app/tab-channel.ts";
import { googleStatusQuery } from "../settings/google-status-query.ts";
import { leadAmongTabs } from "./leading-tab.ts";
import { cachedProgress, writeEvents, writeProgress } from "./progress-cache.ts";
import { runQuery, runsQuery } from "./run-queries.ts";
import { useActiveRun, useNewestEnd } from "./use-active-run.ts";
import { watchRun } from "./watch-run.ts";

/** Keeps the active run's progress in the query cache of every tab, over one stream per browser. Shows nothing. */
export function RunStream() {
  const client = useQueryClient();
  const runId = useActiveRun()?.runId;
  const ended = useNewestEnd();
  const seenEnd = useRef(ended);

  // A run of another program may begin and end between two looks at the list, and then tells no event here.
  useEffect(() => {
    const before = seenEnd.current;
    seenEnd.current = ended;
    if (before === undefined || ended === before) return;
    void contactsChanged(client);
    void client.invalidateQueries({ queryKey: googleStatusQuery.queryKey });
  }, [client, ended]);

  useEffect(
    () =>
      hearOtherTabs((message) => {
        if (message.kind === "events") writeEvents(client, message.runId, message.events);
        if (message.kind === "progress") writeProgress(client, message.progress);
        if (message.kind === "runs-changed") {
          void client.invalidateQueries({ queryKey: runsQuery.queryKey });
          void client.invalidateQueries({ queryKey: ["run"] });
        }
        if (message.kind === "contacts-changed") void contactsChanged(client);
        if (message.kind === "progress-wanted") {
          const progress = cachedProgress(client, message.runId);
          if (progress.lastSeq > 0) tellOtherTabs({ kind: "progress", progress });
        }
      }),
    [client],
  );

  useEffect(() => {
    if (runId === undefined) return undefined;
    const leaving = new AbortController();
    tellOtherTabs({ kind: "progress-wanted", runId });
    void leadAmongTabs("kith-run-stream", leaving.signal, async () => {
      await watchRun(runId, {
        signal: leaving.signal,
        onEvents: (events) => {
          writeEvents(client, runId, events);
          tellOtherTabs({ kind: "events", runId, events });
        },
      });
      // The stream ends with the run: the list then no longer holds it as active.
      void client.invalidateQueries({ queryKey: runsQuery.queryKey });
      void client.invalidateQueries({ queryKey: runQuery(runId).queryKey });
    });
    return () => leaving.abort();
  }, [client, runId]);

  return null;
}
