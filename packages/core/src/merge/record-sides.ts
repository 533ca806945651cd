import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import { differingFields, sameField } from "../contact/differing-fields.ts";

/**
 * The two sides of a source record, and where they last agreed. `base` and `local` are null together: then nothing is
 * pending. A field whose `base` differs from `remote` is a conflict that a person has to decide.
 */
export interface RecordSides {
  /** The writable fields of the person as last seen in Google; null: not there, or not yet. */
  readonly remote: ContactFields | null;
  /**
   * The writable fields when both sides last agreed. Of a record that is still to be created: as its last create was
   * sent, without fields before the first. With `removedAt`: what the removal was decided on.
   */
  readonly base: ContactFields | null;
  /** The writable fields as Kith wants them. */
  readonly local: ContactFields | null;
  /** When each field with an edit was last edited, RFC 3339 in UTC. */
  readonly editedAt: EditTimes;
  /** Removed in Kith, still to be removed in Google. */
  readonly removedAt: string | null;
  /** Google removed the person, and an edit here stands against it. */
  readonly goneAt: string | null;
}

/** What is kept of a record beside what Google has. */
export type PendingSides = Omit<RecordSides, "remote">;

export type EditTimes = { readonly [Name in ContactFieldName]?: string };

/** A record about which nothing is pending. */
export function agreedSides(remote: ContactFields | null): RecordSides {
  return { remote, base: null, local: null, editedAt: {}, removedAt: null, goneAt: null };
}

/** Null where nothing is pending. */
export function pendingPart(sides: RecordSides): PendingSides | null {
  const { base, local, editedAt, removedAt, goneAt } = sides;
  const isPending = base !== null || removedAt !== null || goneAt !== null;
  return isPending ? { base, local, editedAt, removedAt, goneAt } : null;
}

/** Whether a person has to decide between the two sides, and what is in dispute is not written meanwhile. */
export function isInConflict(sides: RecordSides): boolean {
  return sides.goneAt !== null || conflictedFields(sides).length > 0;
}

/** What people see and what is matched. */
export function effectiveFields({ local, remote }: Pick<RecordSides, "local" | "remote">): ContactFields {
  return local ?? remote ?? {};
}

/** Fields that Kith wants otherwise than both sides last agreed. */
export function pendingFields({ base, local }: RecordSides): readonly ContactFieldName[] {
  return base === null || local === null ? [] : differingFields(base, local);
}

/**
 * The mask of an update: pending fields whose `base` is what Google is known to have. None for a record that is not in
 * Google (its create carries everything), that is removed, or that Google removed.
 */
export function pushableFields(sides: RecordSides): readonly ContactFieldName[] {
  const { base, remote } = sides;
  if (base === null || remote === null || sides.removedAt !== null || sides.goneAt !== null) return [];
  return pendingFields(sides).filter((field) => sameField(field, base, remote));
}

/** Fields about which both sides differ from what they last agreed on, and nobody has decided. */
export function conflictedFields({ base, remote }: RecordSides): readonly ContactFieldName[] {
  return base === null || remote === null ? [] : differingFields(base, remote);
}

/** Whether Google is to be told of the removal: what it was decided on is what Google is known to have. */
export function isRemovalPushable(sides: RecordSides): boolean {
  return sides.removedAt !== null && sides.remote !== null && conflictedFields(sides).length === 0;
}
