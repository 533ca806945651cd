import { existsSync, readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";

const SPEC = new URL("../SPEC.md", import.meta.url);
const ENFORCEMENT = /`(?<file>[^`]+\.test\.ts)` "(?<name>[^"]+)"/g;

/** The invariants of SPEC.md: a heading each, with the text up to the next one. */
const invariants = readFileSync(SPEC, "utf8")
  .split(/^### /m)
  .slice(1)
  .map((section) => ({ id: section.split(".")[0] ?? "", text: section.split(/^## /m)[0] ?? "" }));

test("the invariants are numbered from I1 without a gap", () => {
  expect(invariants.length).toBeGreaterThan(0);
  expect(invariants.map(({ id }) => id)).toEqual(invariants.map((_, index) => `I${index + 1}`));
});

describe("every invariant names tests that exist", () => {
  test.each(invariants)("$id", ({ text }) => {
    expect(text).toContain("**Enforcement**: ");
    const tests = [...text.matchAll(ENFORCEMENT)].map(({ groups }) => groups);
    expect(tests.length).toBeGreaterThan(0);
    // Each quoted pair was read: none is written in a way that this test overlooks.
    expect(tests.length).toBe(text.split(".test.ts`").length - 1);
    for (const { file = "", name = "" } of tests.map((groups) => groups ?? {})) {
      const url = new URL(file, SPEC);
      expect({ file, exists: existsSync(url) }).toEqual({ file, exists: true });
      expect({ file, name, found: readFileSync(url, "utf8").includes(`"${name}"`) }).toEqual({
        file,
        name,
        found: true,
      });
    }
  });
});
