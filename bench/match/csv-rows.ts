import { readFileSync } from "node:fs";

/** The rows of a CSV file with a head line, one by one: fields may be quoted, and hold commas and doubled quotes. */
export function* csvRows(path: string): Generator<Record<string, string>> {
  const text = readFileSync(path, "utf8");
  const lines = linesOf(text);
  const head = fieldsOf(lines.next().value ?? "").map((name) => name.trim());
  for (const line of lines) {
    const fields = fieldsOf(line);
    const row: Record<string, string> = {};
    for (let index = 0; index < head.length; index += 1) row[head[index] ?? ""] = fields[index]?.trim() ?? "";
    yield row;
  }
}

function* linesOf(text: string): Generator<string> {
  let start = 0;
  while (start < text.length) {
    const newline = text.indexOf("\n", start);
    const end = newline < 0 ? text.length : newline;
    yield text.slice(start, text[end - 1] === "\r" ? end - 1 : end);
    start = end + 1;
  }
}

/** None of the data sets has a line break inside a field. */
function fieldsOf(line: string): readonly string[] {
  if (!line.includes('"')) return line.split(",");
  return [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/gu)].map(
    ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? "",
  );
}
