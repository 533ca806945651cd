import { canonicalJson } from "../contact/canonical-json.ts";
import {
  CONTACT_FIELD_NAMES,
  SINGLETON_FIELD_NAMES,
  type ContactFieldName,
  type ContactFields,
} from "../contact/contact-fields.ts";
import { isMarker } from "../contact/kith-marker.ts";
import type { PersonValue } from "../contact/person.ts";
import { isPlainObject } from "../contact/plain-object.ts";
import { OUTPUT_ONLY_ATTRIBUTES } from "../contact/output-only-attributes.ts";
import { isOwnSource, writableFields } from "../contact/writable-fields.ts";
import { valueKey } from "../merge/value-key.ts";
import { valueProblem } from "./value-problem.ts";
import type { FieldProblem } from "./field-problem.ts";

/** Fields as a caller gives them, unchecked: for each the full list of its values; null or an empty list clears it. */
export type RequestedFields = { readonly [field: string]: unknown };

export interface CheckedFields {
  /** Every requested field that can be taken, cleared ones with an empty list, without output-only attributes. */
  readonly fields: { readonly [Name in ContactFieldName]?: readonly PersonValue[] };
  readonly problems: readonly FieldProblem[];
}

interface CheckOptions {
  /** What the contact shows now: a value, or an attribute, that is there already is never refused, however odd. */
  readonly shown: ContactFields;
  /** Whether one address or number may stand twice under different labels, as it may in Google. */
  readonly twins: boolean;
  readonly defaultRegion?: string | undefined;
}

/**
 * Checks fields that are to be written, before anything is stored: what Google would refuse is said here, with a
 * sentence for each problem. Addresses and numbers may be any text: address books hold notes in their place, and it is
 * the person's own book. Kith's marker is Kith's: it is left out of what is requested.
 */
export function checkedFields(requested: RequestedFields, options: CheckOptions): CheckedFields {
  const fields: { [Name in ContactFieldName]?: readonly PersonValue[] } = {};
  const problems: FieldProblem[] = [];
  for (const [name, given] of Object.entries(requested)) {
    if (given === undefined) continue;
    if (!isFieldName(name)) problems.push({ field: name, index: null, sentence: unknownField(name) });
    else if (given !== null && !Array.isArray(given)) {
      problems.push({ field: name, index: null, sentence: `${name} must be a list of values.` });
    } else {
      const checked = checkedValues(name, given ?? [], options);
      fields[name] = checked.values;
      problems.push(...checked.problems);
    }
  }
  return { fields, problems };
}

const FIELD_NAMES: ReadonlySet<string> = new Set(CONTACT_FIELD_NAMES);
const SINGLETONS: ReadonlySet<string> = new Set(SINGLETON_FIELD_NAMES);

function isFieldName(name: string): name is ContactFieldName {
  return FIELD_NAMES.has(name);
}

function unknownField(name: string): string {
  return `A contact has no field “${name}” that can be written. It has ${CONTACT_FIELD_NAMES.join(", ")}.`;
}

function checkedValues(
  field: ContactFieldName,
  given: readonly unknown[],
  { shown, twins, defaultRegion }: CheckOptions,
): { readonly values: readonly PersonValue[]; readonly problems: readonly FieldProblem[] } {
  const before = shown[field] ?? [];
  const known = new Set(before.map(canonicalJson));
  const attributes = new Set(before.filter(isPlainObject).flatMap((value) => Object.keys(value)));
  const keys = new Map<string, string>();
  const values: PersonValue[] = [];
  const problems: FieldProblem[] = [];
  for (const [index, one] of given.entries()) {
    const [value] = writableFields({ [field]: [one] })[field] ?? [];
    if (value === undefined && isOutputOnly(field, one)) continue;
    if (value !== undefined && field === "clientData" && isMarker(value)) continue;
    const text = canonicalJson(value);
    const sentence = known.has(text) ? null : problemOf(field, value, attributes);
    if (sentence !== null || value === undefined) {
      problems.push({ field, index, sentence: sentence ?? emptyValue(field) });
      continue;
    }
    const key = twins && !SINGLETONS.has(field) ? text : valueKey(field, value, defaultRegion);
    const twin = keys.get(key);
    keys.set(key, text);
    if (twin === text) continue;
    if (twin === undefined) values.push(value);
    else problems.push({ field, index, sentence: SINGLETONS.has(field) ? onlyOne(field) : twice(field) });
  }
  return { values, problems };
}

/** A value of a linked profile, or one in which there is nothing but what Google writes itself. */
function isOutputOnly(field: ContactFieldName, value: unknown): boolean {
  if (!isPlainObject(value) || Object.keys(value).length === 0) return false;
  const written = new Set<string>(["metadata", ...OUTPUT_ONLY_ATTRIBUTES[field]]);
  return !isOwnSource(value["metadata"]) || Object.keys(value).every((attribute) => written.has(attribute));
}

function problemOf(
  field: ContactFieldName,
  value: PersonValue | undefined,
  attributes: ReadonlySet<string>,
): string | null {
  if (value === undefined) return emptyValue(field);
  return isPlainObject(value)
    ? valueProblem(field, value, attributes)
    : `Each value of ${field} must be an object with Google's attributes.`;
}

const emptyValue = (field: string): string => `A value of ${field} is empty. Fill it in, or leave it out.`;
const onlyOne = (field: string): string => `A contact has one value of ${field}. Leave the others out.`;
const twice = (field: string): string => `Two values of ${field} are the same. Leave one of them out.`;
