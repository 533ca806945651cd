import type { ContactFields } from "../contact/contact-fields.ts";
import { withMarker } from "../contact/kith-marker.ts";
import { compareTimes } from "../contact/time-order.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import { existenceWinner, type DecidedConflict, type DeletionConflict } from "./merge-conflict.ts";
import { agreedSides, effectiveFields, pendingFields, type RecordSides } from "./record-sides.ts";

/** That Google has the person no more. */
export interface ArrivedTombstone {
  /** When Google removed him, RFC 3339; null where it did not say. */
  readonly updateTime: string | null;
  /** When Kith learned of it. */
  readonly now: string;
}

interface TombstoneOptions {
  readonly policy: ConflictPolicy;
  /** The record's: should the person be made anew, he is marked with it. */
  readonly recordId: string;
}

/** What a person's removal in Google does to his record. */
export type TombstoneOutcome =
  /** It is removed here, too; `decided` tells of the edit that was given up for it. */
  | { readonly kind: "deleted"; readonly sides: RecordSides; readonly decided: readonly DecidedConflict[] }
  /** The edit stands: the record has no person any more, and is to be created. */
  | { readonly kind: "born-anew"; readonly sides: RecordSides; readonly decided: readonly DecidedConflict[] }
  /** A person has to decide; until then it is kept here and not written. */
  | { readonly kind: "asks"; readonly sides: RecordSides; readonly open: readonly DeletionConflict[] };

export function mergeTombstone(
  sides: RecordSides,
  tombstone: ArrivedTombstone,
  { policy, recordId }: TombstoneOptions,
): TombstoneOutcome {
  const { base, local } = sides;
  const edited = pendingFields(sides);
  if (base === null || local === null || edited.length === 0 || sides.removedAt !== null) {
    return { kind: "deleted", sides: deletedSides(sides), decided: [] };
  }
  const conflict: DeletionConflict = { kind: "deletion", base, local };
  const editedAt = edited.map((field) => sides.editedAt[field] ?? null).sort(compareTimes);
  const winner = existenceWinner(policy, { here: editedAt.at(-1) ?? null, google: tombstone.updateTime });
  switch (winner) {
    case null:
      return { kind: "asks", sides: { ...sides, goneAt: sides.goneAt ?? tombstone.now }, open: [conflict] };
    case "google":
      return { kind: "deleted", sides: deletedSides(sides), decided: [{ ...conflict, winner }] };
    case "kith":
      return { kind: "born-anew", sides: bornSides(sides, recordId), decided: [{ ...conflict, winner }] };
  }
}

/** A record that is to be created in Google with what it shows. */
export function bornSides(sides: RecordSides, recordId: string): RecordSides {
  const local: ContactFields = withMarker(effectiveFields(sides), recordId);
  return { remote: null, base: {}, local, editedAt: sides.editedAt, removedAt: null, goneAt: null };
}

/** A removed record keeps the edits that it had, so that it can be brought back as it was. */
function deletedSides(sides: RecordSides): RecordSides {
  if (pendingFields(sides).length === 0) return agreedSides(sides.remote);
  return { ...sides, removedAt: null, goneAt: null };
}
