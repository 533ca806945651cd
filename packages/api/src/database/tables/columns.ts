import type { ColumnType } from "kysely";

/** `timestamptz`: a Date when read; written as a Date or an ISO string. Kith writes whole milliseconds. */
export type Timestamp = ColumnType<Date, Date | string, Date | string>;

/** The same where there may be none; it may be left out of an insert. */
export type OptionalTimestamp = ColumnType<
  Date | null,
  Date | string | null | undefined,
  Date | string | null
>;

/** `bytea`: a Buffer when read. */
export type Bytes = ColumnType<Buffer, Uint8Array, Uint8Array>;
