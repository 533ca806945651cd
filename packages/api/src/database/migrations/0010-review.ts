import type { Migration } from "../migration.ts";

/**
 * What a person, or the LLM, did about pairs: each act writes or withdraws decisions, and may be undone by another act.
 * Append-only, like the decisions themselves.
 */
export const review: Migration = {
  name: "0010-review",
  statements: [
    `create table kith.review_act (
       act_id uuid primary key,
       user_id uuid not null references kith.app_user,
       kind text not null check (kind in ('same', 'different', 'later', 'separate', 'undo', 'outdated')),
       acted_by text not null check (acted_by in ('person', 'llm')),
       record_a uuid,
       record_b uuid,
       until timestamptz,
       undoes uuid,
       run_id uuid,
       acted_at timestamptz not null
     )`,
    `create index review_act_list on kith.review_act (user_id, act_id)`,
    `create index review_act_later on kith.review_act (record_a, record_b) where kind = 'later'`,
    // An act is undone once; who wants it back does it again.
    `create unique index review_act_undoes on kith.review_act (undoes)`,
    `call kith.protect('kith.review_act')`,
    `grant select, insert on kith.review_act to kith_app`,

    // A decision that an undo brought back is a new row that names the first one.
    `alter table kith.decision
       add column act_id uuid references kith.review_act,
       add column restores uuid references kith.decision,
       add column content_hash_a text,
       add column content_hash_b text`,
    `create index decision_act on kith.decision (act_id)`,
    `create index decision_restores on kith.decision (restores)`,
    `alter table kith.decision_withdrawal add column act_id uuid references kith.review_act`,
    `create index decision_withdrawal_act on kith.decision_withdrawal (act_id)`,

    // The review queue: likeliest first, of one user.
    `create index scored_pair_queue on kith.scored_pair (user_id, match_weight desc, record_a, record_b)`,
  ],
};
