import { expect } from "vitest";

/** fast-check's own number. */
const RUNS_NORMALLY = 100;

/**
 * How often a search (a property, a model) runs and from which seed, as parameters of fast-check: `KITH_SOAK` multiplies
 * its normal number, and says the seeds; `KITH_SEED` repeats a search that failed, which names its seed.
 */
export function searchRuns(normal = RUNS_NORMALLY): { readonly numRuns: number; readonly seed: number } {
  const factor = Number(process.env["KITH_SOAK"] ?? 1);
  if (!(factor >= 1)) throw new Error("KITH_SOAK must be a number, 1 or more.");
  const [chance] = crypto.getRandomValues(new Int32Array(1));
  const seed = Number(process.env["KITH_SEED"] ?? chance);
  if (!Number.isSafeInteger(seed)) throw new Error("KITH_SEED must be a whole number.");
  const numRuns = Math.round(normal * factor);
  if (factor > 1)
    process.stdout.write(`${expect.getState().currentTestName}: ${numRuns} runs, seed ${seed}\n`);
  return { numRuns, seed };
}
