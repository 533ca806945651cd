import { foldedText, foldedTokens } from "./folded-text.ts";
import { withoutLegalForms } from "./legal-forms.ts";
import type { NormalizedOrganization } from "./normalized-contact.ts";

/** The firm and the job of one `organizations` value; null where neither holds a letter or digit. */
export function normalizedOrganization(name: string, title: string): NormalizedOrganization | null {
  const organization = {
    name: withoutLegalForms(lettersJoined(foldedTokens(name))).join(" "),
    title: foldedText(title),
  };
  return organization.name === "" && organization.title === "" ? null : organization;
}

/** Single letters in a row are one abbreviation: "S. A." and "SA" are the same. */
function lettersJoined(tokens: readonly string[]): readonly string[] {
  if (!tokens.some((token) => token.length === 1)) return tokens;
  const joined: string[] = [];
  let isRun = false;
  for (const token of tokens) {
    if (token.length === 1 && isRun) joined.push(`${joined.pop() ?? ""}${token}`);
    else joined.push(token);
    isRun = token.length === 1;
  }
  return joined;
}
