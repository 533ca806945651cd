/** Which generation a suffix names; suffixes that name none (neto, sobrinho) are compared as they are. */
const GENERATION: Readonly<Record<string, string>> = { sr: "1", i: "1", jr: "2", ii: "2", iii: "3", iv: "4" };

/** Whether both names carry a generation and not the same one: father and son. */
export function generationsDiffer(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 0 || b.length === 0) return false;
  return !a.some((suffix) => b.some((other) => generation(suffix) === generation(other)));
}

/** Whether one of them is the younger of two and the other does not say: it may be the father. */
export function onlyOneIsJunior(a: readonly string[], b: readonly string[]): boolean {
  const [suffixes, others] = a.length > 0 ? [a, b] : [b, a];
  return others.length === 0 && suffixes.some((suffix) => generation(suffix) !== "1");
}

function generation(suffix: string): string {
  return GENERATION[suffix] ?? suffix;
}
