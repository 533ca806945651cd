import type { Stage } from "@kith/core";

/** Times the stages of one step. A stage lasts until the next one begins, so the last one has the commit, too. */
export interface StageClock {
  enter(stage: Stage): void;
  /** Milliseconds by stage, up to now. */
  stop(): Readonly<Partial<Record<Stage, number>>>;
}

export function startStageClock(now: () => number = () => performance.now()): StageClock {
  const stageMs: Partial<Record<Stage, number>> = {};
  let current: { readonly stage: Stage; readonly since: number } | null = null;
  const leave = (at: number): void => {
    if (current !== null) stageMs[current.stage] = (stageMs[current.stage] ?? 0) + at - current.since;
  };
  return {
    enter(stage) {
      const at = now();
      leave(at);
      current = { stage, since: at };
    },
    stop() {
      leave(now());
      current = null;
      return stageMs;
    },
  };
}
