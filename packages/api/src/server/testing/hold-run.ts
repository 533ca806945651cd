import type { FaultList } from "@kith/google-emulator";
import type { TestClient } from "./test-client.ts";

export interface HeldStep {
  readonly runId: string;
  /** Lets Google answer: the step ends, and what was asked for in the meantime is done. */
  readonly go: () => void;
}

export interface HoldOptions {
  readonly faults: FaultList;
  /** Whose run; the first watches it. More where another server may be the one that drives it. */
  readonly clients: readonly [TestClient, ...TestClient[]];
  /** Which step of the run, from 1. */
  readonly step: number;
  readonly input?: Readonly<Record<string, unknown>>;
}

/**
 * Starts a background run and resolves in the middle of its n-th step, which waits for Google: every earlier step is
 * stored, and this one has been begun. The call alone does not say so, since a page is read while the step before it
 * is being stored. Each step must need a page of its own.
 */
export async function holdRun({ faults, clients, step, input = {} }: HoldOptions): Promise<HeldStep> {
  const watched = Promise.withResolvers<void>();
  const reached = Promise.withResolvers<void>();
  const hold = Promise.withResolvers<void>();
  if (step > 1) {
    faults.inject({ path: "/connections", kind: "hook", hook: () => watched.promise });
  }
  const hook = async (): Promise<void> => {
    reached.resolve();
    await hold.promise;
  };
  faults.inject({ path: "/connections", at: step, kind: "hook", hook });
  const runId = await clients[0].start(input);
  if (step > 1) await begun(clients, { runId, step, onWatched: () => watched.resolve() });
  await reached.promise;
  return { runId, go: () => hold.resolve() };
}

interface Begun {
  readonly runId: string;
  readonly step: number;
  readonly onWatched: () => void;
}

/** Resolves when whoever drives the run tells of the first stage of the step. */
async function begun(clients: readonly TestClient[], { runId, step, onWatched }: Begun): Promise<void> {
  const leaving = new AbortController();
  let unwatched = clients.length;
  const watch = async (client: TestClient): Promise<void> => {
    let first = true;
    for await (const { event } of client.progress(runId, { signal: leaving.signal })) {
      if (first) unwatched -= 1;
      if (unwatched === 0) onWatched();
      first = false;
      if (event.kind === "stage-entered" && event.step === step - 1 && event.stage === "pull") return;
    }
    throw new Error(`The run ended before its step ${step} began.`);
  };
  try {
    await Promise.race(clients.map(watch));
  } finally {
    leaving.abort();
  }
}
