/** Something with attributes of its own, as a JSON object is; lists and null are not. */
export type PlainObject = { readonly [attribute: string]: unknown };

export function isPlainObject(value: unknown): value is PlainObject {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
