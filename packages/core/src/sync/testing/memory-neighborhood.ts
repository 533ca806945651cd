import type { NeighborhoodSeeds, StoredNeighborhood } from "../import-store.ts";
import { neighborOf, type MemoryTables } from "./memory-tables.ts";

/** The reference for the neighborhood query: what the doc comment of `Neighborhood` says, step by step, and no more. */
export function neighborhoodOf(
  { records, pairs, decisions }: MemoryTables,
  { pageRecordIds, otherRecordIds, keys }: NeighborhoodSeeds,
  cap: number,
): StoredNeighborhood {
  const page = new Set(pageRecordIds);
  const holders = (key: bigint): readonly string[] =>
    [...records.values()]
      .filter((row) => !page.has(row.recordId) && row.keys.includes(key))
      .map((row) => row.recordId);
  const keysOf = (id: string): readonly bigint[] => records.get(id)?.keys ?? [];

  const touched = new Set([...keys, ...pageRecordIds.flatMap(keysOf)]);
  const closure = new Set([...pageRecordIds, ...otherRecordIds]);
  for (const key of touched) {
    const held = holders(key);
    if (held.length <= cap) for (const id of held) closure.add(id);
  }
  const links = [
    ...[...pairs.values()].filter((pair) => pair.verdict === "join"),
    ...decisions.filter((decision) => decision.kind === "must-link"),
  ];
  for (const id of closure) {
    for (const { recordA, recordB } of links) {
      if (recordA === id) closure.add(recordB);
      if (recordB === id) closure.add(recordA);
    }
  }
  const isInside = (ends: { readonly recordA: string; readonly recordB: string }): boolean =>
    closure.has(ends.recordA) && closure.has(ends.recordB);
  const counted = new Set([...touched, ...[...closure].flatMap(keysOf)]);
  return {
    rows: [...closure].flatMap((id) => records.get(id) ?? []).map(neighborOf),
    pairs: [...pairs.values()].filter(isInside),
    decisions: decisions.filter(isInside),
    keyHolders: new Map([...counted].map((key) => [key, Math.min(holders(key).length, cap + 1)])),
  };
}
