/** Reads a table of entries `sign:reading,reading` with white space between them. A sign that comes twice has both lists. */
export function readingTable(text: string): ReadonlyMap<string, readonly string[]> {
  const table = new Map<string, readonly string[]>();
  for (const entry of text.trim().split(/\s+/u)) {
    const [sign = "", readings = ""] = entry.split(":");
    table.set(sign, [...(table.get(sign) ?? []), ...readings.split(",")]);
  }
  return table;
}
