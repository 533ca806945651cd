import { PGlite } from "@electric-sql/pglite";
import * as fc from "fast-check";
import { afterAll, beforeAll, expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import { sendInBinary } from "./pglite-parameters.ts";

let textually: PGlite;
let binary: PGlite;
beforeAll(async () => {
  [textually, binary] = await Promise.all([PGlite.create(), PGlite.create()]);
  sendInBinary(binary);
});
afterAll(() => Promise.all([textually.close(), binary.close()]));

/** What the database received, told by itself. */
async function received(pglite: PGlite, type: string, value: unknown): Promise<unknown> {
  const sql = `select md5($1::${type}::text) as sum, array_ndims($1::${type}::text::${type}) as dimensions`;
  try {
    return (await pglite.query(sql, [value])).rows[0];
  } catch (error) {
    return { refused: (error as { code?: string }).code };
  }
}

const text = fc.oneof(
  fc.constantFrom("", "null", "NULL", "{}", 'a"b', "a\\b", "a,b", " a ", "\u001e", "\u{1F600}", "ß\n\t"),
  fc.string({ unit: "grapheme" }).filter((value) => !value.includes("\0")),
);
const uuid = fc.uuid();
const bigint = fc.bigInt(-(2n ** 63n), 2n ** 63n - 1n).map(String);
const integer = fc.integer();
const ARRAYS = {
  "text[]": fc.array(fc.option(text)),
  "uuid[]": fc.array(uuid),
  "bigint[]": fc.array(bigint),
  "integer[]": fc.array(integer),
};

test.each(Object.entries(ARRAYS))(
  "a %s that is sent in binary is the one that is sent as text",
  async (type, values) => {
    await fc.assert(
      fc.asyncProperty(values as fc.Arbitrary<readonly unknown[]>, async (value) => {
        expect(await received(binary, type, value)).toEqual(await received(textually, type, value));
      }),
      searchRuns(),
    );
  },
);

test("a long text arrives whole", async () => {
  const long = "誠ä\u{1F600}x".repeat(100_000);
  const { rows } = await binary.query("select $1::text = repeat('誠ä😀x', 100000) as same", [long]);
  expect(rows).toEqual([{ same: true }]);
});

test.each([
  ["uuid[]", ["01a20cea-e575-702e-a33f-ad99879f5dbc", "no uuid"]],
  ["uuid[]", ["01a20ceae575702ea33fad99879f5dbc"]],
  ["uuid[]", [null]],
  ["bigint[]", ["9223372036854775808"]],
  ["bigint[]", ["1", "one"]],
  ["bigint[]", [null, "1"]],
  ["integer[]", [2 ** 31]],
  ["integer[]", [1.5]],
  ["integer[]", ["7"]],
  [
    "integer[]",
    [
      [1, 2],
      [3, 4],
    ],
  ],
])("%s %j, which has no binary form here, is left to PostgreSQL as text", async (type, value) => {
  expect(await received(binary, type, value)).toEqual(await received(textually, type, value));
});
