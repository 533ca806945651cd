import { isPlainObject } from "../../contact/plain-object.ts";
import type { PlainObject } from "../../contact/plain-object.ts";
import type { Comparator, ComparisonName, ModelComparison, TermFrequencyAdjustment } from "./match-model.ts";
import { COMPARISON_LEVELS, NULL_LEVELS } from "./match-model.ts";
import type { ModelReader } from "./model-reader.ts";
import { parseLevels } from "./parse-levels.ts";

const CONTACT_KINDS = Object.keys(COMPARISON_LEVELS).filter(isContactKind);

export function parseComparisons(given: unknown, reader: ModelReader): readonly ModelComparison[] {
  const comparisons = reader
    .list(given, "comparisons")
    .flatMap((entry, index) => parseComparison(entry, index, reader));
  // Another kind of model compares no contact cards; one that does, compares them in all respects.
  const isContactModel = comparisons.some(({ compare }) => isContactKind(compare.kind));
  for (const kind of isContactModel ? CONTACT_KINDS : []) {
    const count = comparisons.filter(({ compare }) => compare.kind === kind).length;
    if (count !== 1) reader.report(`comparisons must have one of the kind "${kind}", not ${count}`);
  }
  for (const [name, same] of Map.groupBy(comparisons, (comparison) => comparison.name)) {
    if (same.length > 1) reader.report(`comparisons must not have the name "${name}" ${same.length} times`);
  }
  return comparisons;
}

function parseComparison(entry: unknown, index: number, reader: ModelReader): readonly ModelComparison[] {
  const name = isPlainObject(entry) ? entry["name"] : undefined;
  if (!isPlainObject(entry) || typeof name !== "string" || name === "") {
    reader.report(`comparisons[${index}] must be an object with a name, which is a text`);
    return [];
  }
  const compare = parseComparator(entry["compare"], name, reader);
  const levels = parseLevels(entry["levels"], name, reader);
  if (compare === null) return [];
  checkContactLevels({ name, compare, levels }, reader);
  const adjustment = parseAdjustment(entry["termFrequency"], { name, compare, levels }, reader);
  return [{ name, compare, levels, ...(adjustment === null ? {} : { termFrequency: adjustment }) }];
}

function parseComparator(given: unknown, name: string, reader: ModelReader): Comparator | null {
  const kind = isPlainObject(given) ? given["kind"] : undefined;
  if (isContactKind(kind)) return { kind };
  reader.report(`"${name}" must compare something: compare.kind must be one of ${CONTACT_KINDS.join(", ")}`);
  return null;
}

/** A contact comparator has a closed list of levels; which of them are null is its own. */
function checkContactLevels({ name, compare, levels }: ModelComparison, reader: ModelReader): void {
  const known: readonly string[] = COMPARISON_LEVELS[compare.kind];
  const given = levels.map(({ level }) => level);
  for (const level of known)
    if (!given.includes(level)) reader.report(`"${name}" must have the level "${level}"`);
  for (const { level, isNull = false } of levels) {
    if (!known.includes(level))
      reader.report(`"${name}" has no level "${level}": it has ${known.join(", ")}`);
    else if (isNull !== NULL_LEVELS.includes(level)) {
      reader.report(`"${name}" at "${level}": isNull must be ${isNull ? "left out" : "true"}`);
    }
  }
}

function parseAdjustment(
  given: unknown,
  { name, levels }: ModelComparison,
  reader: ModelReader,
): TermFrequencyAdjustment | null {
  if (given === undefined) return null;
  if (!isPlainObject(given)) {
    reader.report(`"${name}": termFrequency must be an object or left out`);
    return null;
  }
  const where = `"${name}": termFrequency`;
  return {
    levels: adjustedLevels(given, where, { levels, reader }),
    min: reader.number(given["min"], `${where}.min`, { max: 0 }),
    max: reader.number(given["max"], `${where}.max`, { min: 0 }),
  };
}

function adjustedLevels(
  given: PlainObject,
  where: string,
  { levels, reader }: { readonly levels: ModelComparison["levels"]; readonly reader: ModelReader },
): readonly string[] {
  const weighed = levels.filter(({ isNull }) => isNull !== true).map(({ level }) => level);
  return reader.list(given["levels"], `${where}.levels`).flatMap((level) => {
    if (typeof level === "string" && weighed.includes(level)) return [level];
    reader.report(`${where}.levels must name levels that are not null`);
    return [];
  });
}

function isContactKind(kind: unknown): kind is ComparisonName {
  return typeof kind === "string" && Object.hasOwn(COMPARISON_LEVELS, kind);
}
