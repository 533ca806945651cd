import type { Person } from "../../contact/person.ts";
import { invariant } from "../../error/invariant.ts";
import type { ListPage, ListPageRequest, ListPageResult } from "../people-source.ts";
import type { ChangeLog, LogEntry } from "./change-log.ts";

/** How listings behave where Google's may do one thing or another; each can change at any time. */
export interface ListingManners {
  /** Google may give fewer people a page than it was asked for. */
  readonly pageLimit: number;
  /** Google sometimes ends a listing without a sync token. */
  readonly withholdsSyncToken: boolean;
  /** Who changes while a listing runs moves behind its end and is shown (again) there. */
  readonly showsChangedAgain: boolean;
  /** Every page has somebody without a name on it. */
  readonly addsNameless: boolean;
  /** Full listings leave these people out, though they are there. */
  readonly omitted: ReadonlySet<string>;
}

interface Listing {
  readonly request: Pick<ListPageRequest, "pageSize" | "syncToken">;
  readonly names: string[];
  /** The horizon when it began: its sync token tells everything after that. */
  readonly horizon: number;
  /** Changes up to here are among the names. */
  told: number;
  readonly generation: number;
}

/** The listings of one account: page tokens and sync tokens over what happened, with parameter matching and expiry. */
export class ModelListings {
  readonly #log: ChangeLog;
  readonly #manners: ListingManners;
  readonly #listings: Listing[] = [];
  #pageTokenGeneration = 0;
  #oldestSyncToken = 0;

  constructor(log: ChangeLog, manners: ListingManners) {
    this.#log = log;
    this.#manners = manners;
  }

  expireSyncTokens(): void {
    this.#oldestSyncToken = this.#listings.length;
  }

  refusePageTokens(): void {
    this.#pageTokenGeneration += 1;
  }

  listPage({ pageSize, pageToken, syncToken }: ListPageRequest, totalItems: number): ListPageResult {
    if (pageToken !== null) {
      const [id = 0, offset = 0] = pageToken.replace("page:", "").split(":").map(Number);
      const listing = this.#listing(id);
      invariant(
        listing.request.pageSize === pageSize && listing.request.syncToken === syncToken,
        "all calls of a listing have the parameters of its first one",
      );
      if (listing.generation !== this.#pageTokenGeneration) return { kind: "page-token-refused" };
      return this.#page({ id, offset, totalItems });
    }
    let since = 0;
    if (syncToken !== null) {
      const id = Number(syncToken.replace("sync:", ""));
      const listing = this.#listing(id);
      invariant(listing.request.pageSize === pageSize, "a sync token goes on with its listing's page size");
      if (id < this.#oldestSyncToken) return { kind: "sync-token-expired" };
      since = listing.horizon;
    }
    const { horizon } = this.#log;
    this.#listings.push({
      request: { pageSize, syncToken },
      names: this.#namesSince(since, syncToken !== null),
      horizon,
      told: horizon,
      generation: this.#pageTokenGeneration,
    });
    return this.#page({ id: this.#listings.length - 1, offset: 0, totalItems });
  }

  /** People are shown as they are when their page is asked for, not as they were when the listing began. */
  #page({ id, offset, totalItems }: { id: number; offset: number; totalItems: number }): ListPage {
    const { pageLimit, showsChangedAgain, addsNameless, withholdsSyncToken } = this.#manners;
    const listing = this.#listing(id);
    const { request, names } = listing;
    const isDelta = request.syncToken !== null;
    if (showsChangedAgain) names.push(...this.#namesSince(listing.told, isDelta));
    if (showsChangedAgain) listing.told = this.#log.horizon;
    const latest = new Map(this.#log.latest().map((entry) => [entry.resourceName, entry]));
    const end = offset + Math.min(request.pageSize, pageLimit);
    const isLast = end >= names.length;
    const people = names.slice(offset, end).flatMap((name) => {
      const entry = latest.get(name);
      return entry === undefined ? [] : shown(entry, isDelta);
    });
    return {
      kind: "page",
      people: addsNameless ? [...people, { etag: "%nobody" }] : people,
      nextPageToken: isLast ? null : `page:${id}:${end}`,
      nextSyncToken: isLast && !withholdsSyncToken ? `sync:${id}` : null,
      totalItems,
    };
  }

  #namesSince(sequence: number, isDelta: boolean): string[] {
    const names = this.#log.latest(sequence).map(({ resourceName }) => resourceName);
    return isDelta ? names : names.filter((name) => !this.#manners.omitted.has(name));
  }

  #listing(id: number): Listing {
    const listing = this.#listings[id];
    invariant(listing !== undefined, "a token is one that was given");
    return listing;
  }
}

function shown(
  { resourceName, person, previousResourceNames, isTold }: LogEntry,
  isDelta: boolean,
): readonly Person[] {
  if (person === null) {
    const former = previousResourceNames.length === 0 ? {} : { previousResourceNames };
    return isDelta && isTold ? [{ resourceName, etag: "%gone", metadata: { deleted: true, ...former } }] : [];
  }
  if (!isDelta || previousResourceNames.length === 0) return [person];
  return [{ ...person, metadata: { ...person.metadata, previousResourceNames } }];
}
