import { COGNATE_NAMES } from "./cognate-names.ts";
import { ENGLISH_LONE_NAMES, ENGLISH_NICKNAMES } from "./english-nicknames.ts";
import { GERMANIC_LONE_NAMES, GERMANIC_NICKNAMES } from "./germanic-nicknames.ts";
import { KNOWN_GIVEN_NAMES } from "./known-given-names.ts";
import { MORE_LONE_NAMES, MORE_NICKNAMES } from "./more-nicknames.ts";
import { ROMANCE_LONE_NAMES, ROMANCE_NICKNAMES } from "./romance-nicknames.ts";
import { SLAVIC_LONE_NAMES, SLAVIC_NICKNAMES } from "./slavic-nicknames.ts";
import { WORLDWIDE_NICKNAMES } from "./worldwide-nicknames.ts";

/**
 * A group is one given name: before the colon its full forms and their spellings (`catherine katherine`), after it the
 * short and pet forms (`cathy kate kitty`). A short form may belong to several groups: Ted is an Edward or a Theodore,
 * which does not make Edward a Theodore. Tokens are folded: lower case, Latin letters only.
 */
const TABLES = [
  ENGLISH_NICKNAMES,
  ROMANCE_NICKNAMES,
  GERMANIC_NICKNAMES,
  SLAVIC_NICKNAMES,
  MORE_NICKNAMES,
  WORLDWIDE_NICKNAMES,
];

const LONE_NAMES = [
  ENGLISH_LONE_NAMES,
  ROMANCE_LONE_NAMES,
  GERMANIC_LONE_NAMES,
  SLAVIC_LONE_NAMES,
  MORE_LONE_NAMES,
  KNOWN_GIVEN_NAMES,
];

/** What the tables know of a given name: the groups that it belongs to. */
export interface GivenName {
  readonly asFull: readonly number[];
  readonly asShort: readonly number[];
  readonly cognates: readonly number[];
}

interface MutableGivenName extends GivenName {
  readonly asFull: number[];
  readonly asShort: number[];
  readonly cognates: number[];
}

/**
 * - `same-name`: both are full forms of one name (Catherine and Katherine)
 * - `short-form`: one is the other's full form (Bob and Robert)
 * - `same-root`: both are short forms of one name, which two sisters may bear (Betty and Lisa)
 * - `cognate`: one name in two languages, by which one person may go, or father and son (Juan and John)
 */
export type NicknameRelation = "same-name" | "short-form" | "same-root" | "cognate" | "none";

const INDEX = buildIndex();

const ROOTS = TABLES.flatMap((table) => table.split(";")).map((group) => words(group.replace(":", " "))[0]);

/** What the tables know of a folded word; null where it is no given name of theirs. */
export function givenNameOf(token: string): GivenName | null {
  return INDEX.get(token) ?? null;
}

/** How two folded given names are related by the tables; equal tokens are `same-name` even where no table has them. */
export function nicknameRelation(a: string, b: string): NicknameRelation {
  if (a === b) return "same-name";
  const [givenA, givenB] = [givenNameOf(a), givenNameOf(b)];
  return givenA === null || givenB === null ? "none" : givenNameRelation(givenA, givenB);
}

/** How two different given names are related by the tables. */
export function givenNameRelation(a: GivenName, b: GivenName): NicknameRelation {
  if (meet(a.asFull, b.asFull)) return "same-name";
  if (meet(a.asFull, b.asShort) || meet(a.asShort, b.asFull)) return "short-form";
  if (meet(a.asShort, b.asShort)) return "same-root";
  return meet(a.cognates, b.cognates) ? "cognate" : "none";
}

/** Whether the token is a given name that people bear, in its full or short form. */
export function isKnownGivenName(token: string): boolean {
  return INDEX.has(token);
}

/** The first full form of each name that a token stands for: Ted is Edward's and Theodore's. Empty if unknown. */
export function givenNameRoots(token: string): readonly string[] {
  const name = INDEX.get(token);
  if (name === undefined) return [];
  return [...new Set([...name.asFull, ...name.asShort])].flatMap((id) => ROOTS[id] ?? []);
}

/** Whether a name is nothing but the short form of several, of men and of women among them: Alex, Chris, Sasha. */
export function isSharedShortForm(name: GivenName): boolean {
  return name.asFull.length === 0 && name.asShort.length > 1;
}

/** How many names the table joins, for the documentation and its test. */
export function nicknameGroupCount(): number {
  return TABLES.reduce((count, table) => count + table.split(";").length, 0);
}

function buildIndex(): ReadonlyMap<string, GivenName> {
  const index = new Map<string, MutableGivenName>();
  const nameOf = (token: string): MutableGivenName => {
    const known = index.get(token) ?? { asFull: [], asShort: [], cognates: [] };
    index.set(token, known);
    return known;
  };

  for (const { id, full, short } of joinedGroups()) {
    for (const token of full) add(nameOf(token).asFull, id);
    for (const token of short) add(nameOf(token).asShort, id);
  }
  for (const [id, group] of COGNATE_NAMES.split(";").entries()) {
    for (const token of words(group)) add(nameOf(token).cognates, id);
  }
  // Kathi is to Kathy what Katharina is to Katherine.
  for (const { full, short } of joinedGroups()) {
    const cognates = full.flatMap((token) => nameOf(token).cognates);
    for (const token of short) for (const id of cognates) add(nameOf(token).cognates, id);
  }
  for (const table of LONE_NAMES) for (const token of words(table)) nameOf(token);
  return index;
}

interface NameGroup {
  readonly id: number;
  readonly full: readonly string[];
  readonly short: readonly string[];
}

/**
 * The groups of all tables, those that have a full form in common under one id: Elisabeth is in the English and in the
 * German table, so that Lisl is an Elizabeth too.
 */
function joinedGroups(): readonly NameGroup[] {
  const groups = TABLES.flatMap((table) => table.split(";")).map((group) => {
    const [full = "", short = ""] = group.split(":");
    return { full: words(full), short: words(short) };
  });
  const parent = groups.map((_, index) => index);
  const rootOf = (index: number): number => {
    const next = parent[index] ?? index;
    return next === index ? index : rootOf(next);
  };
  const firstWith = new Map<string, number>();
  for (const [index, { full }] of groups.entries()) {
    for (const token of full) {
      const first = firstWith.get(token);
      if (first === undefined) firstWith.set(token, index);
      else parent[rootOf(index)] = rootOf(first);
    }
  }
  return groups.map((group, index) => ({ ...group, id: rootOf(index) }));
}

function add(ids: number[], id: number): void {
  if (!ids.includes(id)) ids.push(id);
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

function meet(a: readonly number[], b: readonly number[]): boolean {
  return a.length > 0 && b.length > 0 && a.some((id) => b.includes(id));
}
