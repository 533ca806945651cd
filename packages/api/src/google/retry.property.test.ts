import { KithError } from "@kith/core";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { DEFAULT_RETRY_POLICY, repeatRead } from "./retry.ts";

test("no pause is longer than the policy says, whatever the chance", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.double({ min: 0, max: 0.999, noNaN: true }),
      fc.integer({ min: 1, max: 12 }),
      async (chance, triesMax) => {
        const pauses: number[] = [];
        const sleep = async (ms: number): Promise<void> => void pauses.push(ms);
        const policy = { ...DEFAULT_RETRY_POLICY, random: () => chance, triesMax, sleep };
        const down = new KithError("SOURCE_UNAVAILABLE", "down");
        await expect(repeatRead(() => Promise.reject(down), undefined, policy)).rejects.toBe(down);
        expect(pauses).toHaveLength(triesMax - 1);
        expect(Math.max(0, ...pauses)).toBeLessThan(DEFAULT_RETRY_POLICY.pauseMaxMs);
      },
    ),
    searchRuns(),
  );
});
