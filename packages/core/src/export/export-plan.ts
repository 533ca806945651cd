import { sha256 } from "@noble/hashes/sha2.js";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils.js";
import type { ContactFieldName, ContactFields } from "../contact/contact-fields.ts";
import { changedFields, type FieldChange } from "../contact/field-change.ts";
import { contentHash } from "../contact/content-hash.ts";
import { compareTexts } from "../match/cluster/content-order.ts";
import { effectiveFields } from "../merge/record-sides.ts";
import type { ExportRecord } from "./export-record.ts";
import type { WriteKind } from "./journal-write.ts";
import type { PendingIntent } from "./pending-record.ts";

/** One write as a dry run shows it: what would be done in Google. */
export interface PlannedAction {
  readonly recordId: string;
  readonly kind: WriteKind;
  readonly resourceName: string | null;
  readonly mask: readonly ContactFieldName[];
  /** What would change in Google, field by field. */
  readonly fields: readonly FieldChange[];
  /** Content hash of what Google has. */
  readonly hashBefore: string;
  readonly hashAfter: string;
}

/** The write that `intent` means, as data. */
export function planAction(
  { recordId, resourceName, sides }: ExportRecord,
  intent: PendingIntent,
): PlannedAction {
  const before = sides.remote ?? {};
  const local = effectiveFields(sides);
  const mask = intent.kind === "update" ? intent.mask : [];
  const after = { create: local, update: replaced(before, mask, local), delete: {} }[intent.kind];
  return {
    recordId,
    kind: intent.kind,
    resourceName,
    mask,
    fields: changedFields(before, after),
    hashBefore: contentHash(before),
    hashAfter: contentHash(after),
  };
}

/** One text for a plan, whatever the order of its actions: equal where the same would be written over the same. */
export function planFingerprint(actions: readonly PlannedAction[]): string {
  const lines = actions.map(({ recordId, kind, hashBefore, hashAfter }) =>
    [recordId, kind, hashBefore, hashAfter].join(" "),
  );
  return bytesToHex(sha256(utf8ToBytes(lines.sort(compareTexts).join("\n"))));
}

function replaced(
  before: ContactFields,
  mask: readonly ContactFieldName[],
  local: ContactFields,
): ContactFields {
  const fields = Object.fromEntries(mask.map((field) => [field, local[field] ?? []]));
  return { ...before, ...fields };
}
