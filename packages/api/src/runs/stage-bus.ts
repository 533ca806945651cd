import { EventEmitter } from "node:events";
import type { ProgressEvent } from "../contract/progress-event.ts";

export type StageEvent = Extract<ProgressEvent, { kind: "stage-entered" }>;

/** Carries progress inside a step to those who watch in this process: transient, not stored, never replayed. */
export interface StageBus {
  tell(event: StageEvent): void;
  hear(runId: string, listener: (event: StageEvent) => void): Disposable;
}

export function createStageBus(): StageBus {
  const emitter = new EventEmitter().setMaxListeners(0);
  return {
    tell: (event) => void emitter.emit(event.runId, event),
    hear(runId, listener) {
      emitter.on(runId, listener);
      return { [Symbol.dispose]: () => void emitter.off(runId, listener) };
    },
  };
}
