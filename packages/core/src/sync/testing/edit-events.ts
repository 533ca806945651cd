import type { ImportPlan } from "../import-plan.ts";
import type { MemoryTables } from "./memory-tables.ts";

/** What an import's plan does to edits that are pending, as events to count. */
export function editEventsOf(plan: ImportPlan, { records }: MemoryTables): readonly string[] {
  const events: string[] = [];
  for (const write of plan.update) {
    const before = records.get(write.recordId);
    const { pending } = write;
    if (write.resourceName === null) events.push("born anew");
    else if (before?.resourceName === null) events.push("linked by its marker");
    if (pending !== null && write.resourceName !== null) events.push("merged with an edit");
    if (
      before?.deleted === false &&
      (before.pending?.removedAt ?? null) !== null &&
      pending?.removedAt == null
    ) {
      events.push("removal taken back");
    }
  }
  for (const change of plan.changes) {
    if ("decided" in change && change.decided.length > 0) events.push("decided by policy");
  }
  return [...events, ...plan.hold.map(() => "left to a person")];
}
