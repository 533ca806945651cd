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
