import type { Migration } from "../migration.ts";

/** Signing out everywhere, API tokens for programs, and moving what a local user has to a user of Clerk. */
export const signIn: Migration = {
  name: "0018-sign-in",
  statements: [
    // Tokens that were issued up to then are no sessions any more. It stands where the service finds users, so that
    // every request sees it without a query more.
    `alter table kith.user_identity add column sessions_valid_from timestamptz`,
    `grant select (sessions_valid_from) on kith.user_identity to kith_service`,
    `grant update (sessions_valid_from) on kith.user_identity to kith_app`,

    // The hash alone: 256 random bits need no salt, and nobody can read a token out of the database.
    `create table kith.api_token (
       token_id uuid primary key,
       user_id uuid not null references kith.app_user,
       name text not null,
       token_hash bytea not null unique,
       scopes text[] not null check (cardinality(scopes) > 0 and scopes <@ array['read', 'sync']),
       created_at timestamptz not null,
       expires_at timestamptz,
       last_used_at timestamptz
     )`,
    `create index api_token_of_user on kith.api_token (user_id, token_id)`,
    `call kith.protect('kith.api_token')`,
    `grant select, insert, delete on kith.api_token to kith_app`,
    `grant update (last_used_at) on kith.api_token to kith_app`,
    `grant select (token_id, user_id, token_hash, scopes, expires_at, last_used_at) on kith.api_token to kith_service`,
    `create policy find_token on kith.api_token for select to kith_service using (true)`,

    // The rows stay where they are: the identity is moved to them, and the user that it had is removed, being empty.
    // Returns 'moved', 'nothing' when the local identity is not there (any more), or 'taken:' and the first table in
    // which the other user has something. Only the service may call it, and it proves both identities by their tokens.
    `create function kith.move_local_user(local_user uuid, other_user uuid,
         local_name text[], other_name text[], moved_at timestamptz) returns text
       language plpgsql security definer set search_path = kith, pg_temp as $$
     declare
       valid_from timestamptz;
       filled regclass;
       taken boolean;
     begin
       perform set_config('app.user_id', local_user::text, true);
       perform from app_user where user_id = local_user for update;
       perform from user_identity where issuer = local_name[1] and subject = local_name[2];
       if not found then return 'nothing'; end if;

       perform set_config('app.user_id', other_user::text, true);
       perform from app_user where user_id = other_user for update;
       select sessions_valid_from into valid_from from user_identity
         where issuer = other_name[1] and subject = other_name[2];
       if not found then return 'nothing'; end if;
       for filled in
         select attrelid::regclass from pg_attribute join pg_class on pg_class.oid = attrelid
         where attname = 'user_id' and relkind = 'r' and relnamespace = 'kith'::regnamespace
           and relname not in ('app_user', 'user_identity', 'oauth_state') order by relname
       loop
         execute format('select exists (select from %s)', filled) into taken;
         if taken then return 'taken:' || (select relname from pg_class where oid = filled); end if;
       end loop;
       perform kith.erase_user(other_user);

       perform set_config('app.user_id', local_user::text, true);
       delete from user_identity where issuer = local_name[1] and subject = local_name[2];
       insert into user_identity (issuer, subject, user_id, created_at, sessions_valid_from)
         values (other_name[1], other_name[2], local_user, moved_at, valid_from);
       return 'moved';
     end $$`,
    `revoke execute on function kith.move_local_user(uuid, uuid, text[], text[], timestamptz) from public`,
    `grant execute on function kith.move_local_user(uuid, uuid, text[], text[], timestamptz) to kith_service`,
  ],
};
