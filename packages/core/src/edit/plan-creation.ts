import { CONTACT_FIELD_NAMES } from "../contact/contact-fields.ts";
import { withMarker } from "../contact/kith-marker.ts";
import type { RecordSides } from "../merge/record-sides.ts";
import type { FieldProblem } from "./field-problem.ts";
import { holdsSomething } from "./holds-something.ts";
import { checkedFields, type RequestedFields } from "./requested-fields.ts";

interface CreationOptions {
  /** Of the new record: its marker in Google. */
  readonly recordId: string;
  /** RFC 3339 in UTC. */
  readonly now: string;
}

export type CreationPlan =
  | { readonly kind: "planned"; readonly sides: RecordSides }
  | { readonly kind: "invalid"; readonly problems: readonly FieldProblem[] };

/** A contact born in Kith: a record without a person yet, marked so that its create is known wherever it is met again. */
export function planCreation(requested: RequestedFields, { recordId, now }: CreationOptions): CreationPlan {
  const { fields, problems } = checkedFields(requested, { shown: {}, twins: true });
  if (problems.length > 0) return { kind: "invalid", problems };
  const present = Object.fromEntries(Object.entries(fields).filter(([, values]) => values.length > 0));
  if (!holdsSomething(present)) return { kind: "invalid", problems: [EMPTY] };
  const local = withMarker(present, recordId);
  const edited = CONTACT_FIELD_NAMES.filter((field) => local[field] !== undefined);
  const editedAt = Object.fromEntries(edited.map((field) => [field, now]));
  return {
    kind: "planned",
    sides: { remote: null, base: {}, local, editedAt, removedAt: null, goneAt: null },
  };
}

const EMPTY: FieldProblem = {
  field: null,
  index: null,
  sentence: "A contact needs at least a name, an address, a number or another value.",
};
