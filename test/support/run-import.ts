import { expect } from "vitest";
import type { Kith, ProgressEvent, RunView, StartSync } from "../../packages/sdk/src/index.ts";

/** Every event of a run from its first on, across restarts of Kith too, until it is over. */
export async function followRun(
  kith: Kith,
  runId: string,
  onEvent: (event: ProgressEvent) => void = () => undefined,
): Promise<readonly ProgressEvent[]> {
  const events: ProgressEvent[] = [];
  for await (const event of kith.sync.watch(runId)) {
    events.push(event);
    onEvent(event);
  }
  return events;
}

/** Starts an import in the background and waits until it is completed. */
export async function runImport(kith: Kith, request: StartSync = {}): Promise<RunView> {
  const { runId } = await kith.sync.start({ direction: "import", ...request });
  await followRun(kith, runId);
  const run = await kith.sync.get({ runId });
  expect(run).toMatchObject({ status: "completed", error: null });
  return run;
}
