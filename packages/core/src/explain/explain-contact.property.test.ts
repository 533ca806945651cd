import * as fc from "fast-check";
import { expect, test } from "vitest";
import { models } from "../match/models.ts";
import type { ScoredPair } from "../match/scored-pair.ts";
import { searchRuns } from "../testing/search-runs.ts";
import { explainContact } from "./explain-contact.ts";

const MODEL = models.contacts;

function pairOf(ends: string, matchWeight: number): ScoredPair {
  const [recordA = "", recordB = ""] = ends.split(" ");
  const weights = [{ comparison: "name", level: "exact", partialWeight: matchWeight + 10 }];
  return { recordA, recordB, verdict: "join", matchWeight, probability: 0.99, weights, modelVersion: "test" };
}

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
