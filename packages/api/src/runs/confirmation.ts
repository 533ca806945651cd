import type { StepOutcome } from "@kith/core";
import type { Confirmation } from "./run-record.ts";

/** What a person is asked when the guard stops a run. */
export function massDeletionConfirmation(
  outcome: Extract<StepOutcome, { kind: "needs-confirmation" }>,
): Confirmation {
  const { deletions, records } = outcome;
  return {
    reason: "mass-deletion",
    deletions,
    contacts: records,
    message:
      `Google no longer has ${deletions} of ${records} contacts. ` +
      "Nothing was deleted here. Confirm to delete them here too, or cancel the run and look at Google first.",
  };
}
