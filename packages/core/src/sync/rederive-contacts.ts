import { matchPage } from "../match/match-page.ts";
import type { MatchModel } from "../match/match-model.ts";
import { NO_IMPORT_COUNTS } from "./import-counters.ts";
import type { ImportTransaction } from "./import-store.ts";
import { planContacts } from "./plan-contacts.ts";
import { readNeighborhood } from "./read-neighborhood.ts";

/**
 * Derives the contacts of some stored records anew, as they are: after decisions about them, or when other records of
 * their contacts were erased. Contacts are a function of the records, so this changes nothing where nothing changed.
 */
export async function rederiveContacts(
  recordIds: readonly string[],
  tx: Pick<ImportTransaction, "neighborhood" | "apply">,
  options: { readonly model: MatchModel; readonly defaultRegion?: string | undefined },
): Promise<void> {
  if (recordIds.length === 0) return;
  const found = await tx.neighborhood({ pageRecordIds: recordIds, otherRecordIds: [], keys: [] });
  const touched = new Set(recordIds);
  const { neighbors, neighborhood } = readNeighborhood(found, touched, options.defaultRegion);
  const page = recordIds.flatMap((id) => neighbors.get(id)?.record ?? []);
  const result = matchPage({ page, neighborhood }, options.model);
  const matched = { incoming: [], neighbors, standing: found.pairs, result };
  const contacts = planContacts({ sorted: { refreshed: [], removed: [] }, matched, touched });
  await tx.apply({
    create: [],
    update: [],
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
