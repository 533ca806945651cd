import { CONTACT_FIELD_NAMES, type ContactFieldName, type ContactFields } from "../contact/contact-fields.ts";
import { sameField } from "../contact/differing-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import type { ConflictPolicy } from "./conflict-policy.ts";
import { conflictWinner, type DecidedConflict, type FieldConflict } from "./merge-conflict.ts";
import { mergeValues, type FieldValues } from "./merge-values.ts";
import type { EditTimes } from "./record-sides.ts";

export interface MergeOptions {
  readonly policy: ConflictPolicy;
  /** Two-letter country code for phone numbers that are written without one. */
  readonly defaultRegion?: string | undefined;
}

interface ThreeSides {
  readonly base: ContactFields;
  readonly local: ContactFields;
  readonly remote: ContactFields;
  readonly editedAt: EditTimes;
  /** When Google changed the person, RFC 3339; null where it did not say. */
  readonly updateTime: string | null;
  /** Fields that Kith itself has just written: what Google made of them is nobody's change, so an edit since stands. */
  readonly written?: ReadonlySet<ContactFieldName>;
}

export interface MergedFields {
  readonly base: ContactFields;
  readonly local: ContactFields;
  readonly decided: readonly Extract<DecidedConflict, { kind: "field" }>[];
  /** Fields that stay as they are on both sides until a person decides. */
  readonly open: readonly FieldConflict[];
}

/** Three-way merge of all fields. `base` becomes the remote side, except where a person has to decide. */
export function mergeFields(sides: ThreeSides, options: MergeOptions): MergedFields {
  const base: { [Name in ContactFieldName]?: readonly PersonValue[] } = {};
  const local: { [Name in ContactFieldName]?: readonly PersonValue[] } = {};
  const decided: Extract<DecidedConflict, { kind: "field" }>[] = [];
  const open: FieldConflict[] = [];
  for (const field of CONTACT_FIELD_NAMES) {
    const values: FieldValues = {
      base: sides.base[field] ?? [],
      local: sides.local[field] ?? [],
      remote: sides.remote[field] ?? [],
    };
    let kept = values.remote;
    if (sameField(field, sides.remote, sides.base)) kept = values.local;
    else if (!sameField(field, sides.local, sides.base) && !sameField(field, sides.local, sides.remote)) {
      const times = { here: sides.editedAt[field] ?? null, google: sides.updateTime };
      const winner = sides.written?.has(field) === true ? "kith" : conflictWinner(options.policy, times);
      const { defaultRegion } = options;
      const merged = mergeValues(field, values, { winner: winner ?? "kith", defaultRegion });
      if (merged.conflict !== null && winner === null) {
        open.push({ kind: "field", field, ...values });
        put(base, field, values.base);
        put(local, field, values.local);
        continue;
      }
      if (merged.conflict !== null && winner !== null) {
        decided.push({ kind: "field", field, ...merged.conflict, winner });
      }
      kept = merged.values;
    }
    put(base, field, values.remote);
    put(local, field, kept);
  }
  return { base, local, decided, open };
}

function put(
  fields: { [Name in ContactFieldName]?: readonly PersonValue[] },
  field: ContactFieldName,
  values: readonly PersonValue[],
): void {
  if (values.length > 0) fields[field] = values;
}
