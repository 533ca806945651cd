import type { ContactFields } from "../../contact/contact-fields.ts";
import type { Person } from "../../contact/person.ts";
import { invariant } from "../../error/invariant.ts";
import type { ListPageRequest, ListPageResult, PeopleSource, RequestedPerson } from "../people-source.ts";
import { ChangeLog, wirePerson, type LogEntry, type PersonVersion } from "./change-log.ts";
import { ModelListings, type ListingManners } from "./model-listings.ts";

/**
 * A small model of one Google account behind the port: page tokens and sync tokens with parameter matching, expiry,
 * tombstones, propagation lag, unchanged items in deltas, renames there and back, merges, refused page tokens, listings
 * that omit people, and people who change between two pages of a listing.
 */
export class ModelGoogle implements PeopleSource, ListingManners {
  readonly calls: string[] = [];
  /** Whether a listing may have left out somebody who was not known yet: only another full listing can find him. */
  hasOmitted = false;
  omitted: ReadonlySet<string> = new Set();
  pageLimit = Number.POSITIVE_INFINITY;
  withholdsSyncToken = false;
  showsChangedAgain = false;
  addsNameless = false;
  readonly #people = new Map<string, PersonVersion>();
  readonly #renamedTo = new Map<string, string>();
  readonly #log = new ChangeLog();
  readonly #listings = new ModelListings(this.#log, this);
  readonly #trash: PersonVersion[] = [];
  #names = 0;

  get resourceNames(): readonly string[] {
    return [...this.#people.keys()];
  }

  /** Whether somebody of this name was deleted at some time, or goes by another name now. */
  wasGone(resourceName: string): boolean {
    return this.#log.wasGone(resourceName);
  }

  /** Whether listings show all that was written. */
  get isPropagated(): boolean {
    return this.#log.isPropagated;
  }

  /** Whether listings show what there is: everything has propagated and nobody is omitted. */
  get isSettled(): boolean {
    return this.#log.isPropagated && this.omitted.size === 0;
  }

  create(fields: ContactFields): string {
    return this.#add(fields, []);
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

  /**
   * A link to a profile came or went. Google may or may not tell a tombstone of the old name as well.
   *
   * @param back - Whether the person gets the last former name back that nobody else has had since.
   */
  rename(resourceName: string, { tombstone, back = false }: { tombstone: boolean; back?: boolean }): string {
    const person = this.#person(resourceName);
    const former = back ? person.formerNames.findLast((name) => this.#renamedTo.has(name)) : undefined;
    this.#names += 1;
    const renamed = former ?? `people/r${this.#names}`;
    this.#people.delete(resourceName);
    this.#renamedTo.delete(renamed);
    this.#renamedTo.set(resourceName, renamed);
    this.#log.add({ resourceName, person: null, previousResourceNames: [], isTold: tombstone });
    const formerNames = [...person.formerNames.filter((name) => name !== renamed), resourceName];
    this.#write({ ...person, resourceName: renamed, formerNames });
    return renamed;
  }

  /**
   * As Google's web page merges: tombstones, and one new person with what both had.
   *
   * @param announced - Whether the new person's former names are told.
   */
  merge(resourceName: string, other: string, { announced = false } = {}): string {
    const fields = mergedFields(this.#person(resourceName).fields, this.#person(other).fields);
    this.delete(resourceName);
    this.delete(other);
    // Nobody comes back under a name that is told as a former one of somebody else.
    if (announced) this.#trash.length -= 2;
    return this.#add(fields, announced ? [resourceName, other] : []);
  }

  /** Has the next delta name a person who did not change; his etag may move all the same. */
  touch(resourceName: string, { movesEtag }: { readonly movesEtag: boolean }): void {
    const person = this.#person(resourceName);
    if (movesEtag) this.#write(person);
    else this.#log.add(entryOf(person));
  }

  /** How many changes there have been. */
  get changes(): number {
    return this.#log.next - 1;
  }

  /** @param changes - How many of the changes listings show from now on; all where none is given. */
  propagate(changes?: number): void {
    this.#log.propagate(changes);
  }

  expireSyncTokens(): void {
    this.#listings.expireSyncTokens();
  }

  refusePageTokens(): void {
    this.#listings.refusePageTokens();
  }

  omit(resourceNames: readonly string[]): void {
    this.omitted = new Set(resourceNames);
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

  formerNamesOf(resourceName: string): readonly string[] {
    return this.#person(resourceName).formerNames;
  }

  async listPage(request: ListPageRequest): Promise<ListPageResult> {
    this.calls.push("listPage");
    return this.#listings.listPage(request, this.#people.size);
  }

  /** In any order: who asks must look at the names. */
  async getPeople(resourceNames: readonly string[]): Promise<readonly RequestedPerson[]> {
    this.calls.push("getPeople");
    invariant(resourceNames.length > 0, "nobody is asked for nobody");
    return resourceNames.map((requested) => ({ requested, person: this.person(requested) })).reverse();
  }

  #add(fields: ContactFields, formerNames: readonly string[]): string {
    this.#names += 1;
    const resourceName = `people/c${this.#names}`;
    this.#write({ resourceName, formerNames, fields });
    return resourceName;
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
