import type { GoogleStatus, RunView, StatsView } from "@kith/sdk";
import { expect, test } from "vitest";
import { nextStep } from "./next-step.ts";

const CONNECTED: GoogleStatus = {
  connected: true,
  status: "connected",
  email: "sample@example.com",
  scopes: [],
  lastSync: {},
  stats: { contactsSynced: 0, eventsSynced: 0 },
  emulator: true,
};
const DISCONNECTED: GoogleStatus = { ...CONNECTED, connected: false, status: "disconnected", email: null };
const EMPTY: StatsView = {
  contacts: 0,
  sourceRecords: 0,
  joinedContacts: 0,
  pairsToReview: 0,
  runs: { total: 0, active: 0, failed: 0 },
  lastRun: null,
};
const FILLED: StatsView = { ...EMPTY, contacts: 12 };

function kindFor(google: GoogleStatus, stats: StatsView, status?: RunView["status"]): string {
  const activeRun = status === undefined ? null : ({ status } as RunView);
  return nextStep({ google, stats, activeRun }).kind;
}

test("a new address book is connected, then imported, then browsed", () => {
  expect(kindFor(DISCONNECTED, EMPTY)).toBe("connect");
  expect(kindFor(CONNECTED, EMPTY)).toBe("import");
  expect(kindFor(CONNECTED, FILLED)).toBe("browse");
});

test("pairs in doubt are reviewed before anything is browsed, with or without a connection", () => {
  const unclear: StatsView = { ...FILLED, pairsToReview: 3 };
  expect(nextStep({ google: CONNECTED, stats: unclear, activeRun: null })).toEqual({
    kind: "review",
    pairs: 3,
  });
  expect(kindFor(DISCONNECTED, unclear)).toBe("review");
  expect(kindFor(CONNECTED, unclear, "running")).toBe("watch");
});

test("an import that failed comes before the review; one that was finished since does not", () => {
  const lastRun = { runId: "a run", status: "failed", finishedAt: null };
  const failed: StatsView = { ...FILLED, pairsToReview: 3, lastRun };
  expect(nextStep({ google: CONNECTED, stats: failed, activeRun: null })).toEqual({
    kind: "failed",
    runId: "a run",
  });
  expect(kindFor(CONNECTED, failed, "queued")).toBe("watch");
  expect(kindFor(CONNECTED, { ...failed, lastRun: { ...lastRun, status: "completed" } })).toBe("review");
});

test("contacts that are there can be browsed without a connection", () => {
  expect(kindFor(DISCONNECTED, FILLED)).toBe("browse");
});

test("a connection that Google refuses comes before all else", () => {
  expect(kindFor({ ...CONNECTED, status: "reconnect-needed" }, FILLED, "running")).toBe("reconnect");
});

test("a run is watched, and decided on when it asks", () => {
  expect(kindFor(CONNECTED, EMPTY, "running")).toBe("watch");
  expect(kindFor(CONNECTED, FILLED, "needs-confirmation")).toBe("decide");
});
