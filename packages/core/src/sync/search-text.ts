import type { GoldenRecord } from "../match/golden/golden-record.ts";
import { foldedText } from "../normalize/folded-text.ts";

/** Addresses and numbers are also found by their digits alone, however they are written. */
const NOT_DIGITS = /[^0-9]+/g;

/** Marks for programs, not for people; a search would find everybody by them. */
const NOT_SEARCHED: ReadonlySet<string> = new Set(["memberships", "clientData", "externalIds"]);

/** Everything that a person may look for in a contact, folded: case, accents and scripts do not matter. */
export function searchText({ fields, alternatives }: Pick<GoldenRecord, "fields" | "alternatives">): string {
  const texts = new Set<string>();
  for (const golden of [fields, alternatives]) {
    for (const [field, values] of Object.entries(golden)) {
      if (NOT_SEARCHED.has(field)) continue;
      for (const { value } of values) {
        for (const attribute of Object.keys(value)) {
          const text = value[attribute];
          if (typeof text !== "string" || text === "" || attribute === "type") continue;
          texts.add(text);
          if (field === "phoneNumbers") texts.add(text.replace(NOT_DIGITS, ""));
        }
      }
    }
  }
  // One by one: one text in another script would slow the folding of all the plain ones down.
  const folded: string[] = [];
  for (const text of texts) {
    const words = foldedText(text);
    if (words !== "") folded.push(words);
  }
  return folded.join(" ");
}
