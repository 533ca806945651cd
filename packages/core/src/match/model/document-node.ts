import type { PlainObject } from "../../contact/plain-object.ts";
import { isPlainObject } from "../../contact/plain-object.ts";
import { KithError } from "../../error/kith-error.ts";

/**
 * Reads a model out of a parsed JSON document.
 *
 * @throws {KithError} MATCH_MODEL_INVALID, with every problem of the document in the message and in `details.problems`.
 */
export function readDocument<Model>(document: unknown, read: (node: DocumentNode) => Model): Model {
  const problems: string[] = [];
  const node = new DocumentNode(document, "", problems);
  // What is no object has one problem, not one of every attribute.
  const model = problems.length === 0 ? read(node) : null;
  if (model !== null && problems.length === 0) return model;
  throw new KithError("MATCH_MODEL_INVALID", `The match model cannot be used: ${problems.join("; ")}.`, {
    details: { problems },
  });
}

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
    return this.#refuse(name, "must be a text", "");
  }

  /** A whole number of at least `min`. */
  count(name: string, min = 1): number {
    const value = this.#node[name];
    if (typeof value === "number" && Number.isSafeInteger(value) && value >= min) return value;
    return this.#refuse(name, `must be a whole number of at least ${min}`, min);
  }

  atLeast(name: string, min: number): number {
    const value = this.#node[name];
    if (typeof value === "number" && Number.isFinite(value) && value >= min) return value;
    return this.#refuse(name, `must be a number of at least ${min}`, min);
  }

  atMost(name: string, max: number): number {
    const value = this.#node[name];
    if (typeof value === "number" && Number.isFinite(value) && value <= max) return value;
    return this.#refuse(name, `must be a number of at most ${max}`, max);
  }

  probability(name: string): number {
    const value = this.#node[name];
    if (typeof value === "number" && value > 0 && value < 1) return value;
    return this.#refuse(name, "must be a number between 0 and 1, both excluded", 0.5);
  }

  /** A probability that may be certain. */
  share(name: string): number {
    const value = this.#node[name];
    if (typeof value === "number" && value > 0 && value <= 1) return value;
    return this.#refuse(name, "must be a number above 0 and at most 1", 1);
  }

  oneOf<Value extends string | boolean>(name: string, allowed: readonly [Value, ...Value[]]): Value {
    return this.oneOfOrNull(name, allowed) ?? allowed[0];
  }

  /** Null where it is none of them: for what no stand-in says anything sensible of. */
  oneOfOrNull<Value extends string | boolean>(name: string, allowed: readonly Value[]): Value | null {
    const found = allowed.find((candidate) => candidate === this.#node[name]);
    return found ?? this.#refuse(name, `must be ${allowed.join(", ")}`, null);
  }

  child(name: string): DocumentNode {
    return new DocumentNode(this.#node[name], this.#placeOf(name), this.#problems);
  }

  list(name: string): readonly DocumentNode[] {
    return this.#entriesOf(name).map(
      (entry, index) => new DocumentNode(entry, `${this.#placeOf(name)}[${index}]`, this.#problems),
    );
  }

  /** A list of some of the allowed texts; `named` says what they are. */
  textsAmong(name: string, allowed: readonly string[], named: string): readonly string[] {
    const isAllowed = (entry: unknown): entry is string =>
      typeof entry === "string" && allowed.includes(entry);
    const entries = this.#entriesOf(name);
    return entries.every(isAllowed) ? entries : this.#refuse(name, `must name ${named}`, []);
  }

  /** The objects inside an object, by their names. */
  children(name: string): readonly (readonly [string, DocumentNode])[] {
    const child = this.child(name);
    return Object.keys(child.#node).map((key) => [key, child.child(key)]);
  }

  /** Whole numbers by any text, which may be somebody's name or address: a problem never repeats it. */
  countsUpTo(name: string, max: number): Readonly<Record<string, number>> {
    const counts = this.#node[name];
    const isCount = (count: unknown): boolean =>
      typeof count === "number" && Number.isInteger(count) && count >= 1 && count <= max;
    if (isPlainObject(counts) && Object.values(counts).every(isCount)) {
      return counts as Readonly<Record<string, number>>;
    }
    return this.#refuse(name, "must be an object of whole numbers from 1 to the total", {});
  }

  #entriesOf(name: string): readonly unknown[] {
    const list = this.#node[name];
    if (Array.isArray(list) && list.length > 0) return list;
    return this.#refuse(name, "must be a list with at least one entry", []);
  }

  /** Notes a problem and gives what to go on with. */
  #refuse<Value>(name: string, problem: string, standIn: Value): Value {
    this.#problems.push(`${this.#placeOf(name)} ${problem}`);
    return standIn;
  }

  #placeOf(name: string): string {
    return this.#place === "" ? name : `${this.#place}.${name}`;
  }
}
