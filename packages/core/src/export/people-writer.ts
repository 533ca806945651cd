import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";

/**
 * The port to write into one Google account. One call at a time: Google wants the writes of an account one after another.
 *
 * What is certain is an answer; what is not is `unknown`, and nothing may be concluded from it. A call that was certainly
 * not made or certainly did nothing for want of quota throws KithError SOURCE_RATE_LIMITED; RECONNECT_NEEDED,
 * SCOPE_MISSING and ACCOUNT_NOT_CONNECTED are thrown before anything is sent.
 */
export interface PeopleWriter {
  /** Up to 200 persons; one is a single call, more are a batch. */
  create(people: readonly NewPerson[]): Promise<WriteAnswer>;
  /** Up to 200 persons under one mask; one is a single call, more are a batch. */
  update(mask: readonly ContactFieldName[], people: readonly ChangedPerson[]): Promise<WriteAnswer>;
  /** Up to 500 persons; one is a single call, more are a batch. */
  remove(resourceNames: readonly string[]): Promise<WriteAnswer>;
  /** The whole person, fields with more than a listing's 100 values included; null when Google does not have one. */
  getPerson(resourceName: string): Promise<Person | null>;
}

export interface NewPerson {
  readonly fields: ContactFields;
}

export interface ChangedPerson {
  readonly resourceName: string;
  /** Of the CONTACT source, as last seen. */
  readonly etag: string;
  /** The whole new value of every field of the mask; one that is absent is cleared. */
  readonly fields: ContactFields;
}

export type WriteAnswer =
  /** Done for each: the persons as they are now, in the order of the call; none for removals. */
  | { readonly kind: "written"; readonly people: readonly Person[] }
  /** A single update: the person has changed since the etag. Nothing was done. */
  | { readonly kind: "stale" }
  /** A single update or removal: Google does not have the person. */
  | { readonly kind: "not-found" }
  /** A single call: Google refuses its contents. Nothing was done. */
  | { readonly kind: "refused"; readonly reason: string }
  /** The account holds as many persons as Google allows. Nothing was done. */
  | { readonly kind: "account-full" }
  /** The answer was lost, or a batch was answered with an error: each of its writes may or may not have been done. */
  | { readonly kind: "unknown"; readonly reason: string };
