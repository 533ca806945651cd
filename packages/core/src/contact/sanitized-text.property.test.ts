import * as fc from "fast-check";
import { expect, test } from "vitest";

import { isStorableText, sanitizedText } from "./sanitized-text.ts";
import { searchRuns } from "../testing/search-runs.ts";

const anyText = fc
  .array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 0xd83d, 0xde00)))
  .map((units) => String.fromCharCode(...units));

test("every text becomes storable, and a storable one stays as it is", () => {
  fc.assert(
    fc.property(anyText, (text) => {
      const storable = sanitizedText(text);
      expect(storable.isWellFormed()).toBe(true);
      expect(storable).not.toContain("\0");
      expect(isStorableText(text)).toBe(storable === text);
      expect(sanitizedText(storable)).toBe(storable);
    }),
    searchRuns(),
  );
});

test("lone surrogates become U+FFFD, pairs stay, U+0000 goes", () => {
  expect(sanitizedText("a\ud800b\0c😀\udfff")).toBe("a\ufffdbc😀\ufffd");
});

test("halves of a pair that only U+0000 kept apart do not become malformed text", () => {
  expect(sanitizedText("\ud83d\0\ude00").isWellFormed()).toBe(true);
});
