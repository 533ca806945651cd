import { apiFailure } from "../google-failure.ts";
import { deriveValue } from "./derived-values.ts";
import { fieldSchema, isFieldName, OUTPUT_ONLY_PERSON_KEYS } from "./field-schema.ts";
import type { FieldName } from "./field-schema.ts";
import type { FieldValue, FieldValues } from "./person.ts";

/**
 * Reads the writable fields of a Person in a request body: refuses names that Google does not know, second values
 * of singletons; drops output-only keys and empty values; adds what the server derives.
 *
 * Every value counts as the contact's own, whatever metadata came with it: a client that sends a profile's values
 * back makes them the contact's.
 *
 * @param at where the person stands in the body, for the error text (`person`)
 * @param fields the fields that count, of an update those in its mask; the others are only checked for known names
 */
export function parsePersonInput(body: unknown, at: string, fields?: readonly FieldName[]): FieldValues {
  if (typeof body !== "object" || body === null || Array.isArray(body)) {
    throw apiFailure("INVALID_ARGUMENT", `Invalid value at '${at}': a Person object is expected.`);
  }
  const input: FieldValues = {};
  for (const [name, values] of Object.entries(body)) {
    if (!isFieldName(name)) {
      if (OUTPUT_ONLY_PERSON_KEYS.has(name)) continue;
      throw unknownName(name, at);
    }
    if (values === null || values === undefined) continue;
    if (!Array.isArray(values)) {
      throw apiFailure("INVALID_ARGUMENT", `Invalid value at '${at}.${name}': a list is expected.`);
    }
    const parsed = parseValues(name, values, at);
    if (fields !== undefined && !fields.includes(name)) continue;
    checkSingleton(name, values.length);
    if (parsed.length > 0) input[name] = parsed;
  }
  return input;
}

function parseValues(field: FieldName, values: readonly unknown[], at: string): FieldValue[] {
  const schema = fieldSchema(field);
  return values.flatMap((value: unknown, index) => {
    const path = `${at}.${field}[${index}]`;
    if (typeof value !== "object" || value === null || Array.isArray(value)) {
      throw apiFailure("INVALID_ARGUMENT", `Invalid value at '${path}': an object is expected.`);
    }
    const kept: FieldValue = {};
    for (const [key, part] of Object.entries(value)) {
      if (schema.keys.includes(key)) {
        if (part !== null && part !== undefined && part !== "") kept[key] = part;
      } else if (key !== "metadata" && schema.outputKeys?.includes(key) !== true) {
        throw unknownName(key, path);
      }
    }
    return isEmptyValue(kept) ? [] : [deriveValue(field, kept)];
  });
}

function checkSingleton(field: FieldName, count: number): void {
  if (fieldSchema(field).singleton === true && count > 1) {
    throw apiFailure("INVALID_ARGUMENT", `Cannot have more than one person.${field} per source.`);
  }
}

/** A value with a type and nothing else says nothing; Google does not keep it. */
function isEmptyValue(value: FieldValue): boolean {
  return Object.keys(value).every((key) => key === "type" || key === "contentType");
}

function unknownName(name: string, at: string): Error {
  return apiFailure(
    "INVALID_ARGUMENT",
    `Invalid JSON payload received. Unknown name "${name}" at '${at}': Cannot find field.`,
  );
}
