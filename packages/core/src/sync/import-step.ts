import { deleteMissing } from "./delete-missing.ts";
import { listStep } from "./list-step.ts";
import type { StepContext } from "./step-context.ts";
import type { StepOutcome } from "./step-report.ts";
import { verifyMissing } from "./verify-missing.ts";

/**
 * One step of an import: pull → normalize → match → plan → apply → checkpoint.
 *
 * Google is called before the transaction, everything is stored inside one, and the checkpoint moves last in it. So a
 * crash anywhere repeats at most the step's reading, and never loses or doubles what it wrote.
 *
 * A delta lists and is done. A full listing goes on to whom it did not show; each phase takes as many steps as it needs:
 *
 *     list ──────────────→ verify-missing ──→ delete-missing ──→ done
 *      └─→ done (a delta,   └─→ done (all are there)
 *           or all shown)
 *
 * The parts of a step, in its order: what Google gave (`list-step`, `page-reading`), as comparable contacts
 * (`page-intake`); then `settle-page` inside the transaction: which records they are (`sorted-page`), who they belong to
 * (`match-arrivals`), what to write (`plan-import`, `plan-contacts`), written; and `end-step`.
 */
export function importStep(context: StepContext): Promise<StepOutcome> {
  const { checkpoint } = context.run;
  switch (checkpoint.phase) {
    case "list":
      return listStep(context, checkpoint);
    case "verify-missing":
      return verifyMissing(context, checkpoint);
    case "delete-missing":
      return deleteMissing(context, checkpoint);
    case "done":
      throw new TypeError("A finished import has no further step.");
  }
}
