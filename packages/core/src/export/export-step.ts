import type { ExportContext } from "./export-context.ts";
import type { ExportOutcome } from "./export-report.ts";
import { guardStep } from "./guard-step.ts";
import { listMarkersStep } from "./list-markers-step.ts";
import { settleStep } from "./settle-step.ts";
import { writeStep } from "./write-step.ts";

/**
 * One step of an export: at most one write call to Google. A run can be paused or cancelled between two steps.
 *
 *     settle ──→ (list ──→ settle ──→) guard ──→ write ──→ done
 *       ↑                                          │
 *       └───────── sent, outcome not known ────────┘
 *
 * A write is two transactions. The first journals it as sent and is committed before the first byte leaves; the second
 * stores the outcome, what Google has now, and the checkpoint. So a crash anywhere leaves a journal that is true: what is
 * `sent` may have been done, and what is not in it was not. Whoever finds such writes begins with `settle`.
 *
 * Failures are thrown (SOURCE_RATE_LIMITED, RECONNECT_NEEDED, LEASE_LOST, …), and the same step can be taken again.
 */
export function exportStep(context: ExportContext): Promise<ExportOutcome> {
  const { checkpoint } = context.run;
  switch (checkpoint.phase) {
    case "settle":
      return settleStep(context, checkpoint);
    case "list":
      return listMarkersStep(context, checkpoint);
    case "guard":
      return guardStep(context, checkpoint);
    case "write":
      return writeStep(context, checkpoint);
    case "done":
      throw new TypeError("A finished export has no further step.");
  }
}
