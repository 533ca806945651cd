import { expect, test } from "vitest";
import { KithApiError } from "./kith-api-error.ts";
import { createReconnection } from "./reconnection.ts";

const lost = new KithApiError("NETWORK", "No answer.");
const bug = new KithApiError("INTERNAL", "A bug.", { status: 500 });
const refused = new KithApiError("UNAUTHORIZED", "Unauthorized", { status: 401 });

/** The longest of all random waits, and a clock that stands until it is moved. */
function setUp({ renewsToken = true, connectTimeoutMs = 30_000 } = {}) {
  let nowMs = 0;
  const options = { renewsToken, connectTimeoutMs, random: () => 1, now: () => nowMs };
  const reconnection = createReconnection(options);
  return { ...reconnection, passMs: (ms: number) => void (nowMs += ms) };
}

test("waits grow from a quarter second to half a minute", () => {
  const { opened, delayMsAfter } = setUp();
  opened();
  const waits = Array.from({ length: 9 }, () => delayMsAfter(lost));
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test("the wait is spread over its whole length, so that clients do not return together", () => {
  const reconnection = createReconnection({ renewsToken: true, connectTimeoutMs: 30_000, random: () => 0 });
  expect(reconnection.delayMsAfter(lost)).toBe(0);
});

test("a first connection is tried for as long as the caller says, the last time when that is over", () => {
  const { delayMsAfter, leftToConnectMs, passMs } = setUp({ connectTimeoutMs: 5_000 });
  const waits: number[] = [];
  while (leftToConnectMs() > 0) {
    const waitMs = delayMsAfter(lost);
    waits.push(waitMs);
    passMs(waitMs);
  }
  expect(waits).toEqual([250, 500, 1_000, 2_000, 1_250]);
  expect(() => delayMsAfter(lost)).toThrow(
    "No answer. No connection opened within 5 s, the connectTimeoutMs of this watch.",
  );
});

test("a first connection is tried without limit when the caller says so", () => {
  const { delayMsAfter, passMs } = setUp({ connectTimeoutMs: Infinity });
  for (let failure = 1; failure < 1_000; failure += 1) passMs(delayMsAfter(lost));
  expect(delayMsAfter(lost)).toBe(30_000);
});

test("a server that asks to wait longer than the caller wants to try is not waited for at all", () => {
  const { delayMsAfter } = setUp({ connectTimeoutMs: 30_000 });
  const busy = new KithApiError("BAD_RESPONSE", "Busy.", { status: 503, retryAfterMs: 30_001 });
  expect(() => delayMsAfter(busy)).toThrow(busy);
});

test("a server that has answered is waited for without limit", () => {
  const { opened, delayMsAfter } = setUp();
  opened();
  for (let failure = 1; failure < 1_000; failure += 1) delayMsAfter(lost);
  expect(delayMsAfter(lost)).toBe(30_000);
});

test("a bug of the server is given up at the sixth failure in a row", () => {
  const { opened, progressed, delayMsAfter } = setUp();
  for (let failure = 1; failure < 6; failure += 1) {
    opened();
    delayMsAfter(bug);
  }
  progressed();
  for (let failure = 1; failure < 6; failure += 1) {
    opened();
    delayMsAfter(bug);
  }
  expect(() => delayMsAfter(bug)).toThrow(bug);
});

test("an event, or ten seconds of connection, begins the waits anew", () => {
  const { opened, progressed, delayMsAfter, passMs } = setUp();
  opened();
  delayMsAfter(lost);
  expect(delayMsAfter(lost)).toBe(500);
  progressed();
  expect(delayMsAfter(lost)).toBe(250);
  opened();
  passMs(9_999);
  expect(delayMsAfter(lost)).toBe(500);
  opened();
  passMs(10_000);
  expect(delayMsAfter(lost)).toBe(250);
});

test("a connection that is cut at once does not begin the waits anew", () => {
  const { opened, delayMsAfter } = setUp();
  const waits = Array.from({ length: 3 }, () => {
    opened();
    return delayMsAfter(lost);
  });
  expect(waits).toEqual([250, 500, 1_000]);
});

test("the wait that a server asks for is kept, and the jitter comes on top", () => {
  const { delayMsAfter, opened } = setUp();
  opened();
  const busy = new KithApiError("BAD_RESPONSE", "Busy.", { status: 429, retryAfterMs: 60_000 });
  expect(delayMsAfter(busy)).toBe(60_250);
  const years = new KithApiError("BAD_RESPONSE", "Busy.", { status: 503, retryAfterMs: 1e12 });
  expect(delayMsAfter(years)).toBe(2 ** 31 - 1);
});

test("a refused token is renewed once, at once, and again after progress", () => {
  const { progressed, delayMsAfter } = setUp();
  expect(delayMsAfter(refused)).toBe(0);
  expect(() => delayMsAfter(refused)).toThrow(refused);
  progressed();
  expect(delayMsAfter(refused)).toBe(0);
});

test("a token that cannot be renewed, a refusal and a foreign error are thrown at once", () => {
  const { delayMsAfter } = setUp({ renewsToken: false });
  for (const error of [
    refused,
    new KithApiError("NOT_FOUND", "No such run.", { status: 404 }),
    new TypeError(),
  ]) {
    expect(() => delayMsAfter(error)).toThrow(error);
  }
});
