import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { nameTokens } from "../name-token.ts";

/** The words of a name by which its frequency is told. */
export interface CountedName {
  /** First given name and first surname, folded; null where the name has none. */
  readonly given: string | null;
  readonly family: string | null;
  /** Both in order of the alphabet, so that swapped fields count as one name; a lone name is that name. */
  readonly full: string;
}

const KNOWN = new WeakMap<NormalizedContact, readonly CountedName[]>();

/** A contact's names, nicknames left out. Kept for each contact: pairs ask for it again and again. */
export function countedNames(contact: NormalizedContact): readonly CountedName[] {
  const known = KNOWN.get(contact);
  if (known !== undefined) return known;
  const names = contact.names
    .filter(({ kind, tokens }) => kind === "name" && tokens.length > 0)
    .map((name): CountedName => {
      const tokens = nameTokens(name);
      const word = (part: "given" | "family"): string | null =>
        tokens.find((token) => token.part === part && token.isPrimary)?.text ?? null;
      const [given, family] = [word("given"), word("family")];
      const full = [given, family]
        .filter((token) => token !== null)
        .sort()
        .join(" ");
      return { given, family, full };
    });
  KNOWN.set(contact, names);
  return names;
}
