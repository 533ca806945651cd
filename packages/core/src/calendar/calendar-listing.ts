/** Where the listing of a calendar stands; the one truth about it, moved with each page in the page's transaction. */
export interface ListingState {
  /** Counts the listings, from 1. An event remembers in which it was seen last. */
  readonly listing: number;
  /** A full listing shows everything that there is, a delta what changed since the sync token. */
  readonly kind: "full" | "delta";
  /** Of the last listing that was finished. */
  readonly syncToken: string | null;
  /** Where the listing under way goes on; null when none is. */
  readonly pageToken: string | null;
}

/** What to ask Google for next, and which listing the answer is part of. */
export type ListingCall = ListingState;

/** What Google answered to a call. */
export interface ListingPage {
  readonly nextPageToken: string | null;
  /** On the last page only. */
  readonly nextSyncToken: string | null;
}

const UNKNOWN: ListingState = { listing: 0, kind: "full", syncToken: null, pageToken: null };

/** Goes on with a listing that was broken off, or begins the next one. Null: the calendar was never listed. */
export function nextListing(state: ListingState | null): ListingCall {
  const { pageToken, syncToken, listing } = state ?? UNKNOWN;
  if (state !== null && pageToken !== null) return state;
  return { listing: listing + 1, kind: syncToken === null ? "full" : "delta", syncToken, pageToken: null };
}

export interface AfterPage {
  readonly state: ListingState;
  /** The listing is finished: nothing is left to ask for. */
  readonly finished: boolean;
  /** Every event that was not seen in this listing is gone. */
  readonly sweep: boolean;
}

/** A page may be empty and still not be the last one. */
export function afterPage(call: ListingCall, page: ListingPage): AfterPage {
  if (page.nextPageToken !== null) {
    return { state: { ...call, pageToken: page.nextPageToken }, finished: false, sweep: false };
  }
  // A last page without a sync token makes the next listing a full one: it finds what a delta would have told.
  const state = { ...call, pageToken: null, syncToken: page.nextSyncToken };
  return { state, finished: true, sweep: call.kind === "full" };
}

/**
 * A listing that Google does not go on with begins anew; without the sync token, where that is what Google refuses: the
 * full listing finds what happened in between.
 */
export function afterRefusal(call: ListingCall, refused: "page-token" | "sync-token"): ListingCall {
  const syncToken = refused === "sync-token" ? null : call.syncToken;
  return {
    listing: call.listing + 1,
    kind: syncToken === null ? "full" : "delta",
    syncToken,
    pageToken: null,
  };
}
