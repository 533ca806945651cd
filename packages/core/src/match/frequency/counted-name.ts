import type { NormalizedContact } from "../../normalize/normalized-contact.ts";
import { nameFeatures } from "../names/name-features.ts";

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
  const names = nameFeatures(contact)
    .names.filter(({ isAlias }) => !isAlias)
    .map(({ kind, latin, native, words }): CountedName => {
      // "IT-Support" and "Mom" are on every phone, whatever their words are worth as names.
      if (kind !== "person") return { given: null, family: null, full: words };
      const tokens = [...latin, ...native];
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
