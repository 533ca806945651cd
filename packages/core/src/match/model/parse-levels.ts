import { isPlainObject, type PlainObject } from "../../contact/plain-object.ts";
import type { ModelLevel } from "./match-model.ts";
import type { ModelReader } from "./model-reader.ts";

/** Sums of m and of u may be off by rounding, not by more. */
const SUM_TOLERANCE = 1e-6;

/** The levels of one comparison, with the rules that hold for every comparator: probabilities, and no level twice. */
export function parseLevels(given: unknown, comparison: string, reader: ModelReader): readonly ModelLevel[] {
  const levels = reader
    .list(given, `the levels of "${comparison}"`)
    .flatMap((entry, index) => parseLevel(entry, { comparison, index }, reader));
  for (const [level, same] of Map.groupBy(levels, (entry) => entry.level)) {
    if (same.length > 1)
      reader.report(`"${comparison}" must have the level "${level}" once, not ${same.length} times`);
  }
  const weighed = levels.filter((level) => level.isNull !== true);
  if (levels.length > 0 && weighed.length === 0) {
    reader.report(`"${comparison}" must have a level that is not null`);
  }
  for (const name of ["m", "u"] as const) {
    const sum = weighed.reduce((total, level) => total + level[name], 0);
    if (weighed.length > 0 && Math.abs(sum - 1) > SUM_TOLERANCE) {
      reader.report(
        `${name} of the levels of "${comparison}" that are not null must sum to 1, not ${sum.toPrecision(6)}`,
      );
    }
  }
  return levels;
}

function parseLevel(
  entry: unknown,
  { comparison, index }: { readonly comparison: string; readonly index: number },
  reader: ModelReader,
): readonly ModelLevel[] {
  if (!isPlainObject(entry) || typeof entry["level"] !== "string" || entry["level"] === "") {
    reader.report(`level ${index + 1} of "${comparison}" must be an object with a level, which is a text`);
    return [];
  }
  const level = entry["level"];
  const where = `"${comparison}" at "${level}"`;
  const rules = { level, ...parseRules(entry, where, reader) };
  const isNull = reader.oneOf(entry["isNull"], [true] as const, `${where}: isNull`);
  if (isNull === true) {
    if (entry["m"] !== undefined || entry["u"] !== undefined)
      reader.report(`${where}: a null level has no m and u`);
    return [{ ...rules, isNull }];
  }
  return [{ ...rules, m: share(entry, "m", { where, reader }), u: share(entry, "u", { where, reader }) }];
}

function share(
  entry: PlainObject,
  name: "m" | "u",
  { where, reader }: { readonly where: string; readonly reader: ModelReader },
): number {
  const value = entry[name];
  if (typeof value === "number" && value > 0 && value <= 1) return value;
  reader.report(`${where}: ${name} must be a number above 0 and at most 1`);
  return 1;
}

function parseRules(entry: PlainObject, where: string, reader: ModelReader) {
  const decides = reader.oneOf(entry["decides"], ["join"] as const, `${where}: decides`);
  const atMost = reader.oneOf(entry["atMost"], ["ask", "different"] as const, `${where}: atMost`);
  const contradicts = reader.oneOf(entry["contradicts"], [true] as const, `${where}: contradicts`);
  const isFixed = reader.oneOf(entry["isFixed"], [true] as const, `${where}: isFixed`);
  const [grounds, needs] = (["grounds", "needs"] as const).map((name) => {
    return entry[name] === undefined ? undefined : reader.count(entry[name], `${where}: ${name}`, 0);
  });
  return {
    ...(decides === undefined ? {} : { decides }),
    ...(atMost === undefined ? {} : { atMost }),
    ...(contradicts === undefined ? {} : { contradicts }),
    ...(isFixed === undefined ? {} : { isFixed }),
    ...(grounds === undefined ? {} : { grounds }),
    ...(needs === undefined ? {} : { needs }),
  };
}
