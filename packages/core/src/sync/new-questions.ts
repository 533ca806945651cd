import type { MatchedPage } from "./match-arrivals.ts";

/**
 * How many pairs are put up for review that were not before.
 *
 * A pair that stands between two contacts is a question, whatever its verdict: one to join that was refused, for a
 * contradiction or a rival, is asked about like one in doubt.
 */
export function newQuestions({
  result,
  standing,
  neighbors,
}: Pick<MatchedPage, "result" | "standing" | "neighbors">): number {
  const before = (id: string): string | undefined => neighbors.get(id)?.contactId;
  const after = (id: string): string | undefined => result.assignments.get(id) ?? before(id);
  const keyOf = (pair: { recordA: string; recordB: string }): string => `${pair.recordA} ${pair.recordB}`;
  const asked = new Set(
    standing.filter(({ recordA, recordB }) => before(recordA) !== before(recordB)).map(keyOf),
  );
  return result.pairs.put.filter(
    (pair) => after(pair.recordA) !== after(pair.recordB) && !asked.has(keyOf(pair)),
  ).length;
}
