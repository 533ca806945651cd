/**
 * The part of an address after the question mark, as plain strings. The router's own format reads `q=123` as a number
 * and `q=null` as nothing, which a search for "123" or "null" does not mean.
 */
export function parseSearch(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function stringifySearch(search: Readonly<Record<string, unknown>>): string {
  const params = new URLSearchParams();
  for (const [name, value] of Object.entries(search)) {
    if (typeof value === "string") params.set(name, value);
  }
  const text = params.toString();
  return text === "" ? "" : `?${text}`;
}
