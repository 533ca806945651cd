import { sql, type Kysely } from "kysely";
import type { KithSchema } from "../database/schema.ts";

/**
 * The schema as the catalogs tell it, as text whose order and spelling depend on nothing but the schema: to be
 * committed, reviewed as a diff, and compared between PGlite and PostgreSQL. For reading, not for running.
 */
export async function describeSchema(kysely: Kysely<KithSchema>): Promise<string> {
  const sections: string[] = [];
  for (const [title, query] of SECTIONS) {
    // "C" because the two databases may sort text differently.
    const inOrder = `select line from (${query}) as lines order by line collate "C"`;
    const { rows } = await sql.raw<{ line: string }>(inOrder).execute(kysely);
    sections.push([`-- ${title}`, ...rows.map((row) => row.line)].join("\n"));
  }
  return `${sections.join("\n\n")}\n`;
}

const OURS = `relnamespace = 'kith'::regnamespace`;

const SECTIONS: readonly (readonly [title: string, query: string])[] = [
  [
    "Enumerated types",
    `select format('%s: %s', typname, string_agg(enumlabel, ', ' order by enumsortorder)) as line
     from pg_type join pg_enum on enumtypid = pg_type.oid
     where typnamespace = 'kith'::regnamespace group by typname`,
  ],
  [
    "Tables: whether row-level security is on, and forced",
    `select format('%s: %s', relname, case when relforcerowsecurity and relrowsecurity then 'forced'
       when relrowsecurity then 'on' else 'off' end) as line
     from pg_class where ${OURS} and relkind in ('r', 'p', 'v', 'm', 'S')`,
  ],
  [
    "Columns, in the order of the table",
    `select format('%s %s %s %s%s%s', relname, lpad(attnum::text, 2, '0'), attname,
       format_type(atttypid, atttypmod), case when attnotnull then ' not null' else '' end,
       coalesce(' default ' || pg_get_expr(adbin, adrelid), '')) as line
     from pg_attribute join pg_class on pg_class.oid = attrelid
     left join pg_attrdef on adrelid = attrelid and adnum = attnum
     where ${OURS} and relkind in ('r', 'p') and attnum > 0 and not attisdropped`,
  ],
  [
    // PostgreSQL 18 lists NOT NULL among the constraints, older ones do not; the columns tell it.
    "Constraints",
    `select format('%s %s: %s', relname, conname, pg_get_constraintdef(pg_constraint.oid)) as line
     from pg_constraint join pg_class on pg_class.oid = conrelid where ${OURS} and contype <> 'n'`,
  ],
  [
    "Indexes",
    `select pg_get_indexdef(indexrelid) as line
     from pg_index join pg_class on pg_class.oid = indrelid where ${OURS}`,
  ],
  [
    "Policies",
    `select format('%s %s: %s to %s%s%s', tablename, policyname, lower(cmd),
       array_to_string(array(select unnest(roles)::text order by 1), ', '),
       coalesce(' using ' || qual, ''), coalesce(' with check ' || with_check, '')) as line
     from pg_policies where schemaname = 'kith'`,
  ],
  [
    "Rights on whole tables",
    `select format('%s: %s %s', relname, grantee::regrole, string_agg(lower(privilege_type), ', ' order by privilege_type)) as line
     from pg_class cross join aclexplode(relacl)
     where ${OURS} and grantee <> relowner group by relname, grantee`,
  ],
  [
    "Rights on single columns",
    `select format('%s.%s: %s %s', relname, attname, grantee::regrole,
       string_agg(lower(privilege_type), ', ' order by privilege_type)) as line
     from pg_class join pg_attribute on attrelid = pg_class.oid cross join aclexplode(attacl)
     where ${OURS} group by relname, attname, grantee`,
  ],
  [
    "Rights on the schema",
    `select format('%s: %s', grantee::regrole, string_agg(lower(privilege_type), ', ' order by privilege_type)) as line
     from pg_namespace cross join aclexplode(nspacl)
     where nspname = 'kith' and grantee <> nspowner group by grantee`,
  ],
  [
    "Owners of anything in the schema",
    `select distinct owner::regrole::text as line from (
       select relowner from pg_class where ${OURS} union all
       select proowner from pg_proc where pronamespace = 'kith'::regnamespace union all
       select nspowner from pg_namespace where nspname = 'kith') as owners (owner)`,
  ],
  [
    "Functions, each with the roles that may call it",
    `select format(E'%s\\n-- %s', pg_get_functiondef(pg_proc.oid), coalesce(
       (select string_agg(case when grantee = 0 then 'public' else grantee::regrole::text end, ', ' order by grantee::regrole::text)
        from aclexplode(coalesce(proacl, acldefault('f', proowner))) where grantee <> proowner), 'the owner only')) as line
     from pg_proc where pronamespace = 'kith'::regnamespace`,
  ],
];
