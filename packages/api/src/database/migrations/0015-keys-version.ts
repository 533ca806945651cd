import type { Migration } from "../migration.ts";

/** By which rules the blocking keys of a user's records were made. 0: nobody knows, before it was written down. */
export const keysVersion: Migration = {
  name: "0015-keys-version",
  statements: [
    `alter table kith.app_user add column keys_version integer not null default 0`,
    // The service learns whose keys are old, and nothing else of a user.
    `grant select (user_id, keys_version) on kith.app_user to kith_service`,
    `create policy find_old_keys on kith.app_user for select to kith_service using (true)`,
  ],
};
