import * as fc from "fast-check";
import type { ContactFields } from "../../contact/contact-fields.ts";
import { models } from "../../match/models/models.ts";
import type { MatchModel } from "../../match/model/match-model.ts";

/** Small limits, so that keys become crowded and clusters full within a dozen records. */
export const SMALL_MODEL: MatchModel = { ...models.contacts, keyHoldersMax: 3, clusterSizeMax: 5 };

const NAMES = ["John Smith", "Jane Smith", "J. Smith", "Johnny Smith", "Smith", "Bob Lee", ""];
const EMAILS = ["a@x.org", "b@x.org", "c@x.org", "info@x.org", "not an address"];
const PHONES = ["+49 30 901820", "+1 202 555 0143 ext 4", "555 1234"];

/** What a store can be told not to take. */
export const UNSTORABLE = "unstorable";
const NOTES = ["one", "two", "one", "two", "one", "two", UNSTORABLE];

/** Contacts of few names, addresses and numbers: most of them meet. */
export const arbitraryContact: fc.Arbitrary<ContactFields> = fc
  .record({
    name: fc.constantFrom(...NAMES),
    emails: fc.shuffledSubarray(EMAILS, { maxLength: 2 }),
    phones: fc.shuffledSubarray(PHONES, { maxLength: 2 }),
    note: fc.option(fc.constantFrom(...NOTES), { freq: 3, nil: null }),
  })
  .map(({ name, emails, phones, note }) => ({
    ...(name === "" ? {} : { names: [{ unstructuredName: name }] }),
    ...(emails.length === 0 ? {} : { emailAddresses: emails.map((value) => ({ value })) }),
    ...(phones.length === 0 ? {} : { phoneNumbers: phones.map((value) => ({ value, type: "home" })) }),
    ...(note === null ? {} : { userDefined: [{ key: "note", value: note }] }),
  }));
