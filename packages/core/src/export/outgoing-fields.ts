import type { ContactFields } from "../contact/contact-fields.ts";
import { withMarker } from "../contact/kith-marker.ts";
import type { JournalWrite } from "./journal-write.ts";

/** Google refuses an update of the memberships without one. A contact in no group of the user's own is in this one. */
const MY_CONTACTS = { contactGroupMembership: { contactGroupResourceName: "contactGroups/myContacts" } };

/** The fields that go to Google: of each field of the mask the whole list, of a create all, with the marker. */
export function outgoingFields({ kind, mask, wanted, recordId }: JournalWrite): ContactFields {
  if (kind === "create") return withMarker(wanted, recordId);
  const isEmptied = mask.includes("memberships") && (wanted.memberships ?? []).length === 0;
  return isEmptied ? { ...wanted, memberships: [MY_CONTACTS] } : wanted;
}
