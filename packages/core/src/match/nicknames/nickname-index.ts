import { COGNATE_NAMES } from "./cognate-names.ts";
import { ENGLISH_LONE_NAMES, ENGLISH_NICKNAMES } from "./english-nicknames.ts";
import { GERMANIC_LONE_NAMES, GERMANIC_NICKNAMES } from "./germanic-nicknames.ts";
import { MORE_LONE_NAMES, MORE_NICKNAMES } from "./more-nicknames.ts";
import { ROMANCE_LONE_NAMES, ROMANCE_NICKNAMES } from "./romance-nicknames.ts";
import { SLAVIC_LONE_NAMES, SLAVIC_NICKNAMES } from "./slavic-nicknames.ts";

/**
 * A group is one given name: before the colon its full forms and their spellings (`catherine katherine`), after it the
 * short and pet forms (`cathy kate kitty`). A short form may belong to several groups: Ted is an Edward or a Theodore,
 * which does not make Edward a Theodore. Tokens are folded: lower case, Latin letters only.
 */
const TABLES = [ENGLISH_NICKNAMES, ROMANCE_NICKNAMES, GERMANIC_NICKNAMES, SLAVIC_NICKNAMES, MORE_NICKNAMES];

const LONE_NAMES = [
  ENGLISH_LONE_NAMES,
  ROMANCE_LONE_NAMES,
  GERMANIC_LONE_NAMES,
  SLAVIC_LONE_NAMES,
  MORE_LONE_NAMES,
];

/** What the tables know of a given name: the groups that it belongs to. */
export interface GivenName {
  readonly asFull: ReadonlySet<number>;
  readonly asShort: ReadonlySet<number>;
  readonly cognates: ReadonlySet<number>;
}

interface MutableGivenName extends GivenName {
  readonly asFull: Set<number>;
  readonly asShort: Set<number>;
  readonly cognates: Set<number>;
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
  const groups = INDEX.get(token);
  if (groups === undefined) return [];
  return [...new Set([...groups.asFull, ...groups.asShort])].flatMap((id) => ROOTS[id] ?? []);
}

/** Whether a short form stands for several names, of men and of women among them: Alex, Chris, Sasha. */
export function isSharedShortForm(name: GivenName): boolean {
  return name.asShort.size > 1;
}

/** How many names the table joins, for the documentation and its test. */
export function nicknameGroupCount(): number {
  return TABLES.reduce((count, table) => count + table.split(";").length, 0);
}

function buildIndex(): ReadonlyMap<string, GivenName> {
  const index = new Map<string, MutableGivenName>();
  const nameOf = (token: string): MutableGivenName => {
    const known = index.get(token) ?? { asFull: new Set(), asShort: new Set(), cognates: new Set() };
    index.set(token, known);
    return known;
  };

  const groups = TABLES.flatMap((table) => table.split(";"));
  for (const [id, group] of groups.entries()) {
    const [full = "", short = ""] = group.split(":");
    for (const token of words(full)) nameOf(token).asFull.add(id);
    for (const token of words(short)) nameOf(token).asShort.add(id);
  }
  for (const [id, group] of COGNATE_NAMES.split(";").entries()) {
    for (const token of words(group)) nameOf(token).cognates.add(id);
  }
  for (const table of LONE_NAMES) for (const token of words(table)) nameOf(token);
  return index;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const id of a) if (b.has(id)) return true;
  return false;
}
