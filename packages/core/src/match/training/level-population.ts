import type { ComparisonName, ModelComparison, ModelLevel } from "../match-model.ts";

/** Values that belong to one person or household, unlike names, firms, towns and dates, which a population shares. */
const IDENTIFIERS: ReadonlySet<ComparisonName> = new Set(["email", "phone", "url"]);

/**
 * Whether the level's u is a matter of the population, the same in accounts of any size. Whose mailbox or number two
 * people share is a matter of few people around each: among twice as many records it is half as likely.
 */
export function isOfPopulation({ compare }: ModelComparison, { grounds = 0 }: ModelLevel): boolean {
  return !IDENTIFIERS.has(compare.kind) || grounds === 0;
}
