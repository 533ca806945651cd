import { EventEmitter, once } from "node:events";
import type { ProgressEvent } from "../../../api/src/contract/progress-event.ts";
import type { Services } from "../../../api/src/service/services.ts";
import type { RunView } from "../../../api/src/contract/run.ts";

export const RUN_ID = "0197a3e0-0000-7000-8000-000000000001";
const AT = "2026-05-04T10:00:00.000Z";
const COUNTERS = {
  imported: 0,
  exported: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  merged: 0,
  duplicatesFound: 0,
  failed: 0,
};

type Sequenced = { readonly seq: number | null; readonly event: ProgressEvent };

/** A run in memory that tells its events as the server's do: recorded ones numbered from 1, transient ones to the moment's listeners. */
export interface RunLog {
  readonly progress: Services["sync"]["progress"];
  readonly view: () => RunView;
  /** How many streams are being served now. */
  readonly watchers: () => number;
  readonly untilWatchers: (count: number) => Promise<void>;
  readonly recorded: () => number;
  readonly recordStep: () => void;
  readonly recordStatus: (status: RunView["status"]) => void;
  readonly enterStage: () => void;
  /** Ends every stream that is being served, as a server does that is stopping. */
  readonly endStreams: () => void;
}

export function createRunLog(): RunLog {
  const events: Sequenced[] = [];
  const changes = new EventEmitter().setMaxListeners(0);
  const state = { status: "running" as RunView["status"], watchers: 0, stops: 0 };

  const stamped = { runId: RUN_ID, at: AT };
  const totals = { totals: COUNTERS, totalProcessed: 0, totalAvailable: null, llm: null };
  const record = (event: ProgressEvent): void => {
    events.push({ seq: events.filter(({ seq }) => seq !== null).length + 1, event });
    changes.emit("change");
  };

  return {
    async *progress(_userId, { afterSeq, signal }) {
      const { stops } = state;
      state.watchers += 1;
      changes.emit("watchers");
      try {
        let next = 0;
        // What is transient and past is not repeated.
        const transientFrom = events.length;
        while (!signal.aborted && state.stops === stops) {
          for (; next < events.length; next += 1) {
            const item = events[next];
            if (item === undefined) break;
            if (item.seq === null ? next >= transientFrom : item.seq > afterSeq) yield item;
          }
          if (["completed", "failed", "cancelled"].includes(state.status)) return;
          await once(changes, "change", { signal }).catch(() => undefined);
        }
      } finally {
        state.watchers -= 1;
        changes.emit("watchers");
      }
    },
    view: () => ({
      runId: RUN_ID,
      direction: "import",
      origin: "background",
      status: state.status,
      dryRun: false,
      forceFull: false,
      pageSize: 100,
      phase: "list",
      stage: null,
      step: 0,
      counters: COUNTERS,
      llm: null,
      training: null,
      totalProcessed: 0,
      totalAvailable: null,
      lastSeq: events.filter(({ seq }) => seq !== null).length,
      requested: null,
      waitingUntil: null,
      confirmation: null,
      error: null,
      createdAt: AT,
      startedAt: AT,
      finishedAt: null,
    }),
    watchers: () => state.watchers,
    async untilWatchers(count) {
      while (state.watchers !== count) await once(changes, "watchers");
    },
    recorded: () => events.filter(({ seq }) => seq !== null).length,
    recordStep: () =>
      record({
        kind: "step-completed",
        ...stamped,
        ...totals,
        step: events.length,
        phase: "list",
        counters: COUNTERS,
        durationMs: 1,
      }),
    recordStatus(next) {
      state.status = next;
      record({
        kind: "run-status",
        ...stamped,
        ...totals,
        status: next,
        waitingUntil: null,
        confirmation: null,
        error: null,
      });
    },
    enterStage() {
      events.push({ seq: null, event: { kind: "stage-entered", ...stamped, step: 1, stage: "pull" } });
      changes.emit("change");
    },
    endStreams() {
      state.stops += 1;
      changes.emit("change");
    },
  };
}
