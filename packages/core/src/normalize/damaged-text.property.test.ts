import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../testing/search-runs.ts";
import { repairedText } from "./damaged-text.ts";

test("texts of Latin-1 letters that are no damaged UTF-8 stay as they are, and nothing is thrown", () => {
  const letters = fc.constantFrom(..."abcäöüßéèñçøåÄÖÜÉÑÅÃ- ’“".split(""));
  fc.assert(
    fc.property(fc.array(letters, { maxLength: 20 }), (list) => {
      // A letter beyond ASCII beside another one may be damage; one between ASCII letters is none.
      const text = list.join("").replaceAll(/(?<=[^\p{ASCII}])(?=[^\p{ASCII}])/gu, "a");
      expect(repairedText(text)).toBe(text);
    }),
    searchRuns(),
  );
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => typeof repairedText(text) === "string"),
    searchRuns(),
  );
});
