import type { Migration } from "../migration.ts";

/** How a row comes to belong to one user. The roles and the schema itself are made before: see roles.ts. */
export const rowLevelSecurity: Migration = {
  name: "0001-row-level-security",
  statements: [
    `grant usage on schema kith to kith_app, kith_service`,
    // An SQL function, so that the planner inlines it and a policy can use an index.
    `create function kith.current_user_id() returns uuid language sql stable parallel safe
       as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$`,
    // The one way in which a table becomes a user's: nobody, the owner included, sees a row of another user. The owner
    // needs the policy for erasure, which runs with its rights.
    `create procedure kith.protect(target regclass) language plpgsql as $$
     begin
       execute format('alter table %s enable row level security', target);
       execute format('alter table %s force row level security', target);
       execute format(
         'create policy own_rows on %s to kith_app, kith_owner using (user_id = kith.current_user_id())', target);
     end $$`,
    `revoke execute on procedure kith.protect(regclass) from public`,
  ],
};
