import type { PlainObject } from "../../contact/plain-object.ts";
import { isPlainObject } from "../../contact/plain-object.ts";

/**
 * An object inside a JSON document, read attribute by attribute. What is wrong is noted with its place, and reading goes
 * on with a stand-in, so that one pass finds every problem of the document.
 */
export class DocumentNode {
  readonly #node: PlainObject;
  readonly #place: string;
  readonly #problems: string[];

  constructor(node: unknown, place: string, problems: string[]) {
    this.#place = place;
    this.#problems = problems;
    if (!isPlainObject(node)) problems.push(`${place === "" ? "it" : place} must be a JSON object`);
    this.#node = isPlainObject(node) ? node : {};
  }

  has(name: string): boolean {
    return this.#node[name] !== undefined;
  }

  /** Notes a problem of the object as a whole. */
  report(problem: string): void {
    this.#problems.push(this.#place === "" ? problem : `${this.#place}: ${problem}`);
  }

  text(name: string): string {
    const value = this.#node[name];
    if (typeof value === "string" && value !== "") return value;
    this.#note(name, "must be a text");
    return "";
  }

  count(name: string): number {
    const value = this.#node[name];
    if (typeof value === "number" && Number.isInteger(value) && value >= 1) return value;
    this.#note(name, "must be a whole number of at least 1");
    return 1;
  }

  probability(name: string): number {
    const value = this.#node[name];
    if (typeof value === "number" && value > 0 && value < 1) return value;
    this.#note(name, "must be a number between 0 and 1, both excluded");
    return 0.5;
  }

  oneOf<Value extends string | boolean>(name: string, allowed: readonly [Value, ...Value[]]): Value {
    const value = this.#node[name];
    const found = allowed.find((candidate) => candidate === value);
    if (found === undefined) this.#note(name, `must be ${allowed.join(", ")}`);
    return found ?? allowed[0];
  }

  child(name: string): DocumentNode {
    return new DocumentNode(this.#node[name], this.#placeOf(name), this.#problems);
  }

  list(name: string): readonly DocumentNode[] {
    const list = this.#node[name];
    if (Array.isArray(list) && list.length > 0) {
      return list.map(
        (entry, index) => new DocumentNode(entry, `${this.#placeOf(name)}[${index}]`, this.#problems),
      );
    }
    this.#note(name, "must be a list with at least one entry");
    return [];
  }

  #note(name: string, problem: string): void {
    this.#problems.push(`${this.#placeOf(name)} ${problem}`);
  }

  #placeOf(name: string): string {
    return this.#place === "" ? name : `${this.#place}.${name}`;
  }
}
