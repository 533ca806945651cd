import * as fc from "fast-check";
import { expect, test } from "vitest";
import { parseSearch, stringifySearch } from "./plain-search.ts";
import { searchRuns } from "../testing/search-runs.ts";

test("every text comes back as it was, digits and words of JSON included", () => {
  const names = fc.string({ minLength: 1 }).filter((name) => name !== "__proto__");
  fc.assert(
    fc.property(
      fc.dictionary(names, fc.string({ unit: "grapheme" }), { noNullPrototype: true }),
      (search) => {
        expect(parseSearch(stringifySearch(search))).toEqual(search);
      },
    ),
    searchRuns(),
  );
  expect(parseSearch("?q=123&run=null")).toEqual({ q: "123", run: "null" });
});
