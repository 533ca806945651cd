import * as fc from "fast-check";
import { expect, test } from "vitest";

import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { normalizeContact } from "../../normalize/normalize-contact.ts";
import { searchRuns } from "../../testing/search-runs.ts";
import { nameCompatibility } from "./name-compatibility.ts";
import { card } from "../testing/card.ts";
import { HARD_CASES } from "../testing/hard-cases.ts";

const anyText = fc
  .array(
    fc.oneof(
      fc.nat(0xffff),
      fc.constantFrom(0, 0x20, 0x2c, 0x30, 0x26, 0xd800, 0xdfff, 0x5d0, 0x627, 0x4e00, 0xac00, 0x3042, 0x905),
    ),
    { maxLength: 30 },
  )
  .map((units) => String.fromCharCode(...units));
/** Words of real names glued and split at random, where the rules are. */
const words = [...new Set(HARD_CASES.flatMap(({ a, b }) => `${a} ${b}`.split(/[\s|/]+/u)))].filter(
  (word) => /\p{L}/u.test(word) && !word.includes("@"),
);
const anyName = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...words), { maxLength: 5 }).map((list) => list.join(" ")),
  },
  { weight: 1, arbitrary: anyText },
);
const anyContact = fc
  .record({
    names: fc.array(
      fc.record({ givenName: anyName, familyName: anyName, honorificSuffix: anyName }, { requiredKeys: [] }),
      { maxLength: 3 },
    ),
    unstructured: anyName,
    nicknames: fc.array(anyName, { maxLength: 2 }),
    organizations: fc.array(anyName, { maxLength: 2 }),
  })
  .map(({ names, unstructured, nicknames, organizations }) =>
    normalizeContact({
      names: [...names, { unstructuredName: unstructured }],
      nicknames: nicknames.map((value) => ({ value })),
      organizations: organizations.map((name) => ({ name })),
    }),
  );

test("is symmetric, whatever the names", () => {
  fc.assert(
    fc.property(anyContact, anyContact, (a, b) => {
      expect(nameCompatibility(b, a)).toBe(nameCompatibility(a, b));
    }),
    searchRuns(500),
  );
});

test("does not depend on what was compared before", () => {
  fc.assert(
    fc.property(anyContact, anyContact, (a, b) => {
      const first = nameCompatibility(a, b);
      nameCompatibility(a, a);
      nameCompatibility(b, a);
      expect(nameCompatibility({ ...a }, { ...b })).toBe(first);
    }),
    searchRuns(50),
  );
});

/** A full name that no rule reads as a label, a couple or an initial. */
const fullNames = HARD_CASES.map(({ a }) => a.split("|")[0]?.trim() ?? "").filter(
  (name) => /^\p{L}{3,}\/\p{L}{3,}$/u.test(name) && !/[?\ufffdÃÐÅ]/u.test(name),
);

test("a name is exactly itself in capitals, in small letters, decomposed, without marks and padded", () => {
  expect(fullNames.length).toBeGreaterThan(150);
  for (const name of fullNames) {
    const itself = read(name);
    for (const variant of [
      name.toUpperCase(),
      name.toLowerCase(),
      name.normalize("NFD"),
      name.normalize("NFKD"),
      name.replace("/", "  /  "),
      name.replaceAll(/(?<=\p{L})(?=\p{L})/gu, "\u00ad"),
    ]) {
      expect(nameCompatibility(itself, read(variant)), `${name} and ${variant}`).toBe("exact");
    }
  }
  // Marks are no part of Latin letters for comparing; in other scripts some make another letter (й).
  for (const name of fullNames.filter((full) => /^[\p{Script=Latin}/]+$/u.test(full))) {
    const bare = name.normalize("NFD").replaceAll(/\p{M}/gu, "");
    expect(nameCompatibility(read(name), read(bare)), `${name} and ${bare}`).toBe("exact");
  }
});

test("a name damaged by any encoding that lost nothing is exactly itself", () => {
  for (const name of fullNames) {
    const damaged = Array.from(new TextEncoder().encode(name), (byte) => String.fromCharCode(byte)).join("");
    expect(nameCompatibility(read(name), read(damaged)), `${name} and ${damaged}`).toBe("exact");
  }
});

const hostile: readonly (readonly [string, string])[] = [
  ["one letter", "x".repeat(1_000_000)],
  ["many words", "ada ".repeat(250_000)],
  ["many initials", "a. ".repeat(300_000)],
  ["brackets", "(".repeat(100_000)],
  ["Han", "王".repeat(100_000)],
  ["Hangul", "김".repeat(100_000)],
  ["Arabic", "محمد ".repeat(20_000)],
  ["lost letters", "a\ufffd".repeat(100_000)],
  ["abd", "abd".repeat(100_000)],
  ["damaged", "Ã¶".repeat(100_000)],
];

test.each(hostile)("hostile names of %s are compared in no time that anybody notices", (_, text) => {
  const plain = read("Ada/Lovelace");
  const contacts = [
    normalizeContact({ names: [{ givenName: text, familyName: text }] }),
    normalizeContact({ names: [{ unstructuredName: text }], nicknames: [{ value: text }] }),
  ];
  for (const contact of contacts) {
    expect(typeof nameCompatibility(contact, plain)).toBe("string");
    for (const other of contacts) expect(typeof nameCompatibility(contact, other)).toBe("string");
  }
});

test("ten thousand names on both cards are compared by the first ones", () => {
  const names = Array.from({ length: 10_000 }, (_, index) => ({
    givenName: `Name${index}`,
    familyName: "Lovelace",
  }));
  const nicknames = Array.from({ length: 10_000 }, (_, index) => ({ value: `Nick${index}` }));
  const crowded = normalizeContact({ names, nicknames });
  expect(nameCompatibility(crowded, normalizeContact({ names, nicknames }))).toBe("exact");
  expect(nameCompatibility(crowded, read("Nobody/Else"))).toBe("incompatible");
});

function read(name: string): NormalizedContact {
  return normalizeContact(card(name));
}
