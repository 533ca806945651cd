import { blockingKeys } from "../match/page/blocking-key.ts";
import { matchPage } from "../match/page/match-page.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import type { MatchRecord } from "../match/match-record.ts";
import { NO_IMPORT_COUNTS } from "./import-counters.ts";
import type { ImportTransaction, StoredNeighborhood } from "./import-store.ts";
import { planContacts } from "./plan-contacts.ts";
import { readNeighborhood, type Neighbor } from "./read-neighborhood.ts";

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
  tx: Pick<ImportTransaction, "neighborhood" | "apply">,
  options: RederiveOptions,
): Promise<void> {
  const touched = new Set(recordIds);
  if (touched.size === 0) return;
  const stored = await tx.neighborhood({ pageRecordIds: [...touched], otherRecordIds: [], keys: [] });
  const keys = keysOfToday(stored, touched, options);
  const before = new Set(stored.rows.flatMap((row) => (touched.has(row.recordId) ? row.keys : [])));
  const found = keys.every((key) => before.has(key))
    ? stored
    : await tx.neighborhood({ pageRecordIds: [...touched], otherRecordIds: [], keys });
  const { neighbors, neighborhood } = readNeighborhood(found, touched, options.defaultRegion);
  const page = pageOf(neighbors, touched);
  const result = matchPage({ page, neighborhood }, options.model);
  const matched = {
    incoming: [],
    neighbors,
    standing: found.pairs,
    result,
    defaultRegion: options.defaultRegion,
  };
  const contacts = planContacts({ sorted: { refreshed: [], removed: [] }, matched, touched });
  await tx.apply({
    create: [],
    update: [],
    rename: [],
    refresh: [],
    remove: [],
    reassign: contacts.reassign,
    contacts: contacts.put,
    dropContacts: contacts.drop,
    pairs: result.pairs,
    changes: contacts.changes,
    rejections: [],
    counters: NO_IMPORT_COUNTS,
  });
}

/** Not always the stored ones: the default region may have changed since. */
function keysOfToday(
  found: StoredNeighborhood,
  touched: ReadonlySet<string>,
  { model, defaultRegion }: RederiveOptions,
): readonly bigint[] {
  const { neighbors } = readNeighborhood(found, touched, defaultRegion);
  const keys = pageOf(neighbors, touched).flatMap((record) =>
    blockingKeys(record, model.blockingRules).map(({ hash }) => hash),
  );
  return [...new Set(keys)];
}

function pageOf(
  neighbors: ReadonlyMap<string, Neighbor>,
  touched: ReadonlySet<string>,
): readonly MatchRecord[] {
  return [...touched].flatMap((id) => neighbors.get(id)?.record ?? []);
}
