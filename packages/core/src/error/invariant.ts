/** States what must be true; when it is not, the program has a bug and the operation stops. */
export function invariant(condition: unknown, statement: string): asserts condition {
  if (!condition) throw new Error(`Invariant broken: ${statement}`);
}
