import { contentHash } from "../contact/content-hash.ts";
import type { DecidedConflict } from "../merge/merge-conflict.ts";
import { mergeTombstone } from "../merge/merge-tombstone.ts";
import { pendingPart, type PendingSides } from "../merge/record-sides.ts";
import { bornAnewRecord, type ArrivalMerging, type IncomingRecord } from "./incoming-record.ts";
import type { StoredRecord } from "./import-store.ts";
import type { SortedPage } from "./sorted-page.ts";

/** What becomes of the records whose persons Google has no more. */
export interface DepartedRecords {
  readonly removed: readonly RemovedRecord[];
  /** Their edit stands against the removal: they are to be created anew. */
  readonly bornAnew: readonly IncomingRecord[];
  /** A person has to decide: they stay as they are. */
  readonly held: readonly HeldRecord[];
}

export interface RemovedRecord {
  readonly stored: StoredRecord;
  /** The edits that it had. */
  readonly pending: PendingSides | null;
  readonly decided: readonly DecidedConflict[];
}

export interface HeldRecord {
  readonly stored: StoredRecord;
  readonly pending: PendingSides;
  /** Whether it was known before that it waits. */
  readonly isKnown: boolean;
}

interface DepartureOptions extends ArrivalMerging {
  /** ISO 8601 in UTC. */
  readonly now: string;
}

export function departedRecords(
  { removed, removedTimes }: Pick<SortedPage, "removed" | "removedTimes">,
  options: DepartureOptions,
): DepartedRecords {
  const departed = {
    removed: [] as RemovedRecord[],
    bornAnew: [] as IncomingRecord[],
    held: [] as HeldRecord[],
  };
  for (const stored of removed) {
    const { pending, recordId } = stored;
    if (pending === null) {
      departed.removed.push({ stored, pending, decided: [] });
      continue;
    }
    const tombstone = { updateTime: removedTimes.get(recordId) ?? null, now: options.now };
    // What Google had of him is past, whatever becomes of the record.
    const outcome = mergeTombstone({ ...pending, remote: null }, tombstone, {
      policy: options.policy,
      recordId,
    });
    const left = pendingPart(outcome.sides);
    if (outcome.kind === "deleted")
      departed.removed.push({ stored, pending: left ?? shownPart(stored), decided: outcome.decided });
    else if (outcome.kind === "born-anew") {
      departed.bornAnew.push(bornAnewRecord(stored, { pending: left, decided: outcome.decided }, options));
    } else if (left !== null) {
      departed.held.push({ stored, pending: left, isKnown: pending.goneAt !== null });
    }
  }
  return departed;
}

/**
 * A record that was removed here and changed in Google before it went there as well has no edit, and does not show what
 * Google had: it keeps what it shows, since its keys and pairs are of that.
 */
function shownPart({ pending, contentHash: googleHash }: StoredRecord): PendingSides | null {
  if (pending?.local == null || contentHash(pending.local) === googleHash) return null;
  return { ...pending, removedAt: null, goneAt: null };
}
