import type { ContactFieldName } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import { withField } from "../contact/with-field.ts";
import { mergeArrival, settledSides } from "../merge/merge-arrival.ts";
import { mergeFields } from "../merge/merge-fields.ts";
import { bornSides } from "../merge/merge-tombstone.ts";
import { conflictedFields, type RecordSides } from "../merge/record-sides.ts";
import type { FieldProblem } from "./field-problem.ts";
import { checkedFields } from "./requested-fields.ts";

/** What somebody decides about an open conflict. */
export type Resolution =
  | { readonly conflict: "field"; readonly field: ContactFieldName; readonly choice: FieldChoice }
  | { readonly conflict: "removal" | "deletion"; readonly choice: "google" | "kith" };

/** Google's values or Kith's, where both changed the same; or the field's whole list as it is to be. */
type FieldChoice = "google" | "kith" | { readonly values: readonly unknown[] };

interface ResolutionOptions {
  readonly recordId: string;
  /** RFC 3339 in UTC. */
  readonly now: string;
  readonly defaultRegion?: string | undefined;
}

export type ResolutionPlan =
  | { readonly kind: "resolved"; readonly sides: RecordSides }
  /** Removed in Google, and so here. */
  | { readonly kind: "deleted"; readonly sides: RecordSides }
  /** Removed in Google, and to be created there again, under no resource name. */
  | { readonly kind: "born-anew"; readonly sides: RecordSides }
  /** Somebody, or Google, has settled it meanwhile. */
  | { readonly kind: "not-open" }
  | { readonly kind: "invalid"; readonly problems: readonly FieldProblem[] };

export function resolveConflict(
  sides: RecordSides,
  resolution: Resolution,
  options: ResolutionOptions,
): ResolutionPlan {
  switch (resolution.conflict) {
    case "field":
      return resolveField(sides, resolution, options);
    case "removal":
      return resolveRemoval(sides, resolution.choice, options);
    case "deletion":
      return resolveDeletion(sides, resolution.choice, options);
  }
}

function resolveField(
  sides: RecordSides,
  { field, choice }: Extract<Resolution, { conflict: "field" }>,
  { now, defaultRegion }: ResolutionOptions,
): ResolutionPlan {
  const { base, local, remote } = sides;
  const isOpen = sides.removedAt === null && conflictedFields(sides).includes(field);
  if (!isOpen || base === null || local === null || remote === null) return { kind: "not-open" };
  let values: readonly PersonValue[];
  if (typeof choice === "string") {
    const three = { base, local, remote, editedAt: sides.editedAt, updateTime: null };
    values = mergeFields(three, { policy: choice, defaultRegion }).local[field] ?? [];
  } else {
    const shown = { [field]: [...(local[field] ?? []), ...(remote[field] ?? [])] };
    const checked = checkedFields({ [field]: choice.values }, { shown, twins: true, defaultRegion });
    if (checked.problems.length > 0) return { kind: "invalid", problems: checked.problems };
    values = checked.fields[field] ?? [];
  }
  const decided = settledSides({
    ...sides,
    base: withField(base, field, remote[field] ?? []),
    local: withField(local, field, values),
    editedAt: { ...sides.editedAt, [field]: now },
  });
  return { kind: "resolved", sides: { ...decided, goneAt: sides.goneAt } };
}

function resolveRemoval(
  sides: RecordSides,
  choice: "google" | "kith",
  { defaultRegion }: ResolutionOptions,
): ResolutionPlan {
  const { remote } = sides;
  const isOpen = sides.removedAt !== null && conflictedFields(sides).length > 0;
  if (!isOpen || remote === null) return { kind: "not-open" };
  const arrival = { fields: remote, updateTime: null };
  return { kind: "resolved", sides: mergeArrival(sides, arrival, { policy: choice, defaultRegion }).sides };
}

function resolveDeletion(
  sides: RecordSides,
  choice: "google" | "kith",
  { recordId }: ResolutionOptions,
): ResolutionPlan {
  if (sides.goneAt === null) return { kind: "not-open" };
  return choice === "google"
    ? { kind: "deleted", sides: { ...sides, goneAt: null } }
    : { kind: "born-anew", sides: bornSides(sides, recordId) };
}
