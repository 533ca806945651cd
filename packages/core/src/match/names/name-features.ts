import { isPlainObject } from "../../contact/plain-object.ts";
import type { NormalizedContact, NormalizedName } from "../../normalize/normalized-contact.ts";
import { isCoupleCard } from "./couple-card.ts";
import { isFirm } from "./name-firms.ts";
import { isKunya, isOnlyLabels } from "./name-labels.ts";
import type { NameToken } from "./name-token.ts";
import { nameTokens } from "./name-token.ts";
import { withoutHanVariants } from "./readings/han-variants.ts";

/** A name with everything that comparing it needs, made once for each contact. */
export interface ComparedName {
  readonly kind: "person" | "firm" | "label";
  /** The given name is a nickname put in its place, so the name is nobody's exact name. */
  readonly isAlias: boolean;
  /** The telling words in Latin letters, and those of scripts without regular Latin spelling (Han, Arabic, Hebrew). */
  readonly latin: readonly NameToken[];
  readonly native: readonly NameToken[];
  /** All folded words, and the telling ones, written together: equal for names that differ in spaces only. */
  readonly words: string;
  readonly telling: string;
  /** As written, case folded, in Han without variants and spaces. */
  readonly written: string;
  readonly hasHan: boolean;
  /** A middle name stands at the end of `written`. */
  readonly hasMiddle: boolean;
  readonly scripts: string;
  /** Two words or more, or Han characters: more than a given name or a surname alone. */
  readonly isFull: boolean;
  readonly isOnlyGiven: boolean;
  readonly isOnlyInitials: boolean;
  readonly suffixes: readonly string[];
  readonly gender: "female" | "male" | null;
}

export interface NameFeatures {
  readonly names: readonly ComparedName[];
  /** Short forms that the contact is called by, folded; they may be the given name that a foreign script does not tell. */
  readonly nicknames: ReadonlySet<string>;
  /** The card is for two people or a family. */
  readonly isShared: boolean;
  /** Folded words of the contact's firms. */
  readonly organizations: ReadonlySet<string>;
}

/** Best-of comparing takes the product of both sides' counts; nobody has more names than this. */
const NAMES_MAX = 8;

const KNOWN = new WeakMap<NormalizedContact, NameFeatures>();

/** The names of a contact, prepared for comparing. Remembered as long as the contact lives. */
export function nameFeatures(contact: NormalizedContact): NameFeatures {
  const known = KNOWN.get(contact);
  if (known !== undefined) return known;
  const features = featuresOf(contact);
  KNOWN.set(contact, features);
  return features;
}

/** The contact with nothing but what matching looks at: of its `fields` it reads only these. */
export function matchedPart(contact: NormalizedContact): NormalizedContact {
  const { names, genders } = contact.fields;
  const fields = { ...(names === undefined ? {} : { names }), ...(genders === undefined ? {} : { genders }) };
  return { ...contact, fields, problems: [] };
}

function featuresOf(contact: NormalizedContact): NameFeatures {
  const organizations = new Set(contact.organizations.flatMap(({ name }) => name.split(" ")));
  const gender = genderOf(contact);
  const prepare = (name: NormalizedName, isAlias = false): ComparedName =>
    comparedName(name, isAlias, { organizations, gender });
  const named = contact.names.filter(({ tokens }) => tokens.length > 0).slice(0, NAMES_MAX * 2);
  const nicknames = named.filter(({ kind }) => kind === "nickname").slice(0, NAMES_MAX);
  const full = named.filter(({ kind }) => kind === "name").slice(0, NAMES_MAX);
  const names = (full.length === 0 ? nicknames : full).map((name) => prepare(name));
  // Labels count only where nothing else names the contact.
  const persons = names.filter(({ kind }) => kind !== "label");
  const aliases = full.flatMap((name) => {
    return nicknames
      .filter(({ tokens }) => !isOnlyLabels(tokens))
      .map((nickname) => prepare(aliasOf(name, nickname), true));
  });
  const compared = persons.length > 0 ? [...persons, ...aliases] : names;
  return {
    names: compared.slice(0, NAMES_MAX * 2),
    nicknames: new Set(nicknames.map(({ tokens }) => tokens.join(""))),
    isShared: isCoupleCard(contact.fields),
    organizations,
  };
}

/** Google's own field says it where no title does. */
function genderOf({ fields }: NormalizedContact): "female" | "male" | null {
  const first = fields.genders?.[0];
  const value = isPlainObject(first) ? first["value"] : null;
  return value === "female" || value === "male" ? value : null;
}

/** The name with a nickname as its given name. */
function aliasOf(name: NormalizedName, nickname: NormalizedName): NormalizedName {
  const isFullName = nickname.tokens.length > 1;
  const family = isFullName ? nickname.family : name.family;
  const tokens = isFullName ? nickname.tokens : [...nickname.tokens, ...family];
  const given = isFullName ? nickname.given : nickname.tokens;
  return { ...nickname, given, middle: [], family, tokens, suffixes: name.suffixes };
}

function comparedName(
  name: NormalizedName,
  isAlias: boolean,
  { organizations, gender }: { organizations: ReadonlySet<string>; gender: "female" | "male" | null },
): ComparedName {
  const tokens = nameTokens(name, organizations);
  const latin = tokens.filter(({ text }) => isLatin(text));
  const hasHan = name.scripts.includes("Han");
  const written = hasHan ? withoutHanVariants(name.native.replaceAll(" ", "")) : name.native;
  return {
    kind: kindOf(name.tokens),
    isAlias,
    latin,
    native: latin.length === tokens.length ? [] : tokens.filter(({ text }) => !isLatin(text)),
    words: name.tokens.join(" "),
    telling: tokens.map(({ text }) => text).join(""),
    written,
    hasHan,
    hasMiddle: name.middle.length > 0,
    scripts: name.scripts.join(),
    isFull: tokens.length > 1 || (hasHan && written.length > 1),
    isOnlyGiven: tokens.length > 0 && tokens.every(({ part }) => part === "given"),
    isOnlyInitials: latin.length === tokens.length && tokens.every(({ isInitial }) => isInitial),
    suffixes: name.suffixes,
    gender: name.gender ?? gender,
  };
}

function kindOf(tokens: readonly string[]): ComparedName["kind"] {
  if (isOnlyLabels(tokens) || isKunya(tokens)) return "label";
  return isFirm(tokens) ? "firm" : "person";
}

function isLatin(word: string): boolean {
  const first = word.charCodeAt(0);
  return (first >= 0x61 && first <= 0x7a) || (first >= 0x30 && first <= 0x39);
}
