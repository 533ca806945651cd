export { CONTACT_FIELD_NAMES, type ContactFieldName, type ContactFields } from "./contact/contact-fields.ts";
export type { Person, PersonMetadata, PersonSource, PersonValue } from "./contact/person.ts";
export { invariant } from "./error/invariant.ts";
export { KITH_ERRORS, KithError, type KithErrorCode, type KithErrorOptions } from "./error/kith-error.ts";
