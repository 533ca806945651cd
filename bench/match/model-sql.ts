import type { TableModel } from "../../packages/core/src/index.ts";

type Comparison = TableModel["comparisons"][number];

/** The level of one comparison for the rows `l` and `r`, as a SQL expression. */
export function levelSql({ column, levels }: Comparison): string {
  const cases = levels.flatMap(({ when }, level) => {
    switch (when.kind) {
      case "null":
        return [`when l.${column} is null or r.${column} is null then ${level}`];
      case "equal":
        return [`when l.${column} = r.${column} then ${level}`];
      case "jaro-winkler":
        return [`when jaro_winkler_similarity(l.${column}, r.${column}) >= ${when.atLeast} then ${level}`];
      case "edits":
        return [`when damerau_levenshtein(l.${column}, r.${column}) <= ${when.atMost} then ${level}`];
      case "else":
        return [`else ${level}`];
      default:
        throw new TypeError(`The bench has no SQL for the condition ${when.kind}.`);
    }
  });
  return `case ${cases.join(" ")} end`;
}

/** Pairs that share a rule's key, without those that an earlier rule gives. */
export function blockedPairsSql({ blockingRules }: TableModel): string {
  const shared = blockingRules.map(({ parts }) =>
    parts.map(({ column }) => `l.${column} = r.${column}`).join(" and "),
  );
  return shared
    .map((condition, index) => {
      const earlier = shared.slice(0, index).map((other) => `and not coalesce(${other}, false)`);
      return `select l.id as a, r.id as b from people l join people r on ${condition} where l.id < r.id ${earlier.join(" ")}`;
    })
    .join(" union all ");
}

/** The match weight of a compared pair, with term frequencies, in bits. */
export function weightSql(
  { comparisons }: TableModel,
  { prior, m, u }: { prior: number; m: readonly Float64Array[]; u: readonly Float64Array[] },
): string {
  const partials = comparisons.map(({ column, levels }, index) => {
    const cases = levels.map(({ when }, level) => {
      const bits = when.kind === "null" ? 0 : Math.log2((m[index]?.[level] ?? 1) / (u[index]?.[level] ?? 1));
      if (when.kind === "equal")
        return `when ${level} then log2(${m[index]?.[level] ?? 1} / tf_${column}.share)`;
      return `when ${level} then ${bits}`;
    });
    return `(case g_${column} ${cases.join(" ")} end)`;
  });
  return `${Math.log2(prior / (1 - prior))} + ${partials.join(" + ")}`;
}
