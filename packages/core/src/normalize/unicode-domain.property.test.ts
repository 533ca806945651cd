import { domainToASCII } from "node:url";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { unicodeDomain } from "./unicode-domain.ts";
import { searchRuns } from "../testing/search-runs.ts";

const letters = "äöüéèñçøåłßабвгдежзикαβγδ日本語中国".split("");

test("a name and its Punycode are the same domain", () => {
  const label = fc
    .array(fc.constantFrom(...letters, "a", "b", "z", "0", "9"), { minLength: 1, maxLength: 12 })
    .map((chars) => chars.join(""));
  fc.assert(
    fc.property(label, (text) => {
      const ascii = domainToASCII(`${text}.example`);
      // Names that IDNA maps to other letters or refuses (ß in some versions) say nothing about Punycode.
      fc.pre(ascii.startsWith("xn--"));
      expect(unicodeDomain(ascii)).toBe(unicodeDomain(`${text}.example`));
    }),
    searchRuns(),
  );
});

test("never throws, and leaves what is no Punycode alone", () => {
  expect(unicodeDomain("xn--a-.org")).toBe("xn--a-.org".replace("xn--a-", "a"));
  expect(unicodeDomain("xn--9999999999.org")).toBe("xn--9999999999.org");
  fc.assert(
    fc.property(fc.string({ unit: "binary" }), (text) => {
      expect(typeof unicodeDomain(`xn--${text}`)).toBe("string");
    }),
    searchRuns(),
  );
});
