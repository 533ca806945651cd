import { compareTexts } from "../cluster/content-order.ts";

/** Every value of one card is compared with every one of the other; a card with more is a list of something. */
const VALUES_MAX = 30;

/** The best level, by the order of `levels`, over all pairs of values; null where one side has none. */
export function bestLevel<Value, Level>(
  [valuesA, valuesB]: readonly [readonly Value[], readonly Value[]],
  levels: readonly Level[],
  levelOf: (a: Value, b: Value) => Level,
): Level | null {
  let best = levels.length;
  for (const a of capped(valuesA)) {
    for (const b of capped(valuesB)) {
      const rank = levels.indexOf(levelOf(a, b));
      if (rank === 0) return levels[0] ?? null;
      if (rank > 0 && rank < best) best = rank;
    }
  }
  return levels[best] ?? null;
}

/** The same ones in whatever order the card has them. */
function capped<Value>(values: readonly Value[]): readonly Value[] {
  if (values.length <= VALUES_MAX) return values;
  const keyed = values.map((value) => ({ value, key: JSON.stringify(value) }));
  return keyed
    .sort((a, b) => compareTexts(a.key, b.key))
    .slice(0, VALUES_MAX)
    .map(({ value }) => value);
}
