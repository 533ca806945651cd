import { invariant } from "../error/invariant.ts";
import type { MatchRecord } from "../match/match-record.ts";
import type { NeighborRecord, Neighborhood } from "../match/page/neighborhood.ts";
import type { NormalizedContact } from "../normalize/normalized-contact.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";
import type { ImportTransaction, NeighborRow, StoredNeighborhood } from "./import-store.ts";
import type { ContactState, PreparedContacts } from "./prepared-contacts.ts";
import { readVersions, versionOf } from "./stored-versions.ts";

export interface NeighborhoodReading {
  /** The page's records, whose stored versions are no neighbors. */
  readonly own: ReadonlySet<string>;
  readonly defaultRegion: string | undefined;
  /** Null where nothing is kept between steps. */
  readonly prepared: PreparedContacts | null;
}

/** Stored rows as the matcher takes them. Only who is not prepared yet is read and normalized. */
export async function readNeighborhood(
  found: StoredNeighborhood,
  tx: Pick<ImportTransaction, "contents">,
  { own, defaultRegion, prepared }: NeighborhoodReading,
): Promise<Neighborhood> {
  const rows = found.rows.filter((row) => !own.has(row.recordId));
  // An edit is no part of the state by which a contact is found again.
  const known = rows.map((row) =>
    row.isEdited ? null : (prepared?.find(stateOf(row, defaultRegion)) ?? null),
  );
  const unknown = rows.filter((_, index) => known[index] === null);
  const read = new Map(
    (await readRecords(unknown, tx, defaultRegion)).map((record) => [record.id, record.contact]),
  );
  const records = rows.map((row, index): NeighborRecord => {
    const contact = known[index] ?? read.get(row.recordId);
    invariant(contact !== undefined, "who is not prepared is read");
    if (known[index] === null && !row.isEdited) prepared?.keep(stateOf(row, defaultRegion), contact);
    return { ...matchRecord(row, contact), contactId: row.contactId, keys: row.keys };
  });
  const previousKeys = new Map(
    found.rows.filter((row) => own.has(row.recordId)).map((row) => [row.recordId, row.keys]),
  );
  const { pairs, decisions, keyHolders } = found;
  return { records, previousKeys, pairs, decisions, keyHolders };
}

/** Stored records as they are, for matching. */
export async function readRecords(
  rows: readonly NeighborRow[],
  tx: Pick<ImportTransaction, "contents">,
  defaultRegion: string | undefined,
): Promise<readonly MatchRecord[]> {
  const versions = await readVersions(
    tx,
    rows.map((row) => row.recordId),
  );
  return rows.map((row) => {
    const { fields } = versionOf(versions, row.recordId);
    const hash = row.isEdited ? undefined : row.contentHash;
    return matchRecord(row, normalizeContact(fields, { defaultRegion, contentHash: hash }));
  });
}

function matchRecord(row: NeighborRow, contact: NormalizedContact): MatchRecord {
  const { recordId, accountId, resourceName, previousResourceNames } = row;
  return { id: recordId, accountId, resourceName, previousResourceNames, contact };
}

function stateOf(
  { recordId, contentHash, etag }: NeighborRow,
  defaultRegion: string | undefined,
): ContactState {
  return { recordId, contentHash, etag, defaultRegion };
}
