import type { ContactFieldName, ContactFields } from "./contact-fields.ts";
import { CONTACT_FIELD_NAMES } from "./contact-fields.ts";
import { OUTPUT_ONLY_ATTRIBUTES } from "./output-only-attributes.ts";
import type { Person, PersonValue } from "./person.ts";
import { isPlainObject } from "./plain-object.ts";
import type { PlainObject } from "./plain-object.ts";

/**
 * The part of a Person that a client may write back: the contact's own values without Google's output-only attributes.
 *
 * Values from a linked profile or domain are left out; a value that names no source counts as the contact's own, so
 * callers may pass plain fields. Attributes that Kith does not model stay as parsed. Idempotent, never throws.
 */
export function writableFields(person: Person): ContactFields {
  const fields: { [Name in ContactFieldName]?: readonly PersonValue[] } = {};
  if (!isPlainObject(person)) return fields;
  for (const name of CONTACT_FIELD_NAMES) {
    const given = person[name];
    if (given === undefined || given === null) continue;
    const values: PersonValue[] = [];
    for (const value of Array.isArray(given) ? given : [given]) {
      const writable = writableValue(name, value);
      if (writable !== null) values.push(writable);
    }
    if (values.length > 0) fields[name] = values;
  }
  return fields;
}

/** Null where nothing writable is left, and for values that belong to another source than the contact. */
function writableValue(name: ContactFieldName, value: unknown): PersonValue | null {
  if (value === undefined || value === null) return null;
  // Not a Person value at all: kept, so that nobody's data vanishes silently; normalizeContact reports it.
  if (!isPlainObject(value)) return value as PersonValue;
  if (!isOwnSource(value["metadata"])) return null;
  const kept = withoutPaths(value, LEFT_OUT[name]);
  if (name === "names") return withoutNothing(nameFromDisplayName(value, kept));
  return withoutNothing(kept);
}

/** Whether a value with this metadata belongs to the contact itself, not to a linked profile or domain. */
export function isOwnSource(metadata: unknown): boolean {
  if (!isPlainObject(metadata) || !isPlainObject(metadata["source"])) return true;
  const type = metadata["source"]["type"];
  return type === undefined || type === null || type === "CONTACT";
}

/** Paths to leave out of a value: attributes, and paths inside of attributes. */
interface Paths {
  readonly attributes: readonly string[];
  readonly inside: ReadonlyMap<string, Paths>;
}

function pathsOf(paths: readonly string[]): Paths {
  const nested = paths.filter((path) => path.includes("."));
  const firstOf = (path: string): string => path.slice(0, path.indexOf("."));
  const grouped = Map.groupBy(nested, firstOf);
  return {
    attributes: paths.filter((path) => !path.includes(".")),
    inside: new Map(
      [...grouped].map(([key, inner]) => [key, pathsOf(inner.map((path) => path.slice(key.length + 1)))]),
    ),
  };
}

const LEFT_OUT = Object.fromEntries(
  CONTACT_FIELD_NAMES.map((name) => [name, pathsOf(["metadata", ...OUTPUT_ONLY_ATTRIBUTES[name]])]),
) as Readonly<Record<ContactFieldName, Paths>>;

function withoutPaths(value: PlainObject, { attributes, inside }: Paths): PlainObject {
  const kept: Record<string, unknown> = {};
  for (const key of Object.keys(value)) {
    const attribute = value[key];
    if (attribute === undefined || attributes.includes(key)) continue;
    const paths = inside.get(key);
    if (paths === undefined || !isPlainObject(attribute)) put(kept, key, attribute);
    else {
      const rest = withoutPaths(attribute, paths);
      if (Object.keys(rest).length > 0) put(kept, key, rest);
    }
  }
  return kept;
}

/** An attribute may be called "__proto__", which an assignment would take for the prototype. */
function put(object: Record<string, unknown>, key: string, value: unknown): void {
  if (key !== "__proto__") object[key] = value;
  else Object.defineProperty(object, key, { value, enumerable: true, writable: true, configurable: true });
}

/** Attributes that hold a name, or a part of one. */
const NAMING = ["unstructuredName", "givenName", "middleName", "familyName"];

/**
 * Google sends `unstructuredName` with every `displayName`. A caller who gives the display name and no part of it would
 * lose the whole name, so there it becomes the free-form name, which can be written.
 */
function nameFromDisplayName(value: PlainObject, kept: PlainObject): PlainObject {
  const name = value["displayName"] ?? value["displayNameLastFirst"];
  if (typeof name !== "string" || NAMING.some((attribute) => Object.hasOwn(kept, attribute))) return kept;
  return { ...kept, unstructuredName: name };
}

function withoutNothing(value: PlainObject): PersonValue | null {
  return Object.keys(value).length === 0 ? null : value;
}
