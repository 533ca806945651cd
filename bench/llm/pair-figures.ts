/** How well a partition of persons fits the truth, in pairs. */
export interface PairFigures {
  readonly wrong: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

export function pairFigures(
  clusters: readonly (readonly string[])[],
  truth: ReadonlyMap<string, string>,
): PairFigures {
  const joined = clusters.flatMap(pairsOf);
  const right = joined.filter(([a, b]) => truth.get(a) === truth.get(b)).length;
  const all = [...Map.groupBy(truth.keys(), (name) => truth.get(name)).values()].flatMap(pairsOf).length;
  const precision = joined.length === 0 ? 1 : right / joined.length;
  const recall = all === 0 ? 1 : right / all;
  const f1 = precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall);
  return { wrong: joined.length - right, precision, recall, f1 };
}

function pairsOf(members: readonly string[]): readonly (readonly [string, string])[] {
  return members.flatMap((a, place) => members.slice(place + 1).map((b) => [a, b] as const));
}

/** What hangs together by some pairs. */
export function components(
  names: readonly string[],
  pairs: readonly (readonly [string, string])[],
): readonly (readonly string[])[] {
  const clusterOf = new Map(names.map((name) => [name, new Set([name])]));
  for (const [a, b] of pairs) {
    const [one, other] = [clusterOf.get(a), clusterOf.get(b)];
    if (one === undefined || other === undefined || one === other) continue;
    for (const name of other) {
      one.add(name);
      clusterOf.set(name, one);
    }
  }
  return [...new Set(clusterOf.values())].map((cluster) => [...cluster]);
}
