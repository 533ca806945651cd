import type { ContactFields } from "../../contact/contact-fields.ts";
import type { Person } from "../../contact/person.ts";
import { invariant } from "../../error/invariant.ts";
import type {
  ListPage,
  ListPageRequest,
  ListPageResult,
  PeopleSource,
  RequestedPerson,
} from "../people-source.ts";
import { ChangeLog, wirePerson, type LogEntry, type PersonVersion } from "./change-log.ts";

interface Listing {
  readonly request: Pick<ListPageRequest, "pageSize" | "syncToken">;
  readonly names: readonly string[];
  /** The horizon when it began: its sync token tells everything after that. */
  readonly horizon: number;
  readonly generation: number;
}

/**
 * A small model of one Google account behind the port: page tokens and sync tokens with parameter matching, expiry,
 * tombstones, propagation lag, unchanged items in deltas, renames, merges, refused page tokens, listings that omit people,
 * and people who change between two pages of a listing.
 */
export class ModelGoogle implements PeopleSource {
  readonly calls: string[] = [];
  readonly #people = new Map<string, PersonVersion>();
  readonly #renamedTo = new Map<string, string>();
  readonly #log = new ChangeLog();
  readonly #listings: Listing[] = [];
  readonly #trash: PersonVersion[] = [];
  #names = 0;
  #pageTokenGeneration = 0;
  #oldestSyncToken = 0;
  #omitted = new Set<string>();
  /** Whether a listing may have left out somebody who was not known yet: only another full listing can find him. */
  hasOmitted = false;
  /** Google may give fewer people a page than it was asked for. */
  pageLimit = Number.POSITIVE_INFINITY;
  /** Google sometimes ends a listing without a sync token. */
  withholdsSyncToken = false;

