import { watch } from "node:fs";
import { join } from "node:path";

/** Counts the writes to a database's files: a clock of a step that ticks as the step goes, however fast it goes. */
export interface DatabaseChanges extends Disposable {
  /** Calls back at the n-th change from now on, once; a later call takes the place of an earlier one. */
  at(n: number, callback: () => void): void;
}

/** The directory of the database must be there already. */
export function watchDatabase(dataDir: string): DatabaseChanges {
  let left = 0;
  let due: (() => void) | null = null;
  const watcher = watch(join(dataDir, "postgres"), { recursive: true }, () => {
    left -= 1;
    if (left > 0 || due === null) return;
    const callback = due;
    due = null;
    callback();
  });
  return {
    at(n, callback) {
      left = n;
      due = callback;
    },
    [Symbol.dispose]: () => watcher.close(),
  };
}
