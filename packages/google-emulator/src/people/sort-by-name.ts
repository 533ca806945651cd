import type { ListedContact } from "./contact-book.ts";
import type { FieldValue } from "./person.ts";

/** Sorts by first or last name; contacts without a name come last. */
export function sortByName(
  contacts: readonly ListedContact[],
  order: "FIRST_NAME_ASCENDING" | "LAST_NAME_ASCENDING",
): ListedContact[] {
  const collator = new Intl.Collator("en");
  const keyed = contacts.map((contact) => {
    const name: FieldValue | undefined = contact.version.contact.names?.[0];
    const text = order === "FIRST_NAME_ASCENDING" ? name?.displayName : name?.["displayNameLastFirst"];
    return { contact, key: typeof text === "string" ? text : "\u{10FFFF}" };
  });
  return keyed.sort((a, b) => collator.compare(a.key, b.key)).map(({ contact }) => contact);
}
