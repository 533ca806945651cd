import type { Person, PersonInput } from "../people/person.ts";
import type { LabelledPair } from "../sample/sample-account.ts";

export interface IssuedGrant {
  accessToken: string;
  refreshToken: string;
  /** Epoch ms. */
  expiresAt: number;
}

/**
 * One account from the inside. Its mutations are what somebody does in Google's own pages: they need no token,
 * cost no quota and show in deltas at once.
 */
export interface EmulatedAccount {
  readonly email: string;
  readonly sub: string;
  readonly name: string;
  /** Resource name of every contact there is now → the human being it is about. */
  readonly truth: Map<string, string>;
  /** Pairs of the sample made on purpose, with the right answer. */
  readonly pairs: readonly LabelledPair[];
  /** Number of contacts there are now. */
  readonly contactCount: number;
  /** All contacts there are now, with every field. */
  people(): Person[];
  /** Undefined when there is no such contact (any more). */
  person(resourceName: string): Person | undefined;
  createPerson(person: PersonInput, options?: { entity?: string }): Person;
  /** Replaces the given fields, an empty list clears one, and leaves the others. */
  updatePerson(resourceName: string, patch: PersonInput): Person;
  deletePerson(resourceName: string): void;
  /** Takes a deleted contact out of the trash, under its old name. */
  restorePerson(resourceName: string): Person;
  /**
   * Google's "Merge": tombstones for all and one new contact with all their values.
   * `announce: false` leaves the former names out of its previousResourceNames.
   */
  mergePeople(resourceNames: readonly string[], options?: { announce?: boolean }): Person;
  /** Links a contact with a Google profile: PROFILE values appear and the resource name changes. */
  linkProfile(resourceName: string, profile: PersonInput): Person;
  /** Takes the link away again; the resource name changes. */
  unlinkProfile(resourceName: string): Person;
  /** `to: "former"` gives its last former name back, as when a link to a profile comes and goes. */
  renamePerson(resourceName: string, options?: { to?: "new" | "former" }): Person;
  /** Puts a contact that did not change into the next delta. */
  touchPerson(resourceName: string): void;
  /** Leaves a contact out of all listings though get finds it. */
  hideFromLists(resourceName: string, hidden?: boolean): void;
  createOtherContact(person: PersonInput): string;
  createGroup(name: string): string;
  /** A grant without the consent page. Default scopes: openid, e-mail, profile, contacts, calendar. */
  issueTokens(options?: { scopes?: readonly string[]; clientId?: string }): IssuedGrant;
  revokeAllGrants(): void;
  /** All sync tokens given out so far are expired from now on. */
  expireSyncTokens(): void;
  /** All page tokens given out so far are refused from now on. */
  expirePageTokens(): void;
  /** A further calendar; returns its id. */
  createCalendar(summary: string): string;
  /** Inserts or replaces an event; returns its id. */
  putEvent(event: { id?: string; [key: string]: unknown }, calendarId?: string): string;
  deleteEvent(eventId: string, calendarId?: string): void;
}
