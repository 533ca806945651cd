import { createHash } from "node:crypto";

import type { ContactBookOptions } from "./contact-book.ts";
import type { FieldValues } from "./person.ts";

/** Somebody the account once wrote to, never saved as a contact. */
export interface OtherContact {
  resourceName: string;
  id: string;
  values: FieldValues;
  seq: number;
  updatedAt: number;
  deleted: boolean;
}

export interface OtherContactBook {
  find(resourceName: string): OtherContact | undefined;
  all(): OtherContact[];
  create(values: FieldValues): OtherContact;
  remove(contact: OtherContact): void;
  readonly lastSeq: number;
}

export function createOtherContactBook(options: ContactBookOptions): OtherContactBook {
  const { accountId, clock, store } = options;
  const contacts = new Map<string, OtherContact>();
  let lastSeq = 0;
  for (const [, value] of store.read("other-contact", `${accountId} `)) {
    const contact = value as OtherContact;
    contacts.set(contact.resourceName, contact);
    lastSeq = Math.max(lastSeq, contact.seq);
  }
  const save = (contact: OtherContact): void =>
    store.put("other-contact", `${accountId} ${contact.resourceName}`, contact);

  return {
    find: (resourceName) => contacts.get(resourceName),
    all: () => [...contacts.values()].sort((a, b) => a.seq - b.seq),
    create(values) {
      lastSeq += 1;
      const number =
        createHash("sha256").update(`${accountId}:other:${lastSeq}`).digest().readBigUInt64BE() >> 1n;
      const contact: OtherContact = {
        resourceName: `otherContacts/c${number}`,
        id: number.toString(16),
        values,
        seq: lastSeq,
        updatedAt: clock.now(),
        deleted: false,
      };
      contacts.set(contact.resourceName, contact);
      save(contact);
      return contact;
    },
    remove(contact) {
      lastSeq += 1;
      Object.assign(contact, { seq: lastSeq, deleted: true, updatedAt: clock.now() });
      save(contact);
    },
    get lastSeq() {
      return lastSeq;
    },
  };
}
