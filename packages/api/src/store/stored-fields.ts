import { writableFields, type ContactFields, type Person } from "@kith/core";

/** What a record shows: as Kith wants it where an edit is pending, else as Google has it. */
export function storedFields({
  remote,
  local,
}: {
  readonly remote: string | null;
  readonly local: string | null;
}): ContactFields {
  if (local !== null) return JSON.parse(local) as ContactFields;
  return remote === null ? {} : writableFields(JSON.parse(remote) as Person);
}
