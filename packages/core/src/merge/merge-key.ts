import type { ContactFieldName } from "../contact/contact-fields.ts";
import { completedValue } from "./completed-value.ts";
import type { ConflictSide } from "./merge-conflict.ts";
import { inBoth, without, type WrittenValue } from "./value-counts.ts";

/** The values of one key, or of a field that holds one value. */
export interface KeyValues {
  readonly base: readonly WrittenValue[];
  readonly local: readonly WrittenValue[];
  readonly remote: readonly WrittenValue[];
}

export interface MergedKey {
  readonly values: readonly WrittenValue[];
  readonly isConflict: boolean;
}

/**
 * Merges by what each side removed and added, so that a key that a list holds twice (one number as home and as work) is
 * merged value by value. A conflict is where no such merge can tell what was meant: both added to it, or one side
 * changed the very value that the other one changed or removed. Then it is the winner's.
 */
export function mergeKey(field: ContactFieldName, key: KeyValues, winner: ConflictSide): MergedKey {
  const { base, local, remote } = key;
  const removedHere = without(base, local);
  const removedThere = without(base, remote);
  const addedHere = without(local, base);
  const addedThere = without(remote, base);
  const onlyHere = without(addedHere, addedThere);
  const onlyThere = without(addedThere, addedHere);
  const stay = without(without(base, removedHere), without(removedThere, removedHere));
  const agreed = [...stay, ...inBoth(addedThere, addedHere)];

  const removedByBoth = inBoth(removedHere, removedThere);
  const isLeft = (added: readonly WrittenValue[], removed: readonly WrittenValue[]): boolean =>
    added.length > removed.length - removedByBoth.length;
  // An addition that replaces none of what its own side alone removed competes with what the other side did.
  const competing = [isLeft(onlyHere, removedHere), isLeft(onlyThere, removedThere)];
  const isConflict = removedByBoth.length > 0 ? competing.some(Boolean) : competing.every(Boolean);
  if (!isConflict) return { values: [...agreed, ...onlyThere, ...onlyHere], isConflict: false };

  const completed = completedValue(field, { base: removedByBoth, local: onlyHere, remote: onlyThere });
  if (completed !== null) return { values: [...agreed, completed], isConflict: false };
  return { values: winner === "google" ? remote : local, isConflict: true };
}
