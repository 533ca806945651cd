import type { Person } from "../contact/person.ts";
import { invariant } from "../error/invariant.ts";
import type { ImportTransaction } from "./import-store.ts";

/** The Persons of stored records as Google gave them, by record id. */
export type StoredPersons = ReadonlyMap<string, Person>;

export async function readPersons(
  tx: Pick<ImportTransaction, "remotes">,
  recordIds: readonly string[],
): Promise<StoredPersons> {
  if (recordIds.length === 0) return new Map();
  const remotes = await tx.remotes(recordIds);
  return new Map([...remotes].map(([recordId, remote]) => [recordId, JSON.parse(remote) as Person]));
}

export function personOf(persons: StoredPersons, recordId: string): Person {
  const person = persons.get(recordId);
  invariant(person !== undefined, "a store has the raw Person of every record that it names");
  return person;
}