  get resourceNames(): readonly string[] {
    return [...this.#people.keys()];
  }

  /** Whether somebody of this name was deleted at some time, or goes by another name now. */
  wasGone(resourceName: string): boolean {
    return this.#log.wasGone(resourceName);
  }

  /** Whether listings show what there is: everything has propagated and nobody is omitted. */
  get isSettled(): boolean {
    return this.#log.isPropagated && this.#omitted.size === 0;
  }

  create(fields: ContactFields): string {
    this.#names += 1;
    const resourceName = `people/c${this.#names}`;
    this.#write({ resourceName, formerNames: [], fields });
    return resourceName;
  }

  edit(resourceName: string, fields: ContactFields): void {
    this.#write({ ...this.#person(resourceName), fields });
  }

  /** The tombstone tells the former names, too. */
  delete(resourceName: string): void {
    const person = this.#person(resourceName);
    const { formerNames } = person;
    this.#trash.push(person);
    this.#people.delete(resourceName);
    this.#log.add({ resourceName, person: null, previousResourceNames: formerNames, isTold: true });
  }

  /** Takes whom was deleted last out of the trash, under the same name. */
  restore(): void {
    const person = this.#trash.pop();
    if (person !== undefined) this.#write(person);
  }

  /** A link to a profile came or went. Google may or may not tell a tombstone of the old name as well. */
  rename(resourceName: string, { tombstone }: { readonly tombstone: boolean }): string {
    const person = this.#person(resourceName);
    this.#names += 1;
    const renamed = `people/r${this.#names}`;
    this.#people.delete(resourceName);
    this.#renamedTo.set(resourceName, renamed);
    this.#log.add({ resourceName, person: null, previousResourceNames: [], isTold: tombstone });
    this.#write({ ...person, resourceName: renamed, formerNames: [...person.formerNames, resourceName] });
    return renamed;
  }

  /** As Google's web page merges: tombstones, and one new person with what both had. */
  merge(resourceName: string, other: string): string {
    const fields = mergedFields(this.#person(resourceName).fields, this.#person(other).fields);
    this.delete(resourceName);
    this.delete(other);
    return this.create(fields);
  }

  /** Has the next delta name a person who did not change; his etag may move all the same. */
  touch(resourceName: string, { movesEtag }: { readonly movesEtag: boolean }): void {
    const person = this.#person(resourceName);
    if (movesEtag) this.#write(person);
    else this.#log.add(entryOf(person));
  }

  propagate(): void {
    this.#log.propagate();
  }

  expireSyncTokens(): void {
    this.#oldestSyncToken = this.#listings.length;
  }

  refusePageTokens(): void {
    this.#pageTokenGeneration += 1;
  }

  /** Full listings leave these people out, though they are there. */
  omit(resourceNames: readonly string[]): void {
    this.#omitted = new Set(resourceNames);
    this.hasOmitted ||= resourceNames.length > 0;
  }

  /** The person as he is now; null when he is gone. A former name finds him, too. */
  person(resourceName: string): Person | null {
    let current = resourceName;
    for (let next = this.#renamedTo.get(current); next !== undefined; next = this.#renamedTo.get(current)) {
      current = next;
    }
    const person = this.#people.get(current);
    return person === undefined ? null : wirePerson(person);
  }

  async listPage(request: ListPageRequest): Promise<ListPageResult> {
    this.calls.push("listPage");
    const { pageSize, pageToken, syncToken } = request;
    if (pageToken !== null) {
      const [id = 0, offset = 0] = pageToken.replace("page:", "").split(":").map(Number);
      const listing = this.#listings[id];
      invariant(listing !== undefined, "a page token is one that was given");
      invariant(
        listing.request.pageSize === pageSize && listing.request.syncToken === syncToken,
        "all calls of a listing have the parameters of its first one",
      );
      if (listing.generation !== this.#pageTokenGeneration) return { kind: "page-token-refused" };
      return this.#page(id, offset);
    }
    let since = 0;
    if (syncToken !== null) {
      const id = Number(syncToken.replace("sync:", ""));
      const listing = this.#listings[id];
      invariant(listing !== undefined, "a sync token is one that was given");
      invariant(listing.request.pageSize === pageSize, "a sync token goes on with its listing's page size");
      if (id < this.#oldestSyncToken) return { kind: "sync-token-expired" };
      since = listing.horizon;
    }
    const shown = this.#log
      .latest(since)
      .filter((entry) => syncToken !== null || !this.#omitted.has(entry.resourceName));
    this.#listings.push({
      request: { pageSize, syncToken },
      names: shown.map((entry) => entry.resourceName),
      horizon: this.#log.horizon,
      generation: this.#pageTokenGeneration,
    });
    return this.#page(this.#listings.length - 1, 0);
  }

  async getPeople(resourceNames: readonly string[]): Promise<readonly RequestedPerson[]> {
    this.calls.push("getPeople");
    invariant(resourceNames.length > 0, "nobody is asked for nobody");
    return resourceNames.map((requested) => ({ requested, person: this.person(requested) }));
  }

  /** People are shown as they are when their page is asked for, not as they were when the listing began. */
  #page(id: number, offset: number): ListPage {
    const listing = this.#listings[id];
    invariant(listing !== undefined, "a page is one of a listing");
    const { request, names } = listing;
    const latest = new Map(this.#log.latest().map((entry) => [entry.resourceName, entry]));
    const isDelta = request.syncToken !== null;
    const end = offset + Math.min(request.pageSize, this.pageLimit);
    const isLast = end >= names.length;
    return {
      kind: "page",
      people: names.slice(offset, end).flatMap((name) => {
        const entry = latest.get(name);
        return entry === undefined ? [] : this.#shown(entry, isDelta);
      }),
      nextPageToken: isLast ? null : `page:${id}:${end}`,
      nextSyncToken: isLast && !this.withholdsSyncToken ? `sync:${id}` : null,
      totalItems: this.#people.size,
    };
  }

  #shown(
    { resourceName, person, previousResourceNames, isTold }: LogEntry,
    isDelta: boolean,
  ): readonly Person[] {
    if (person === null) {
      const metadata = {
        deleted: true,
        ...(previousResourceNames.length === 0 ? {} : { previousResourceNames }),
      };
      return isDelta && isTold ? [{ resourceName, etag: "%gone", metadata }] : [];
    }
    if (!isDelta || previousResourceNames.length === 0) return [person];
    return [{ ...person, metadata: { ...person.metadata, previousResourceNames } }];
  }

  #person(resourceName: string): PersonVersion {
    const person = this.#people.get(resourceName);
    invariant(person !== undefined, "only people who are there change");
    return person;
  }

  #write(person: Omit<PersonVersion, "version">): void {
    const version = { ...person, version: this.#log.next };
    this.#people.set(person.resourceName, version);
    this.#log.add(entryOf(version));
  }
}

function entryOf(person: PersonVersion): Omit<LogEntry, "sequence"> {
  const { resourceName, formerNames } = person;
  return { resourceName, person: wirePerson(person), previousResourceNames: formerNames, isTold: true };
}

function mergedFields(a: ContactFields, b: ContactFields): ContactFields {
  return {
    ...b,
    ...a,
    emailAddresses: [...(a.emailAddresses ?? []), ...(b.emailAddresses ?? [])],
    phoneNumbers: [...(a.phoneNumbers ?? []), ...(b.phoneNumbers ?? [])],
  };
}
