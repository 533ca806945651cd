/** How many runs a property gets: `KITH_SOAK` multiplies the normal number. */
export function soakRuns(normal: number): number {
  const factor = Number(process.env["KITH_SOAK"] ?? 1);
  if (!(factor >= 1)) throw new Error("KITH_SOAK must be a number, 1 or more.");
  return Math.round(normal * factor);
}
