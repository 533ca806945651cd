import type { Migration } from "../migration.ts";

/** A user's runs are listed by their ids, which are in order of time: the index by time was never used. */
export const runOrder: Migration = {
  name: "0013-run-order",
  statements: [`drop index kith.run_list`, `create index run_list on kith.run (user_id, run_id desc)`],
};
