export interface PairScores {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** Over all pairs of rows: pairs that blocking lost count as missed. */
export function pairScores(clusterOf: ArrayLike<number>, personOf: readonly string[]): PairScores {
  const [joined, right, all] = [
    pairsWithin(personOf.map((_, row) => clusterOf[row])),
    pairsWithin(personOf.map((person, row) => `${person}\n${clusterOf[row]}`)),
    pairsWithin(personOf),
  ];
  const [precision, recall] = [right / joined, right / all];
  return { precision, recall, f1: (2 * precision * recall) / (precision + recall) };
}

function pairsWithin(groupOf: readonly unknown[]): number {
  const sizes = new Map<unknown, number>();
  for (const group of groupOf) sizes.set(group, (sizes.get(group) ?? 0) + 1);
  return [...sizes.values()].reduce((sum, size) => sum + (size * (size - 1)) / 2, 0);
}
