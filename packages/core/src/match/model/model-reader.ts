import type { PlainObject } from "../../contact/plain-object.ts";

/** Reads the parts of a model's document and notes every problem, so that all of them are told at once. */
export class ModelReader {
  readonly problems: string[] = [];

  report(problem: string): void {
    this.problems.push(problem);
  }

  /** A number between 0 and 1, both excluded. */
  probability(document: PlainObject, name: string): number {
    const value = document[name];
    if (typeof value === "number" && value > 0 && value < 1) return value;
    this.report(`${name} must be a number between 0 and 1, both excluded`);
    return 0.5;
  }

  /** A whole number of at least `min`. */
  count(value: unknown, where: string, min: number): number {
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= min) return value;
    this.report(`${where} must be a whole number of at least ${min}`);
    return min;
  }

  number(value: unknown, where: string, range: { readonly min?: number; readonly max?: number }): number {
    const { min = -Infinity, max = Infinity } = range;
    if (typeof value === "number" && Number.isFinite(value) && value >= min && value <= max) return value;
    const bounds = [
      ...(range.min === undefined ? [] : [`at least ${min}`]),
      ...(range.max === undefined ? [] : [`at most ${max}`]),
    ];
    this.report(`${where} must be a number${bounds.length === 0 ? "" : ` of ${bounds.join(" and ")}`}`);
    return Math.min(Math.max(0, min), max);
  }

  list(value: unknown, where: string): readonly unknown[] {
    if (Array.isArray(value)) return value;
    this.report(`${where} must be a list`);
    return [];
  }

  /** One of the allowed values, or undefined where it is left out. */
  oneOf<Value>(value: unknown, allowed: readonly Value[], where: string): Value | undefined {
    if (value === undefined) return undefined;
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.report(`${where} must be ${allowed.join(" or ")} or left out`);
    return found;
  }
}
