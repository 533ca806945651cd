import { Temporal } from "temporal-polyfill";

/**
 * What clocks of a zone show, as the epoch milliseconds at which clocks in Greenwich show the same. Series are repeated
 * by the wall clock: nine o'clock stays nine o'clock when summer begins.
 */
export type WallMs = number;

export function wallAt(epochMs: number, timeZone: string): WallMs {
  const { offsetNanoseconds } = Temporal.Instant.fromEpochMilliseconds(epochMs).toZonedDateTimeISO(timeZone);
  return epochMs + Math.round(offsetNanoseconds / 1_000_000);
}

/**
 * The first moment at which clocks show it. Where they jump over it, the moment is as long after the jump as it would
 * have been after midnight without one: half past two is then half past three. RFC 5545 would leave such an occurrence
 * out; a person would rather see it an hour late than miss it.
 */
export function momentAt(wallMs: WallMs, timeZone: string): number {
  return plainDateTime(wallMs).toZonedDateTime(timeZone, { disambiguation: "compatible" }).epochMilliseconds;
}

export function wallDay(wallMs: WallMs): string {
  return plainDateTime(wallMs).toPlainDate().toString();
}

/** Midnight of the day. */
export function wallOfDay(day: string): WallMs {
  return Temporal.PlainDate.from(day).toZonedDateTime("UTC").epochMilliseconds;
}

function plainDateTime(wallMs: WallMs): Temporal.PlainDateTime {
  return Temporal.Instant.fromEpochMilliseconds(wallMs).toZonedDateTimeISO("UTC").toPlainDateTime();
}
