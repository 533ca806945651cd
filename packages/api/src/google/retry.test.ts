import { KithError } from "@kith/core";
import { expect, test } from "vitest";
import { DEFAULT_RETRY_POLICY, repeatRead, type RetryPolicy } from "./retry.ts";

const unavailable = (retryAfterMs?: number) =>
  new KithError("SOURCE_UNAVAILABLE", "down", retryAfterMs === undefined ? {} : { retryAfterMs });

/** A call that fails `failures` times, with the pauses that were made for it. */
function createScene(failures: number, error: unknown = unavailable()) {
  const pauses: number[] = [];
  let calls = 0;
  const policy: RetryPolicy = {
    ...DEFAULT_RETRY_POLICY,
    random: () => 0.5,
    sleep: (ms) => {
      pauses.push(ms);
      return Promise.resolve();
    },
  };
  return {
    pauses,
    policy,
    calls: () => calls,
    call: () => {
      calls += 1;
      return calls <= failures ? Promise.reject(error) : Promise.resolve("answer");
    },
  };
}

test("a read is repeated until Google answers, with growing pauses", async () => {
  const scene = createScene(2);
  expect(await repeatRead(scene.call, undefined, scene.policy)).toBe("answer");
  expect(scene.pauses).toEqual([250, 500]);
});

test("the number of tries is bounded, and the last failure is told", async () => {
  const scene = createScene(9);
  await expect(repeatRead(scene.call, undefined, scene.policy)).rejects.toMatchObject({
    code: "SOURCE_UNAVAILABLE",
  });
  expect(scene.calls()).toBe(3);
});

test.each([
  new KithError("SOURCE_RATE_LIMITED", "pause"),
  new KithError("RECONNECT_NEEDED", "connect"),
  new KithError("SOURCE_PROTOCOL", "what"),
  new TypeError("bug"),
])("nothing else is repeated: %s", async (error) => {
  const scene = createScene(1, error);
  await expect(repeatRead(scene.call, undefined, scene.policy)).rejects.toBe(error);
  expect(scene.calls()).toBe(1);
});

test("a short Retry-After is waited out, a long one is left to the caller", async () => {
  const short = createScene(1, unavailable(1_500));
  await repeatRead(short.call, undefined, short.policy);
  expect(short.pauses).toEqual([1_500]);

  const long = createScene(1, unavailable(60_000));
  await expect(repeatRead(long.call, undefined, long.policy)).rejects.toMatchObject({ retryAfterMs: 60_000 });
  expect(long.calls()).toBe(1);
});

test("an abort ends the pause at once, and the call is not made again", async () => {
  const scene = createScene(1);
  const controller = new AbortController();
  // An hour, slept for real: the test would not end.
  const policy = {
    ...DEFAULT_RETRY_POLICY,
    firstPauseMs: 3_600_000,
    pauseMaxMs: 3_600_000,
    random: () => 0.99,
  };
  const call = () => {
    setImmediate(() => controller.abort());
    return scene.call();
  };
  await expect(repeatRead(call, controller.signal, policy)).rejects.toMatchObject({ code: "CANCELLED" });
  expect(scene.calls()).toBe(1);
});

test("nothing is called for an aborted signal", async () => {
  const scene = createScene(0);
  await expect(repeatRead(scene.call, AbortSignal.abort(), scene.policy)).rejects.toMatchObject({
    code: "CANCELLED",
  });
  expect(scene.calls()).toBe(0);
});
