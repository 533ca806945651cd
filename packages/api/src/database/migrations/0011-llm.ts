import type { Migration } from "../migration.ts";

/** Asking an LLM about pairs in doubt: what it answered, what that has cost, and which runs ask. */
export const llm: Migration = {
  name: "0011-llm",
  statements: [
    // Kept by what was asked, not by whom the records are: equal cards are not paid for twice.
    `create table kith.llm_answer (
       user_id uuid not null references kith.app_user,
       hash_low text collate "C" not null,
       hash_high text collate "C" not null,
       model_version text not null,
       prompt_version text not null,
       llm text not null,
       answer text not null check (answer in ('same', 'different', 'unsure')),
       confidence text not null check (confidence in ('high', 'medium', 'low')),
       answered_at timestamptz not null,
       primary key (user_id, hash_low, hash_high, model_version, prompt_version, llm),
       check (hash_low <= hash_high)
     )`,
    `call kith.protect('kith.llm_answer')`,
    `grant select, insert, update, delete on kith.llm_answer to kith_app`,

    // Requests and money by day of UTC (days since 1970), reserved before each request.
    `create table kith.llm_usage (
       user_id uuid not null references kith.app_user,
       day integer not null,
       requests integer not null check (requests >= 0),
       micro_dollars bigint not null check (micro_dollars >= 0),
       primary key (user_id, day)
     )`,
    `call kith.protect('kith.llm_usage')`,
    `grant select, insert, update on kith.llm_usage to kith_app`,

    `alter table kith.run add column use_llm boolean not null default false`,
  ],
};
