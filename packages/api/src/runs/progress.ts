import { EventEmitter, once } from "node:events";
import { FINAL_STATUSES, progressEventSchema, type ProgressEvent } from "../contract/progress-event.ts";
import type { RunStatus } from "../contract/run.ts";
import type { Database } from "../database/database.ts";
import type { UserId } from "../session/user-id.ts";
import { RUN_CHANNEL } from "./run-events.ts";
import { readRun } from "./run-record.ts";
import type { StageBus, StageEvent } from "./stage-bus.ts";

/** The wake-up may be lost; the event table is asked this often whatever happens. */
const POLL_MS = 1_000;

const EVENTS_PER_READ = 200;

export interface RunWatch {
  readonly userId: UserId;
  readonly runId: string;
  readonly afterSeq: number;
  readonly signal: AbortSignal;
}

export interface SequencedEvent {
  /** Null for a transient event. */
  readonly seq: number | null;
  readonly event: ProgressEvent;
}

/** Wakes every watcher of a run when one notification of the database names it. */
export interface RunWakes extends AsyncDisposable {
  readonly emitter: EventEmitter;
}

export async function listenForRuns(database: Database): Promise<RunWakes> {
  const emitter = new EventEmitter().setMaxListeners(0);
  const listening = await database.listen(RUN_CHANNEL, (runId) => void emitter.emit(runId));
  return { emitter, [Symbol.asyncDispose]: () => listening[Symbol.asyncDispose]() };
}

/**
 * Every stored event after `afterSeq`, in order and without a gap, then what comes, until a final status. Transient
 * stage events are mixed in as they happen.
 */
export async function* watchRun(
  { database, stages, wakes }: { database: Database; stages: StageBus; wakes: RunWakes },
  watch: RunWatch,
): AsyncGenerator<SequencedEvent> {
  const { userId, runId, signal } = watch;
  await database.asUser(userId, (tx) => readRun(tx, runId));
  // Heard before the backlog is read, so that nothing falls between the two.
  const wake = new EventEmitter();
  const passing: StageEvent[] = [];
  const hearing = stages.hear(runId, (event) => {
    passing.push(event);
    wake.emit("wake");
  });
  const onWake = (): void => void wake.emit("wake");
  wakes.emitter.on(runId, onWake);
  try {
    let after = watch.afterSeq;
    let step = 0;
    // Of the step under way only: an earlier one's would go back in time, a later one's waits for the end of this one.
    const passed = (): readonly StageEvent[] => {
      const due = passing.filter((event) => event.step === step);
      passing.splice(0, passing.length, ...passing.filter((event) => event.step > step));
      return due;
    };
    while (!signal.aborted) {
      const woken = nextWake(wake, signal);
      for (const event of passed()) yield { seq: null, event };
      const { run, rows } = await readEvents(database, { userId, runId, after });
      for (const { seq, event } of rows) {
        after = seq;
        if (event.kind === "step-completed") step = event.step + 1;
        yield { seq, event };
      }
      if (rows.length === EVENTS_PER_READ) continue;
      if (isFinal(run.status)) return;
      step = Math.max(step, run.step);
      for (const event of passed()) yield { seq: null, event };
      await woken;
    }
  } finally {
    hearing[Symbol.dispose]();
    wakes.emitter.off(runId, onWake);
  }
}

async function nextWake(wake: EventEmitter, signal: AbortSignal): Promise<void> {
  const poll = AbortSignal.any([signal, AbortSignal.timeout(POLL_MS)]);
  try {
    await once(wake, "wake", { signal: poll });
  } catch {
    // The poll's turn, or the watcher left: the loop looks.
  }
}

interface Position {
  readonly userId: UserId;
  readonly runId: string;
  readonly after: number;
}

/** Run and events of one moment: when the status is final, the events of this read are all there will be. */
async function readEvents(database: Database, { userId, runId, after }: Position) {
  return await database.readAsUser(userId, async (tx) => {
    const run = await readRun(tx, runId);
    const rows = await tx
      .selectFrom("run_event")
      .select(["seq", "event"])
      .where("run_id", "=", runId)
      .where("seq", ">", after)
      .orderBy("seq")
      .limit(EVENTS_PER_READ)
      .execute();
    return {
      run,
      rows: rows.map(({ seq, event }) => ({ seq, event: progressEventSchema.parse(JSON.parse(event)) })),
    };
  });
}

function isFinal(status: RunStatus): boolean {
  return (FINAL_STATUSES as readonly RunStatus[]).includes(status);
}
