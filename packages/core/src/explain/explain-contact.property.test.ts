import * as fc from "fast-check";
import { expect, test } from "vitest";

import { searchRuns } from "../testing/search-runs.ts";
import { models } from "../match/models/models.ts";
import type { ScoredPair } from "../match/score/scored-pair.ts";
import { explainContact } from "./explain-contact.ts";
import { decisionSentence, standingSentence } from "./standing-words.ts";

const MODEL = models.contacts;

function pairOf(ends: string, matchWeight: number, verdict: "join" | "ask" = "join"): ScoredPair {
  const [recordA = "", recordB = ""] = ends.split(" ");
  const weights = [{ comparison: "name", level: "exact", partialWeight: matchWeight + 10 }];
  return { recordA, recordB, verdict, matchWeight, probability: 0.99, weights, modelVersion: "test" };
}

test("a contact is built on its strongest links; the others are further evidence", () => {
  const { links, sentence } = explainContact(
    {
      recordIds: ["a", "b", "c", "d"],
      pairs: [pairOf("a b", 5), pairOf("b c", 9), pairOf("a c", 7), pairOf("c d", 1, "ask")],
      decisions: [
        { kind: "must-link", recordA: "c", recordB: "d", by: "llm" },
        { kind: "cannot-link", recordA: "a", recordB: "d", by: "identity" },
      ],
    },
    MODEL,
  );
  expect(links.map(({ recordA, recordB, by, holds }) => `${recordA}${recordB} ${by} ${holds}`)).toEqual([
    "cd llm true",
    "bc model true",
    "ac model true",
    "ab model false",
  ]);
  expect(links[0]?.explanation).toBeNull();
  expect(links[1]?.explanation?.matchWeight).toBe(9);
  expect(sentence).toBe(
    "4 records are one contact, held together by the language model’s word (1) and by evidence (2).",
  );
});

test("a contact of one record has nothing to explain", () => {
  expect(explainContact({ recordIds: ["a"], pairs: [], decisions: [] }, MODEL)).toEqual({
    links: [],
    sentence: "One record: there is nothing to join.",
  });
});

test("the links that hold are a tree: as many as it takes, and none to spare", () => {
  const ids = ["a", "b", "c", "d", "e"];
  const ends = fc.uniqueArray(fc.constantFrom(...ids), { minLength: 2, maxLength: 2 });
  fc.assert(
    fc.property(fc.array(fc.tuple(ends, fc.nat(30)), { maxLength: 15 }), (given) => {
      const pairs = given.map(([two, bits]) => pairOf(two.toSorted().join(" "), bits));
      const { links } = explainContact({ recordIds: ids, pairs, decisions: [] }, MODEL);
      const groups = new Map(ids.map((id) => [id, id]));
      const root = (id: string): string => (groups.get(id) === id ? id : root(groups.get(id) ?? id));
      for (const { recordA, recordB, holds } of links) {
        expect(holds).toBe(root(recordA) !== root(recordB));
        groups.set(root(recordA), root(recordB));
      }
    }),
    searchRuns(),
  );
});

test("why two records stand as they do: a decision first, then the evidence", () => {
  const apart = { together: false, verdict: "ask", decisions: [], keptApart: false } as const;
  const person = { kind: "cannot-link", by: "person" } as const;
  const llm = { kind: "cannot-link", by: "llm" } as const;
  expect(standingSentence({ ...apart, decisions: [llm, person], keptApart: true })).toBe(
    decisionSentence(person),
  );
  expect(standingSentence({ ...apart, keptApart: true })).toContain("a decision about other records");
  expect(standingSentence(apart)).toContain("until a person, or the language model, says more");
  expect(standingSentence({ ...apart, verdict: "join" })).toContain("contradicts");
  expect(standingSentence({ ...apart, verdict: "different" })).toContain("does not suffice");
  expect(standingSentence({ ...apart, verdict: null })).toContain("does not suffice");
  expect(standingSentence({ ...apart, together: true, verdict: "join" })).toContain("the evidence joins");
  expect(standingSentence({ ...apart, together: true })).toContain("by way of other records");
  // A must-link that a person's cannot-link overruled does not explain why they are apart.
  const overruled = { kind: "must-link", by: "llm" } as const;
  expect(standingSentence({ ...apart, decisions: [overruled, person] })).toBe(
    "A person said that they are two people.",
  );
});
