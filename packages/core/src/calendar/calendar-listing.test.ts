import { expect, test } from "vitest";
import { afterPage, afterRefusal, nextListing } from "./calendar-listing.ts";

const KNOWN = { listing: 4, kind: "delta", syncToken: "s4", pageToken: null } as const;

test("a calendar that was never listed, or has no sync token, is listed in full; one that has is asked for its changes", () => {
  expect(nextListing(null)).toEqual({ listing: 1, kind: "full", syncToken: null, pageToken: null });
  expect(nextListing({ ...KNOWN, syncToken: null })).toMatchObject({ listing: 5, kind: "full" });
  expect(nextListing(KNOWN)).toEqual({ listing: 5, kind: "delta", syncToken: "s4", pageToken: null });
});

test("a listing that was broken off goes on where it stopped, with the tokens that it had", () => {
  const broken = { ...KNOWN, pageToken: "p2" };
  expect(nextListing(broken)).toEqual(broken);
});

test("only the last page ends a listing, and only a full one sweeps", () => {
  const delta = nextListing(KNOWN);
  expect(afterPage(delta, { nextPageToken: "p1", nextSyncToken: null })).toEqual({
    state: { ...delta, pageToken: "p1" },
    finished: false,
    sweep: false,
  });
  const last = { nextPageToken: null, nextSyncToken: "s5" };
  expect(afterPage(delta, last)).toMatchObject({ state: { syncToken: "s5" }, finished: true, sweep: false });
  expect(afterPage(nextListing(null), last)).toMatchObject({ finished: true, sweep: true });
});

test("a last page without a sync token makes the next listing a full one", () => {
  const { state } = afterPage(nextListing(KNOWN), { nextPageToken: null, nextSyncToken: null });
  expect(nextListing(state)).toMatchObject({ kind: "full", syncToken: null });
});

test("a refused page token begins the listing anew, a refused sync token a full one; both under a number of their own", () => {
  const call = { ...KNOWN, pageToken: "p2" };
  expect(afterRefusal(call, "page-token")).toEqual({ ...KNOWN, listing: 5, pageToken: null });
  expect(afterRefusal(call, "sync-token")).toEqual({
    listing: 5,
    kind: "full",
    syncToken: null,
    pageToken: null,
  });
});
