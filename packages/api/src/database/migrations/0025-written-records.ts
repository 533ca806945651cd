import type { Migration } from "../migration.ts";

/** An import asks at every page whether something was written lately that listings may not show yet. */
export const writtenRecords: Migration = {
  name: "0025-written-records",
  statements: [
    `create index source_record_written on kith.source_record (account_id, written_at) where written_at is not null`,
  ],
};
