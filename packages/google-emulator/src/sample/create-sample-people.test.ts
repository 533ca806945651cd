import { describe, expect, test } from "vitest";

import { createSamplePeople, HARD_CASE_KINDS } from "./create-sample-people.ts";

describe("a sample of people", () => {
  test("is the same for the same seed and another for another", () => {
    const first = JSON.stringify(createSamplePeople({ count: 300, seed: 7 }));
    expect(JSON.stringify(createSamplePeople({ count: 300, seed: 7 }))).toBe(first);
    expect(JSON.stringify(createSamplePeople({ count: 300, seed: 8 }))).not.toBe(first);
  });

  test.each([1_000, 25_000])("of %i cards has at least 5 pairs of every hard case", (count) => {
    const { people, pairs } = createSamplePeople({ count, seed: 1 });
    expect(people).toHaveLength(count);
    const perKind = Map.groupBy(pairs, ({ kind }) => kind);
    expect(new Set(perKind.keys())).toEqual(new Set(HARD_CASE_KINDS));
    expect([...perKind].filter(([, ofKind]) => ofKind.length < 5)).toEqual([]);
  });

  test("of an ordinary size has a fair selection of hard cases", () => {
    const { pairs } = createSamplePeople({ count: 187, seed: 1 });
    expect(new Set(pairs.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(25);
    expect(new Set(pairs.map(({ expected }) => expected))).toEqual(new Set(["same", "different", "ask"]));
  });

  test("labels agree with the truth: same is one human, different is two", () => {
    const { people, pairs } = createSamplePeople({ count: 2_000, seed: 3 });
    const wrong = pairs.filter(
      ({ a, b, expected }) =>
        expected !== "ask" && (people[a]?.entity === people[b]?.entity) !== (expected === "same"),
    );
    expect(wrong).toEqual([]);
  });

  test("the two cards of a pair are written differently, except where sameness is the point", () => {
    for (const seed of [1, 2]) {
      const { people, pairs } = createSamplePeople({ count: 25_000, seed });
      const equal = pairs.filter(
        ({ a, b }) => JSON.stringify(people[a]?.person) === JSON.stringify(people[b]?.person),
      );
      expect(new Set(equal.map(({ kind }) => kind))).toEqual(new Set(["exact-copy", "empty-card"]));
    }
  });

  test("each kind has one right answer", () => {
    const { pairs } = createSamplePeople({ count: 2_000, seed: 4 });
    const answers = new Set(pairs.map(({ kind, expected }) => `${kind} ${expected}`));
    expect(answers.size).toBe(HARD_CASE_KINDS.length);
  });

  test("ordinary cards are as full as in real accounts, and written in a dozen scripts", () => {
    const { people } = createSamplePeople({ count: 25_000, seed: 1 });
    const inPairs = /^pair-/u;
    const ordinary = people.filter(({ entity }) => !inPairs.test(entity));
    const share = (field: "emailAddresses" | "phoneNumbers" | "organizations"): number =>
      ordinary.filter(({ person }) => person[field] !== undefined).length / ordinary.length;
    expect(share("emailAddresses")).toBeCloseTo(0.47, 1);
    expect(share("phoneNumbers")).toBeCloseTo(0.23, 1);
    expect(share("organizations")).toBeCloseTo(0.39, 1);
    const text = JSON.stringify(people.map(({ person }) => person.names));
    const scripts = [
      "Latin",
      "Cyrillic",
      "Greek",
      "Arabic",
      "Hebrew",
      "Devanagari",
      "Han",
      "Hiragana",
      "Katakana",
      "Hangul",
      "Thai",
      "Armenian",
      "Georgian",
    ];
    expect(scripts.filter((script) => !new RegExp(`\\p{Script=${script}}`, "u").test(text))).toEqual([]);
  });

  test("no two humans share a mailbox or a number, except where that is the point", () => {
    const { people, pairs } = createSamplePeople({ count: 25_000, seed: 1 });
    const meant = new Set(pairs.flatMap(({ a, b }) => [a, b]));
    const owners = new Map<string, Set<string>>();
    for (const [place, { person, entity }] of people.entries()) {
      if (meant.has(place)) continue;
      for (const value of [...(person.emailAddresses ?? []), ...(person.phoneNumbers ?? [])]) {
        const key = "value" in value ? String(value.value) : "";
        owners.set(key, (owners.get(key) ?? new Set()).add(entity));
      }
    }
    expect([...owners].filter(([, humans]) => humans.size > 1)).toEqual([]);
  });
});
