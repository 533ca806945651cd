import { effectiveFields, type RecordSides } from "../merge/record-sides.ts";
import { contactVersion } from "./contact-version.ts";
import { isRemoved, type EditableRecord } from "./editable-record.ts";

interface DeletionRequest {
  /** The version that was looked at; null: whatever there is now. */
  readonly version: string | null;
  /** RFC 3339 in UTC. */
  readonly now: string;
}

export type DeletionPlan =
  | {
      readonly kind: "planned";
      /** Persons to remove in Google. */
      readonly remove: readonly { readonly recordId: string; readonly sides: RecordSides }[];
      /** Records that Google does not have: there is nothing to wait for. */
      readonly deleteNow: readonly string[];
    }
  | { readonly kind: "stale"; readonly version: string }
  | { readonly kind: "removed" };

/**
 * Deleting a contact removes all its records. A record keeps what it showed, so that it can be brought back as it was. One
 * whose create was sent, and whose answer is not known, is to be removed once it is known.
 */
export function planDeletion(
  records: readonly EditableRecord[],
  { version, now }: DeletionRequest,
): DeletionPlan {
  const live = records.filter((record) => !isRemoved(record));
  if (live.length === 0) return { kind: "removed" };
  const current = contactVersion(records);
  if (version !== null && version !== current) return { kind: "stale", version: current };
  const isInGoogle = ({ sides }: EditableRecord): boolean => sides.goneAt === null && !isUnsent(sides);
  return {
    kind: "planned",
    remove: live
      .filter(isInGoogle)
      .map(({ recordId, sides }) => ({ recordId, sides: removedSides(sides, now) })),
    deleteNow: live.filter((record) => !isInGoogle(record)).map(({ recordId }) => recordId),
  };
}

/** Born here, and Google was never told: `base` is what its create was last sent with. */
function isUnsent({ remote, base }: RecordSides): boolean {
  return remote === null && Object.keys(base ?? {}).length === 0;
}

/** A removal is decided on what Google is known to have, whatever was in dispute before. */
function removedSides(sides: RecordSides, now: string): RecordSides {
  const base = sides.remote ?? sides.base ?? {};
  return { ...sides, base, local: effectiveFields(sides), removedAt: now };
}
