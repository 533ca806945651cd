/** How many distinct values two lists have in common. */
export function sharedCount(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return 0;
  if (a.length === 1 && b.length === 1) return a[0] === b[0] ? 1 : 0;
  const others = new Set(b);
  return new Set(a.filter((value) => others.has(value))).size;
}
