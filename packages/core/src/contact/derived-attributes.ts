import type { ContactFieldName } from "./contact-fields.ts";

/**
 * Attributes that a client may write and that Google makes out of the value's others where the client does not. So a
 * value without one and the same value with one are one value, before and after Google has completed it.
 *
 * @see https://developers.google.com/people/api/rest/v1/people#Person
 */
export const DERIVED_ATTRIBUTES: { readonly [Name in ContactFieldName]?: readonly string[] } = {
  addresses: ["formattedValue"],
  birthdays: ["text"],
  names: ["unstructuredName"],
};
