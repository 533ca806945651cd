import { CONTACT_FIELD_NAMES, type ContactFieldName, type ContactFields } from "../contact/contact-fields.ts";
import type { PersonValue } from "../contact/person.ts";
import type { ArrivedFields, MergedArrival } from "./merge-arrival.ts";
import { settledSides } from "./merge-arrival.ts";
import { mergeFields, type MergeOptions } from "./merge-fields.ts";
import { agreedSides, type RecordSides } from "./record-sides.ts";

/** What Google answered to a write of Kith's own. */
interface WriteResult extends ArrivedFields {
  /** The fields that were written; null for a create, which writes all. */
  readonly mask: readonly ContactFieldName[] | null;
  /** The body that was sent. */
  readonly sent: ContactFields;
}

/**
 * Takes in the answer to a write that is certain to be Kith's own. What Google makes of what it was sent (it derives
 * free-form names, trims texts, drops values) is nobody's change: it becomes what both sides agree on, and an edit that
 * was made since the body was sent stands against it. A removal that was asked for meanwhile stays.
 */
export function mergeAnswer(sides: RecordSides, answer: WriteResult, options: MergeOptions): MergedArrival {
  const { fields: remote, updateTime, sent } = answer;
  if (sides.base === null || sides.local === null) {
    return { sides: agreedSides(remote), decided: [], open: [] };
  }
  const mask = answer.mask ?? CONTACT_FIELD_NAMES;
  const base: { [Name in ContactFieldName]?: readonly PersonValue[] } = { ...sides.base };
  for (const field of mask) base[field] = sent[field] ?? [];
  const { local, editedAt } = sides;
  const { decided, open, ...merged } = mergeFields(
    { base, local, remote, editedAt, updateTime, written: new Set(mask) },
    options,
  );
  const now = { ...sides, ...merged, remote, goneAt: null };
  return { sides: sides.removedAt === null ? settledSides(now) : now, decided, open };
}
