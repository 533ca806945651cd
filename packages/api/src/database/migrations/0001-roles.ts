import type { Migration } from "../migration.ts";

/**
 * `kith_app` does everything that is done for a user and is subject to row-level security; `kith_service` wakes runs
 * and keeps quotas, and sees no contact. Neither may log in; the pool's own role only switches between them. Roles
 * belong to the whole server, so another database of it may have made them already.
 */
export const roles: Migration = {
  name: "0001-roles",
  statements: [
    `do $$ begin
       if not exists (select from pg_roles where rolname = 'kith_app') then create role kith_app nologin; end if;
       if not exists (select from pg_roles where rolname = 'kith_service') then create role kith_service nologin; end if;
     end $$`,
    `create schema kith`,
    `grant usage on schema kith to kith_app, kith_service`,
    `create function kith.current_user_id() returns uuid language sql stable parallel safe
       as $$ select nullif(current_setting('app.user_id', true), '')::uuid $$`,
    // The one way in which a table becomes a user's: nobody, the owner included, sees a row of another user.
    `create procedure kith.protect(target regclass) language plpgsql as $$
     begin
       execute format('alter table %s enable row level security', target);
       execute format('alter table %s force row level security', target);
       execute format('create policy own_rows on %s to kith_app using (user_id = kith.current_user_id())', target);
     end $$`,
  ],
};
