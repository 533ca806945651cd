import type { RunCountersView, RunView } from "@kith/sdk";
import { formatCount } from "../app/number-format.ts";
import { isFinal } from "./run-status.ts";

const WORDS = [
  ["imported", "new"],
  ["updated", "changed"],
  ["unchanged", "unchanged"],
  ["deleted", "deleted"],
  ["merged", "joined to a known contact"],
  ["failed", "failed"],
] as const satisfies readonly (readonly [keyof RunCountersView, string])[];

/** "25,000 new, 12 joined to a known contact": what is not zero. */
export function countersSentence({
  counters,
  dryRun,
  status,
}: Pick<RunView, "counters" | "dryRun" | "status">): string {
  const parts = WORDS.filter(([key]) => counters[key] > 0).map(
    ([key, word]) => `${formatCount(counters[key])} ${word}`,
  );
  if (parts.length === 0) return isFinal(status) ? "No changes." : "No contacts so far.";
  return dryRun ? `Would be: ${parts.join(", ")}` : parts.join(", ");
}
