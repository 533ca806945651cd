import { recordKeys } from "../match/page/record-keys.ts";
import { matchPage } from "../match/page/match-page.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import { contactMoves } from "./contact-moves.ts";
import { NO_IMPORT_COUNTS } from "./import-counters.ts";
import type { ImportTransaction } from "./import-store.ts";
import { planContacts, storedMembers } from "./plan-contacts.ts";
import { readNeighborhood, readRecords } from "./read-neighborhood.ts";
import { readVersions } from "./stored-versions.ts";

interface RederiveOptions {
  readonly model: MatchModel;
  readonly defaultRegion?: string | undefined;
}

/**
 * Derives the contacts of some stored records anew, as they are: after decisions about them, or when other records of
 * their contacts were erased. Contacts are a function of the records, so this changes nothing where nothing changed.
 */
export async function rederiveContacts(
  recordIds: readonly string[],
  tx: Pick<ImportTransaction, "neighborhood" | "contents" | "apply">,
  { model, defaultRegion }: RederiveOptions,
): Promise<void> {
  const touched = new Set(recordIds);
  if (touched.size === 0) return;
  const stored = await tx.neighborhood({ pageRecordIds: [...touched], otherRecordIds: [], keys: [] });
  const ownRows = stored.rows.filter((row) => touched.has(row.recordId));
  const page = await readRecords(ownRows, tx, defaultRegion);
  // Not always the stored ones: the default region may have changed since.
  const keys = [...new Set(page.flatMap((record) => recordKeys(record, model.blockingRules)))];
  const before = new Set(ownRows.flatMap((row) => row.keys));
  const found = keys.every((key) => before.has(key))
    ? stored
    : await tx.neighborhood({ pageRecordIds: [...touched], otherRecordIds: [], keys });
  const neighborhood = await readNeighborhood(found, tx, { own: touched, defaultRegion, prepared: null });
  const result = matchPage({ page, neighborhood }, model);
  const neighbors = new Map(found.rows.map((row) => [row.recordId, row]));
  const matched = { incoming: [], neighbors, standing: found.pairs, result, defaultRegion };
  const around = {
    refreshed: [],
    removedIds: new Set<string>(),
    matched,
    moves: contactMoves(matched, touched),
  };
  const versions = await readVersions(tx, storedMembers(around));
  await tx.apply({
    create: [],
    update: [],
    rename: [],
    refresh: [],
    remove: [],
    hold: [],
    reassign: around.moves.reassign,
    contacts: planContacts({ ...around, versions }),
    dropContacts: around.moves.drop,
    pairs: result.pairs,
    changes: around.moves.changes,
    rejections: [],
    counters: NO_IMPORT_COUNTS,
  });
}
