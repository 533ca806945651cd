import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { canonicalJson } from "./canonical-json.ts";
import { searchRuns } from "../testing/search-runs.ts";

const anyText = fc
  .array(fc.oneof(fc.nat(0xffff), fc.constantFrom(0, 0x22, 0x5c, 0xd800, 0xdfff)), { maxLength: 8 })
  .map((units) => String.fromCharCode(...units));
const json = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: "small" },
    fc.constant(null),
    fc.boolean(),
    fc.double({ noNaN: true, noDefaultInfinity: true }),
    anyText,
    fc.array(tie("value"), { maxLength: 4 }),
    fc.dictionary(fc.oneof(anyText, fc.constantFrom("__proto__", "1", "a")), tie("value"), {
      maxKeys: 4,
      noNullPrototype: true,
    }),
  ),
})).value;

describe("the canonical text", () => {
  test("is JSON for the same value", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(JSON.stringify(sorted(JSON.parse(canonicalJson(value))))).toBe(JSON.stringify(sorted(value)));
      }),
      searchRuns(),
    );
  });

  test("does not depend on the order of keys", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(reversed(value))).toBe(canonicalJson(value));
      }),
      searchRuns(),
    );
  });

  test("is the same after storage as JSON text, -0 and lone surrogates included", () => {
    fc.assert(
      fc.property(json, (value) => {
        expect(canonicalJson(JSON.parse(JSON.stringify(value)))).toBe(canonicalJson(value));
      }),
      searchRuns(),
    );
  });

  test("differs for different values", () => {
    fc.assert(
      fc.property(json, json, (a, b) => {
        const same = JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));
        expect(canonicalJson(a) === canonicalJson(b)).toBe(same);
      }),
      searchRuns(),
    );
  });
});

test("keys sort by code unit, numbers are written as in RFC 8785, members without a value are left out", () => {
  const value = { b: 1e21, a: [-0, 0.1, 1e-7], "\u20ac": null, A: undefined, "\r": "\u2028" };
  expect(canonicalJson(value)).toBe('{"\\r":"\u2028","a":[0,0.1,1e-7],"b":1e+21,"\u20ac":null}');
});

test("texts with different lone surrogates differ", () => {
  expect(canonicalJson("\ud800")).not.toBe(canonicalJson("\udfff"));
});

test("nesting of 100,000 levels is written like any other", () => {
  const depth = 100_000;
  let nested: unknown = { b: [1, 2], a: 0 };
  for (let level = 0; level < depth; level += 1) nested = level % 2 === 0 ? [nested] : { k: nested };
  const text = canonicalJson(nested);
  expect(text.startsWith('{"k":[{"k":[')).toBe(true);
  expect(text).toContain('{"a":0,"b":[1,2]}');
  expect(text).toHaveLength((depth / 2) * '{"k":[]}'.length + '{"a":0,"b":[1,2]}'.length);
});

test("what JSON cannot hold does not throw", () => {
  const cycle: Record<string, unknown> = {};
  cycle["self"] = cycle;
  expect(canonicalJson(cycle)).toContain("@cycle");
  expect(canonicalJson([10n, Number.NaN, undefined, () => 0, Symbol("x")])).toBe("[10n,null,null,null,null]");
});

function sorted(value: unknown): unknown {
  return rebuilt(value, (keys) => keys.sort());
}

function reversed(value: unknown): unknown {
  return rebuilt(value, (keys) => keys.reverse());
}

function rebuilt(value: unknown, order: (keys: string[]) => string[]): unknown {
  if (Array.isArray(value)) return value.map((item) => rebuilt(item, order));
  if (typeof value !== "object" || value === null) return value;
  const keys = order(Object.keys(value));
  return Object.fromEntries(keys.map((key) => [key, rebuilt(Reflect.get(value, key), order)]));
}
