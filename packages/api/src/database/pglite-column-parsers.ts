import { types } from "@electric-sql/pglite";

/** PGlite gives `bytea` as a bare Uint8Array and `bigint` as a number or a bigint, by its size. */
export const PGLITE_COLUMN_PARSERS: Record<number, (text: string) => unknown> = {
  [types.BYTEA]: (text) => Buffer.from(text.slice("\\x".length), "hex"),
  [types.INT8]: BigInt,
};
