import { foldedText, foldedTokens } from "./folded-text.ts";
import { withoutLegalForms } from "./legal-forms.ts";
import { lettersJoined } from "./letters-joined.ts";
import type { NormalizedOrganization } from "./normalized-contact.ts";

/** The firm and the job of one `organizations` value; null where neither holds a letter or digit. */
export function normalizedOrganization(name: string, title: string): NormalizedOrganization | null {
  const organization = {
    name: withoutLegalForms(lettersJoined(foldedTokens(name))).join(" "),
    title: foldedText(title),
  };
  return organization.name === "" && organization.title === "" ? null : organization;
}
