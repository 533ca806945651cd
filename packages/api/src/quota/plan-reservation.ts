import type { QuotaBucket } from "./quota-bucket.ts";

/**
 * A window is counted in ten slots, and a slot counts until it lies wholly outside the window. So no stretch of
 * `windowMs`, wherever it begins, ever holds more than `limit` units (a window that is reset at its end would let
 * through twice the limit around the reset); the price is a tenth of a window at most.
 */
const SLOTS_PER_WINDOW = 10;

/** Slots that can still count: those of one window, and the one that its older edge cuts. */
const RING_SIZE = SLOTS_PER_WINDOW + 1;

/** What was granted in one slot. `index` is its place in the ring, which a later slot takes over. */
export interface QuotaSlot {
  readonly index: number;
  readonly startMs: number;
  readonly used: number;
}

export interface BucketUse {
  readonly slots: readonly QuotaSlot[];
  /** Set by a 429: nothing is granted before. */
  readonly blockedUntilMs: number | null;
}

export type PlannedReservation =
  | { readonly kind: "granted"; readonly slot: QuotaSlot }
  | { readonly kind: "wait"; readonly untilMs: number };

export interface ReservationRequest {
  readonly bucket: QuotaBucket;
  readonly use: BucketUse;
  readonly units: number;
  readonly nowMs: number;
}

/**
 * Decides on one bucket: the slot as it stands after the grant, or the first moment at which the units would fit if
 * nobody took any in between. Pure.
 */
export function planReservation({ bucket, use, units, nowMs }: ReservationRequest): PlannedReservation {
  const slotMs = Math.ceil(bucket.windowMs / SLOTS_PER_WINDOW);
  const endsCountingAt = (slot: QuotaSlot): number => slot.startMs + RING_SIZE * slotMs;
  const counting = use.slots
    .filter((slot) => endsCountingAt(slot) > nowMs)
    .sort((a, b) => a.startMs - b.startMs);

  let untilMs = Math.max(nowMs, use.blockedUntilMs ?? nowMs);
  let used = counting.reduce((sum, slot) => sum + slot.used, 0);
  for (const slot of counting) {
    if (used + units <= bucket.limit) break;
    used -= slot.used;
    untilMs = Math.max(untilMs, endsCountingAt(slot));
  }
  if (untilMs > nowMs) return { kind: "wait", untilMs };

  const number = Math.floor(nowMs / slotMs);
  const index = number % RING_SIZE;
  const sameSlot = counting.find((slot) => slot.index === index);
  return {
    kind: "granted",
    slot: {
      index,
      startMs: Math.max(number * slotMs, sameSlot?.startMs ?? 0),
      used: (sameSlot?.used ?? 0) + units,
    },
  };
}
