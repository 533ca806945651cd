import { TypeOverrides, types } from "pg";

/** The oid of `bigint[]`, which has no name in the table of node-postgres. */
const INT8_ARRAY = 1016;

/** node-postgres gives `bigint` as a string. Set for the pool alone: its default table belongs to the whole process. */
export function createPostgresColumnParsers(): TypeOverrides {
  const parsers = new TypeOverrides(types);
  parsers.setTypeParser(types.builtins.INT8, BigInt);
  parsers.setTypeParser(INT8_ARRAY, parseBigintArray);
  return parsers;
}

function parseBigintArray(text: string): (bigint | null)[] {
  const items = text.slice("{".length, -"}".length);
  if (items === "") return [];
  return items.split(",").map((item) => (item === "NULL" ? null : BigInt(item)));
}
