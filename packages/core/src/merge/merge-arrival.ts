import { sameFields } from "../contact/canonical-fields.ts";
import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import { compareTimes } from "../contact/time-order.ts";
import { mergeFields, type MergeOptions } from "./merge-fields.ts";
import { existenceWinner, type DecidedConflict, type MergeConflict } from "./merge-conflict.ts";
import { agreedSides, pendingFields, type RecordSides } from "./record-sides.ts";

/** A person as Google now has him. */
export interface ArrivedFields {
  /** The writable fields. */
  readonly fields: ContactFields;
  /** When Google changed the person, RFC 3339; null where it did not say. */
  readonly updateTime: string | null;
}

export interface MergedArrival {
  readonly sides: RecordSides;
  /** Where both sides had changed the same to something different, and the policy decided. */
  readonly decided: readonly DecidedConflict[];
  /** Where a person has to decide: nothing of it is written on either side. */
  readonly open: readonly MergeConflict[];
}

/**
 * Takes in what Google has of a record. What only one side changed is kept, whichever side it was; `base` becomes what
 * Google has, so that what is left to push is the difference to it. Merging the result again changes nothing.
 *
 * A removal in Kith stands unless Google's person has changed since it was decided on: that is a conflict, too.
 */
export function mergeArrival(
  sides: RecordSides,
  arrival: ArrivedFields,
  options: MergeOptions,
): MergedArrival {
  const { base, local } = sides;
  if (base === null || local === null) return { sides: agreedSides(arrival.fields), decided: [], open: [] };
  if (sides.removedAt !== null) return mergeRemoval(sides, arrival, options);
  const { editedAt } = sides;
  const { updateTime, fields: remote } = arrival;
  const merged = mergeFields({ base, local, remote, editedAt, updateTime }, options);
  return {
    sides: settledSides({ ...sides, ...merged, remote }),
    decided: merged.decided,
    open: merged.open,
  };
}

function mergeRemoval(sides: RecordSides, arrival: ArrivedFields, options: MergeOptions): MergedArrival {
  const { fields: remote, updateTime } = arrival;
  const base = sides.base ?? {};
  if (sameFields(base, remote)) return { sides: { ...sides, remote, goneAt: null }, decided: [], open: [] };
  const conflict = { kind: "removal", base, remote } as const;
  const winner = isOwnCreate(sides, updateTime)
    ? "kith"
    : existenceWinner(options.policy, { here: sides.removedAt, google: updateTime });
  if (winner === null) return { sides: { ...sides, remote, goneAt: null }, decided: [], open: [conflict] };

  const decided = isOwnCreate(sides, updateTime) ? [] : [{ ...conflict, winner }];
  if (winner === "kith") {
    // It goes with what Google has now; should it be restored before, it has its own edits as well.
    const three = { base, local: sides.local ?? {}, remote, editedAt: sides.editedAt, updateTime };
    const merged = mergeFields(three, { ...options, policy: "kith" });
    const removed = { ...sides, remote, base: merged.base, local: merged.local, goneAt: null };
    return { sides: removed, decided, open: [] };
  }
  const restored = mergeArrival({ ...sides, removedAt: null }, arrival, options);
  return { ...restored, decided: [...decided, ...restored.decided] };
}

/**
 * A create whose answer was lost, met before anybody changed the person: what differs from what was sent is what Google
 * made of it.
 */
function isOwnCreate({ remote, removedAt }: RecordSides, updateTime: string | null): boolean {
  return remote === null && updateTime !== null && compareTimes(removedAt, updateTime) >= 0;
}

/** Without sides where they agree again, and with times for those fields only that still differ. */
export function settledSides(sides: RecordSides): RecordSides {
  const { remote, base, local } = sides;
  const pending = pendingFields(sides);
  if (pending.length === 0) return agreedSides(remote);
  const editedAt: { [Name in ContactFieldName]?: string } = {};
  for (const field of pending) {
    const time = sides.editedAt[field];
    if (time !== undefined) editedAt[field] = time;
  }
  return { remote, base, local, editedAt, removedAt: null, goneAt: null };
}
