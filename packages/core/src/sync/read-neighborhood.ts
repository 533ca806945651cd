import type { Person } from "../contact/person.ts";
import type { MatchRecord } from "../match/match-record.ts";
import type { Neighborhood } from "../match/page/neighborhood.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import type { NeighborRow, StoredNeighborhood } from "./import-store.ts";

export interface Neighbor {
  readonly row: NeighborRow;
  readonly person: Person;
  readonly record: MatchRecord;
}

/** Stored rows as the matcher takes them. `own` are the page's records, whose stored versions are no neighbors. */
export function readNeighborhood(
  found: StoredNeighborhood,
  own: ReadonlySet<string>,
  defaultRegion: string | undefined,
): { readonly neighbors: ReadonlyMap<string, Neighbor>; readonly neighborhood: Neighborhood } {
  const neighbors = new Map(found.rows.map((row) => [row.recordId, neighborOf(row, defaultRegion)]));
  const records = [...neighbors.values()]
    .filter(({ row }) => !own.has(row.recordId))
    .map(({ row, record }) => ({ ...record, contactId: row.contactId, keys: row.keys }));
  const previousKeys = new Map(
    found.rows.filter((row) => own.has(row.recordId)).map((row) => [row.recordId, row.keys]),
  );
  const { pairs, decisions, keyHolders } = found;
  return { neighbors, neighborhood: { records, previousKeys, pairs, decisions, keyHolders } };
}

function neighborOf(row: NeighborRow, defaultRegion: string | undefined): Neighbor {
  const person = JSON.parse(row.remote) as Person;
  const contact = normalizeContact(person, defaultRegion === undefined ? {} : { defaultRegion });
  const { accountId, resourceName, previousResourceNames } = row;
  return {
    row,
    person,
    record: { id: row.recordId, accountId, resourceName, previousResourceNames, contact },
  };
}
