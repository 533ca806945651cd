import type { Account } from "./account/account.ts";
import type { EmulatorServices } from "./emulator-services.ts";
import type { GoogleFailure } from "./google-failure.ts";
import {
  fingerprintParameters,
  isSyncTokenExpired,
  openListToken,
  SYNC_TOKEN_LIFETIME_MS,
} from "./list-token.ts";
import type { ListToken } from "./list-token.ts";

/** One call of a listing with page and sync tokens. */
export interface Listing<T> {
  /** Which list of which account; tokens of another are refused. */
  name: string;
  account: Account;
  /** Everything the call may show, in ascending order of position. */
  items: readonly T[];
  positionOf: (item: T, index: number) => number;
  /** Where a sync token given now stands: everything after it will be in the next delta. */
  horizon: number;
  pageSize: number;
  pageToken: string | undefined;
  syncToken: string | undefined;
  wantsSyncToken: boolean;
  /** Parameters that must equal those of the call that gave the token. */
  syncParameters: Record<string, string>;
  /** Further ones that must be equal between the pages of one listing. */
  pageParameters?: Record<string, string>;
  lifetimeMs?: number;
  expired: () => GoogleFailure;
  invalid: (token: "page" | "sync", why: string) => GoogleFailure;
}

export interface ListingPage<T> {
  items: readonly T[];
  nextPageToken?: string;
  /** Only on the last page. */
  nextSyncToken?: string;
}

/**
 * Takes the page the call asks for.
 *
 * A page continues after a position, so what changes while a listing runs moves behind its end and is seen
 * (again) there. The sync token of the last page stands where the listing began: nothing falls between.
 */
export function takeListingPage<T>(services: EmulatorServices, listing: Listing<T>): ListingPage<T> {
  const { account, items, pageSize } = listing;
  const sync = openSyncToken(services, listing);
  const page = openPageToken(services, listing);
  const after = page?.position ?? sync?.position;
  const start = after === undefined ? 0 : firstAfter(listing, after);
  const shown = items.slice(start, start + pageSize);
  const next = start + shown.length;
  const horizon = page?.horizon ?? listing.horizon;
  const base = {
    list: listing.name,
    horizon,
    fullSyncAt: page?.fullSyncAt ?? sync?.fullSyncAt ?? services.clock.now(),
  };
  const last = shown.at(-1);
  if (last !== undefined && next < items.length) {
    const token: ListToken = {
      ...base,
      kind: "page",
      parameters: pageFingerprint(listing),
      position: listing.positionOf(last, next - 1),
      epoch: account.pageEpoch,
    };
    return { items: shown, nextPageToken: services.sealer.seal(token) };
  }
  if (!listing.wantsSyncToken) return { items: shown };
  const token: ListToken = {
    ...base,
    kind: "sync",
    parameters: fingerprintParameters(listing.syncParameters),
    position: horizon,
    epoch: account.syncEpoch,
  };
  return { items: shown, nextSyncToken: services.sealer.seal(token) };
}

function pageFingerprint<T>(listing: Listing<T>): string {
  return fingerprintParameters({
    ...listing.syncParameters,
    ...listing.pageParameters,
    syncToken: listing.syncToken ?? "",
  });
}

function openSyncToken<T>(services: EmulatorServices, listing: Listing<T>): ListToken | undefined {
  if (listing.syncToken === undefined) return undefined;
  const token = openListToken(services.sealer, listing.syncToken);
  if (token?.kind !== "sync" || token.list !== listing.name)
    throw listing.invalid("sync", "It is malformed.");
  const lifetimeMs = listing.lifetimeMs ?? SYNC_TOKEN_LIFETIME_MS;
  if (
    isSyncTokenExpired(token, { now: services.clock.now(), epoch: listing.account.syncEpoch, lifetimeMs })
  ) {
    throw listing.expired();
  }
  if (token.parameters !== fingerprintParameters(listing.syncParameters)) {
    throw listing.invalid(
      "sync",
      "All other parameters must match the first call that provided the sync token.",
    );
  }
  return token;
}

function openPageToken<T>(services: EmulatorServices, listing: Listing<T>): ListToken | undefined {
  if (listing.pageToken === undefined) return undefined;
  const token = openListToken(services.sealer, listing.pageToken);
  if (token?.kind !== "page" || token.list !== listing.name || token.epoch < listing.account.pageEpoch) {
    throw listing.invalid("page", "It is malformed or no longer valid.");
  }
  if (token.parameters !== pageFingerprint(listing)) {
    throw listing.invalid("page", "All other parameters must match the call that provided the page token.");
  }
  return token;
}

function firstAfter<T>({ items, positionOf }: Listing<T>, position: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const item = items[middle];
    if (item !== undefined && positionOf(item, middle) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
