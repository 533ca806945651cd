import { CONTACT_FIELD_NAMES } from "../contact/contact-fields.ts";
import { bornSides } from "../merge/merge-tombstone.ts";
import { settledSides } from "../merge/merge-arrival.ts";
import type { RecordSides } from "../merge/record-sides.ts";
import { isRemoved, type EditableRecord } from "./editable-record.ts";

interface RestorationRequest {
  /** Records whose removal was sent to Google and whose outcome is not known yet. */
  readonly deleting: ReadonlySet<string>;
  /** RFC 3339 in UTC. */
  readonly now: string;
}

export type RestorationPlan =
  | {
      readonly kind: "planned";
      /** Their persons are still in Google: the removal is taken back. */
      readonly keep: readonly RestoredRecord[];
      /** Their persons are gone: they are to be created, under no resource name. */
      readonly bornAnew: readonly RestoredRecord[];
    }
  /** Google is being told of the removal at this moment: try again when that is settled. */
  | { readonly kind: "busy" }
  /** The contact is there. */
  | { readonly kind: "live" };

interface RestoredRecord {
  readonly recordId: string;
  readonly sides: RecordSides;
}

/** Brings a deleted contact back as it is shown, for as long as its records are kept. */
export function planRestoration(
  records: readonly EditableRecord[],
  { deleting, now }: RestorationRequest,
): RestorationPlan {
  if (!records.every(isRemoved)) return { kind: "live" };
  if (records.some(({ recordId }) => deleting.has(recordId))) return { kind: "busy" };
  const gone = records.filter(({ deleted }) => deleted);
  const removed = records.filter(({ deleted }) => !deleted);
  return {
    kind: "planned",
    keep: removed.map(({ recordId, sides }) => ({
      recordId,
      sides: keptSides({ ...sides, removedAt: null }),
    })),
    bornAnew: gone.map(({ recordId, sides }) => ({
      recordId,
      sides: restoredSides(sides, { recordId, now }),
    })),
  };
}

function keptSides(sides: RecordSides): RecordSides {
  return sides.remote === null ? sides : settledSides(sides);
}

function restoredSides(
  sides: RecordSides,
  { recordId, now }: { readonly recordId: string; readonly now: string },
): RecordSides {
  const born = bornSides(sides, recordId);
  const fields = CONTACT_FIELD_NAMES.filter((field) => born.local?.[field] !== undefined);
  return { ...born, editedAt: Object.fromEntries(fields.map((field) => [field, now])) };
}
