import { expect, test } from "vitest";
import { KithApiError } from "./kith-api-error.ts";
import { createReconnection } from "./reconnection.ts";

const lost = new KithApiError("NETWORK", "No answer.");
const bug = new KithApiError("INTERNAL", "A bug.", { status: 500 });
const refused = new KithApiError("UNAUTHORIZED", "Unauthorized", { status: 401 });

/** The longest of all random waits, and a clock that stands until it is moved. */
function setUp({ renewsToken = true } = {}) {
  let nowMs = 0;
  const reconnection = createReconnection({ renewsToken, random: () => 1, now: () => nowMs });
  return { ...reconnection, passMs: (ms: number) => void (nowMs += ms) };
}

test("waits grow from a quarter second to half a minute", () => {
  const { opened, delayMsAfter } = setUp();
  opened();
  const waits = Array.from({ length: 9 }, () => delayMsAfter(lost));
  expect(waits).toEqual([250, 500, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
});

test("the wait is spread over its whole length, so that clients do not return together", () => {
  const reconnection = createReconnection({ renewsToken: true, random: () => 0 });
  expect(reconnection.delayMsAfter(lost)).toBe(0);
});

test("a server that has never answered is given up at the sixth failure", () => {
  const { delayMsAfter } = setUp();
  for (let failure = 1; failure < 6; failure += 1) delayMsAfter(lost);
  expect(() => delayMsAfter(lost)).toThrow(lost);
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
  const { delayMsAfter } = setUp();
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
