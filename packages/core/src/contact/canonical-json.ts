/**
 * One text for every JSON value that is equal, whatever its key order: keys sorted by UTF-16 code units and numbers as
 * in RFC 8785, lone surrogates escaped as `JSON.stringify` escapes them (RFC 8785 refuses them; address books hold
 * them). -0 is written 0 and members that are undefined are left out, so that a value keeps its text when it has been
 * through storage as JSON.
 *
 * Total: nesting of any depth is walked without recursion, and what JSON cannot hold gets a text that no JSON value
 * has (a cycle, a bigint).
 */
export function canonicalJson(value: unknown): string {
  return written(value, 0);
}

/** Depth to which plain recursion goes; an address book's values nest three deep. */
const RECURSION_LIMIT = 100;

function written(value: unknown, depth: number): string {
  if (typeof value !== "object" || value === null) return writtenScalar(value);
  if (depth >= RECURSION_LIMIT) return writtenIteratively(value);
  if (Array.isArray(value)) {
    return `[${value.map((item: unknown) => written(item, depth + 1)).join(",")}]`;
  }
  let members = "";
  for (const key of sortedKeys(value)) {
    const item = (value as Readonly<Record<string, unknown>>)[key];
    if (!isMember(item)) continue;
    if (members !== "") members += ",";
    members += `${JSON.stringify(key)}:${written(item, depth + 1)}`;
  }
  return `{${members}}`;
}

function writtenScalar(value: unknown): string {
  switch (typeof value) {
    case "string":
      return JSON.stringify(value);
    case "number":
      return Number.isFinite(value) ? String(value === 0 ? 0 : value) : "null";
    case "boolean":
      return value ? "true" : "false";
    case "bigint":
      return `${value}n`;
    default:
      return "null";
  }
}

/** By insertion: values have a handful of attributes, and the general sort takes memory for each of them. */
function sortedKeys(value: object): readonly string[] {
  const keys = Object.keys(value);
  if (keys.length > INSERTION_MAX) return keys.sort();
  for (let end = 1; end < keys.length; end += 1) {
    const key = keys[end] ?? "";
    let place = end;
    for (; place > 0 && (keys[place - 1] ?? "") > key; place -= 1) keys[place] = keys[place - 1] ?? "";
    keys[place] = key;
  }
  return keys;
}

const INSERTION_MAX = 16;

function isMember(item: unknown): boolean {
  return item !== undefined && typeof item !== "function" && typeof item !== "symbol";
}

function sortedMembers(value: object): [string, unknown][] {
  return Object.entries(value)
    .filter(([, item]) => isMember(item))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

/** The same text by an own stack: each entry is text to emit, a value to write, or the end of an open object. */
function writtenIteratively(root: object): string {
  const out: string[] = [];
  const open = new Set<object>();
  const stack: StackEntry[] = [{ kind: "value", value: root }];
  for (let entry = stack.pop(); entry !== undefined; entry = stack.pop()) {
    if (entry.kind === "text") out.push(entry.text);
    else if (entry.kind === "end") open.delete(entry.object);
    else if (typeof entry.value !== "object" || entry.value === null) {
      out.push(writtenScalar(entry.value));
    } else if (open.has(entry.value)) out.push("@cycle");
    else {
      open.add(entry.value);
      // Pushed backwards: what is pushed last is written first.
      const isList = Array.isArray(entry.value);
      stack.push({ kind: "end", object: entry.value });
      stack.push({ kind: "text", text: isList ? "]" : "}" });
      const members = Array.isArray(entry.value)
        ? entry.value.map((item: unknown): [string, unknown] => ["", item])
        : sortedMembers(entry.value);
      for (const [index, [key, item]] of [...members.entries()].reverse()) {
        stack.push({ kind: "value", value: item });
        const comma = index === 0 ? "" : ",";
        stack.push({ kind: "text", text: isList ? comma : `${comma}${JSON.stringify(key)}:` });
      }
      stack.push({ kind: "text", text: isList ? "[" : "{" });
    }
  }
  return out.join("");
}

type StackEntry =
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "end"; readonly object: object }
  | { readonly kind: "value"; readonly value: unknown };
