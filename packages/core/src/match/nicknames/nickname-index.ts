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

interface NameGroups {
  readonly asFull: Set<number>;
  readonly asShort: Set<number>;
}

/**
 * - `same-name`: one is the other's full form, or both are full forms of one name (Bob and Robert)
 * - `same-root`: both are short forms of one name, which two sisters may bear (Betty and Lisa)
 */
export type NicknameRelation = "same-name" | "same-root" | "none";

const INDEX = buildIndex();

const ROOTS = TABLES.flatMap((table) => table.split(";")).map((group) => words(group.replace(":", " "))[0]);

/** How two folded given names are related by the table; equal tokens are `same-name` even when the table has neither. */
export function nicknameRelation(a: string, b: string): NicknameRelation {
  if (a === b) return "same-name";
  const groupsA = INDEX.get(a);
  const groupsB = INDEX.get(b);
  if (groupsA === undefined || groupsB === undefined) return "none";
  if (meet(groupsA.asFull, groupsB.asFull)) return "same-name";
  if (meet(groupsA.asFull, groupsB.asShort) || meet(groupsA.asShort, groupsB.asFull)) return "same-name";
  return meet(groupsA.asShort, groupsB.asShort) ? "same-root" : "none";
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

/** How many names the table joins, for the documentation and its test. */
export function nicknameGroupCount(): number {
  return TABLES.reduce((count, table) => count + table.split(";").length, 0);
}

function buildIndex(): ReadonlyMap<string, NameGroups> {
  const index = new Map<string, NameGroups>();
  const groupsOf = (token: string): NameGroups => {
    const known = index.get(token) ?? { asFull: new Set(), asShort: new Set() };
    index.set(token, known);
    return known;
  };

  const groups = TABLES.flatMap((table) => table.split(";"));
  for (const [id, group] of groups.entries()) {
    const [full = "", short = ""] = group.split(":");
    for (const token of words(full)) groupsOf(token).asFull.add(id);
    for (const token of words(short)) groupsOf(token).asShort.add(id);
  }
  for (const table of LONE_NAMES) for (const token of words(table)) groupsOf(token);
  return index;
}

function words(text: string): readonly string[] {
  return text.split(/\s+/u).filter((word) => word !== "");
}

function meet(a: ReadonlySet<number>, b: ReadonlySet<number>): boolean {
  for (const id of a) if (b.has(id)) return true;
  return false;
}
