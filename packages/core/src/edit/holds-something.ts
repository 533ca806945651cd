import { CONTACT_FIELD_NAMES, type ContactFields } from "../contact/contact-fields.ts";

/** Marks for programs and labels: they tell nothing of who somebody is. */
const MARKS: ReadonlySet<string> = new Set(["clientData", "memberships"]);

/** Whether the fields say anything about a person. */
export function holdsSomething(fields: ContactFields): boolean {
  return CONTACT_FIELD_NAMES.some((field) => !MARKS.has(field) && (fields[field] ?? []).length > 0);
}
