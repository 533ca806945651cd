/** How a division of cards into contacts stands to who the cards are about, over all pairs of cards. */
export interface PartitionScores {
  readonly falseMerges: number;
  readonly joined: number;
  readonly pairsOfOne: number;
}

export function partitionScores(
  contactOf: ReadonlyMap<string, string>,
  truth: ReadonlyMap<string, string>,
): PartitionScores {
  const names = [...truth.keys()];
  const pairsWithin = (groupOf: (name: string) => string): number =>
    [...Map.groupBy(names, groupOf).values()].reduce(
      (sum, { length }) => sum + (length * (length - 1)) / 2,
      0,
    );
  const contact = (name: string): string => contactOf.get(name) ?? name;
  const person = (name: string): string => truth.get(name) ?? name;
  const joined = pairsWithin((name) => `${contact(name)}\n${person(name)}`);
  return { falseMerges: pairsWithin(contact) - joined, joined, pairsOfOne: pairsWithin(person) };
}
