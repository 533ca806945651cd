import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { createConnectionMonitor } from "./connection-monitor.ts";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

test("a lost connection is asked for until the server answers, then said to be restored once", async () => {
  let up = false;
  let asked = 0;
  let restored = 0;
  const seen: string[] = [];
  const monitor = createConnectionMonitor({
    probe: () => {
      asked += 1;
      return up ? Promise.resolve() : Promise.reject(new Error("down"));
    },
    onRestored: () => {
      restored += 1;
    },
    probeIntervalMs: 1_000,
  });
  monitor.subscribe(() => seen.push(monitor.current()));

  monitor.reportLost();
  monitor.reportLost();
  expect(monitor.current()).toBe("lost");
  await vi.advanceTimersByTimeAsync(3_000);
  expect({ asked, restored }).toEqual({ asked: 3, restored: 0 });

  up = true;
  await vi.advanceTimersByTimeAsync(10_000);
  expect({ asked, restored }).toEqual({ asked: 4, restored: 1 });
  expect(seen).toEqual(["lost", "online"]);
});
