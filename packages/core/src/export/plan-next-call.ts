import type { ContactFieldName } from "../contact/contact-fields.ts";
import { compareTexts } from "../match/cluster/content-order.ts";
import { BATCH_SIZE_MAX, BATCH_SIZE_MIN } from "./call-size.ts";
import type { WriteKind } from "./journal-write.ts";
import type { PendingRecord } from "./pending-record.ts";

/** The next call to Google: one write, or a batch of one kind and mask. */
export interface PlannedCall {
  readonly kind: WriteKind;
  readonly mask: readonly ContactFieldName[];
  readonly recordIds: readonly string[];
}

/** Deletes first: they make room in an account that is nearly full. */
const KINDS: readonly WriteKind[] = ["delete", "update", "create"];

/**
 * The next call for a window of pending records, whatever their order; null when there is nothing to write.
 *
 * The fullest group goes first, so a window that is cut off still fills batches. When the window holds all that is
 * pending, the calls that follow from it are the fewest (`fewestCalls`) but for records that go alone.
 */
export function planNextCall(pending: readonly PendingRecord[]): PlannedCall | null {
  const ordered = pending.toSorted((a, b) => compareTexts(a.recordId, b.recordId));
  for (const kind of KINDS) {
    const ofKind = ordered.filter(({ intent }) => intent.kind === kind);
    const fullest = fullestGroup(ofKind.filter(isGroupable));
    if (fullest !== null) return callOf(kind, fullest);
    const [alone] = ofKind;
    if (alone !== undefined) return callOf(kind, [alone]);
  }
  return null;
}

function isGroupable({ attempts, intent }: PendingRecord): boolean {
  return attempts === 0 && !(intent.kind === "update" && intent.readsWhole);
}

function fullestGroup(records: readonly PendingRecord[]): readonly PendingRecord[] | null {
  let fullest: readonly PendingRecord[] | null = null;
  // Of two groups equally full the one with the smallest record id: the first in the order of ids.
  for (const group of Map.groupBy(records, (record) => maskOf(record).join(",")).values()) {
    if (fullest === null || group.length > fullest.length) fullest = group;
  }
  return fullest;
}

function callOf(kind: WriteKind, group: readonly PendingRecord[]): PlannedCall {
  const size = group.length < BATCH_SIZE_MIN[kind] ? 1 : BATCH_SIZE_MAX[kind];
  const taken = group.slice(0, size);
  const [first] = taken;
  return {
    kind,
    mask: first === undefined ? [] : maskOf(first),
    recordIds: taken.map(({ recordId }) => recordId),
  };
}

function maskOf({ intent }: PendingRecord): readonly ContactFieldName[] {
  return intent.kind === "update" ? intent.mask : [];
}
