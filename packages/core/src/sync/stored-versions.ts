import type { ContactFields } from "../contact/contact-fields.ts";
import type { Person } from "../contact/person.ts";
import { writableFields } from "../contact/writable-fields.ts";
import { invariant } from "../error/invariant.ts";
import type { ImportTransaction } from "./import-store.ts";

/** A stored record as it is. */
export interface StoredVersion {
  /** As Google gave him; empty for a record that is not in Google. */
  readonly person: Person;
  /** What is shown and matched. */
  readonly fields: ContactFields;
}

/** Stored records by their ids. */
export type StoredVersions = ReadonlyMap<string, StoredVersion>;

export async function readVersions(
  tx: Pick<ImportTransaction, "contents">,
  recordIds: readonly string[],
): Promise<StoredVersions> {
  if (recordIds.length === 0) return new Map();
  const contents = await tx.contents(recordIds);
  return new Map(
    [...contents].map(([recordId, { remote, local }]) => {
      const person = remote === null ? {} : (JSON.parse(remote) as Person);
      const fields = local === null ? writableFields(person) : (JSON.parse(local) as ContactFields);
      return [recordId, { person, fields }];
    }),
  );
}

export function versionOf(versions: StoredVersions, recordId: string): StoredVersion {
  const version = versions.get(recordId);
  invariant(version !== undefined, "a store has the contents of every record that it names");
  return version;
}
