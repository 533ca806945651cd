/** How well clusters say which rows belong to one person, over all pairs of rows. */
export interface PairScores {
  readonly precision: number;
  readonly recall: number;
}

export function pairScores(
  clusters: readonly (readonly number[])[],
  personOf: readonly unknown[],
): PairScores {
  let [joined, right] = [0, 0];
  for (const cluster of clusters) {
    joined += pairsAmong(cluster.length);
    for (const same of Map.groupBy(cluster, (row) => personOf[row]).values())
      right += pairsAmong(same.length);
  }
  let all = 0;
  for (const rows of Map.groupBy(personOf, (person) => person).values()) all += pairsAmong(rows.length);
  return { precision: joined === 0 ? 1 : right / joined, recall: all === 0 ? 1 : right / all };
}

function pairsAmong(count: number): number {
  return (count * (count - 1)) / 2;
}
