/**
 * The roles of every Kith database; none of them logs in, a connection only switches to one inside a transaction.
 *
 * - `kith_owner` owns schema and tables and runs migrations; even it is bound by row-level security.
 * - `kith_app` does everything that is done for a user, and sees that user's rows only.
 * - `kith_service` wakes runs, keeps quotas, finds the user of a session, and sees no contact.
 */
export const ROLES = ["kith_owner", "kith_app", "kith_service"] as const;

export type Role = (typeof ROLES)[number];

/**
 * Makes the roles and the empty schema where they are missing. Roles belong to the whole server, so another database
 * of it may have made them, and may be doing so right now: hence the ignored races.
 */
export const CREATE_ROLES: readonly string[] = ROLES.map(
  (role) => `do $$ begin
    if not exists (select from pg_roles where rolname = '${role}') then create role ${role} nologin; end if;
  exception when duplicate_object or unique_violation then null;
  end $$`,
);

export const CREATE_SCHEMA = `create schema if not exists kith authorization kith_owner`;
