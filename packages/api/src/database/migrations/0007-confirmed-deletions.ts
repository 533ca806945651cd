import type { Migration } from "../migration.ts";

/** A yes to the mass-deletion guard counts for the number that was asked about, no longer for the whole run. */
export const confirmedDeletions: Migration = {
  name: "0007-confirmed-deletions",
  statements: [
    // Whoever has said yes to a run that is still going is asked once more.
    `alter table kith.run drop column confirmed`,
    `alter table kith.run add column confirmed_deletions integer not null default 0 check (confirmed_deletions >= 0)`,
  ],
};
