import type { Person } from "../contact/person.ts";

/**
 * The port to one Google account's persons. Failures are KithErrors (SOURCE_UNAVAILABLE, SOURCE_RATE_LIMITED, …). Who
 * makes the source decides what ends its calls early.
 */
export interface PeopleSource {
  /**
   * One page of the listing. Within one listing every call must have the first call's page size and sync token.
   *
   * @param onSent - Called when the source no longer needs the store, for tokens and quota, before its answer comes.
   */
  listPage(request: ListPageRequest, onSent?: () => void): Promise<ListPageResult>;
  /** Asks for persons by name, one after another in calls of at most 200. A person that Google does not know is null. */
  getPeople(resourceNames: readonly string[]): Promise<readonly RequestedPerson[]>;
}

export interface ListPageRequest {
  readonly pageSize: number;
  readonly pageToken: string | null;
  readonly syncToken: string | null;
}

export type ListPageResult =
  | ListPage
  /** Google no longer knows the sync token (7 days after the full listing): list everything again. */
  | { readonly kind: "sync-token-expired" }
  /** Google refuses the page token: the listing must begin anew. */
  | { readonly kind: "page-token-refused" };

export interface ListPage {
  readonly kind: "page";
  readonly people: readonly Person[];
  readonly nextPageToken: string | null;
  /** Only on the last page. */
  readonly nextSyncToken: string | null;
  /** Google's estimate of all contacts of the account, not of this listing. */
  readonly totalItems: number | null;
}

export interface RequestedPerson {
  readonly requested: string;
  readonly person: Person | null;
}
