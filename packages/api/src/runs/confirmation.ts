import type { StepOutcome } from "@kith/core";
import type { Confirmation, RunRecord } from "./run-record.ts";
import type { StatusChange } from "./run-status.ts";

/** Stops a run that the guard holds, with what a person is asked. */
export function askAboutDeletions(
  run: RunRecord,
  { deletions, records }: Extract<StepOutcome, { kind: "needs-confirmation" }>,
  at: Date,
): StatusChange & { readonly confirmation: Confirmation } {
  const { deleted } = run.counts.counters;
  const soFar = deleted === 0 ? "Nothing was deleted here." : `${deleted} of them were deleted here already.`;
  const confirmation: Confirmation = {
    reason: "mass-deletion",
    deletions,
    contacts: records,
    message:
      `Google no longer has ${deletions} of ${records} contacts. ${soFar} ` +
      "Confirm to delete them here too, or cancel the run and look at Google first.",
  };
  return { status: "needs-confirmation", at, confirmation };
}

/** Lets a run go on that waits for a yes. The yes counts for the number that was asked about: more ask again. */
export function confirmed(run: RunRecord, at: Date): StatusChange {
  const confirmedDeletions = Math.max(run.confirmed_deletions, run.confirmation?.deletions ?? 0);
  return { status: "queued", at, confirmedDeletions };
}
