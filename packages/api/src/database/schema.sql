-- Enumerated types
run_status: queued, running, waiting-quota, needs-confirmation, paused, completed, failed, cancelled
stage: pull, normalize, match, plan, apply, checkpoint

-- Tables: whether row-level security is on, and forced
api_token: forced
app_user: forced
blocking_key: forced
calendar: forced
calendar_event: forced
change: forced
contact: forced
decision: forced
decision_withdrawal: forced
epoch_missing: forced
epoch_page: forced
given_up: forced
google_account: forced
google_token: forced
llm_answer: forced
llm_usage: forced
match_model: forced
oauth_state: forced
plan_action: forced
pulled_page: forced
quota_bucket: off
review_act: forced
run: forced
run_event: forced
run_failure: forced
schema_migration: off
scored_pair: forced
source_record: forced
staged_key: forced
staged_pair: forced
staged_record: forced
step_answer: forced
user_identity: forced
write_journal: forced

-- Columns, in the order of the table
api_token 01 token_id uuid not null
api_token 02 user_id uuid not null
api_token 03 name text not null
api_token 04 token_hash bytea not null
api_token 05 scopes text[] not null
api_token 06 created_at timestamp with time zone not null
api_token 07 expires_at timestamp with time zone
api_token 08 last_used_at timestamp with time zone
app_user 01 user_id uuid not null
app_user 02 settings text not null default '{}'::text
app_user 03 created_at timestamp with time zone not null
app_user 04 keys_version integer not null default 0
blocking_key 01 user_id uuid not null
blocking_key 02 key_hash bigint not null
blocking_key 03 record_id uuid not null
calendar 01 account_id uuid not null
calendar 02 calendar_id text not null
calendar 03 user_id uuid not null
calendar 04 listing integer not null
calendar 05 listing_kind text not null
calendar 06 sync_token text
calendar 07 page_token text
calendar 08 parameters text not null
calendar 09 step integer not null
calendar 10 time_zone text
calendar 11 last_sync_at timestamp with time zone
calendar_event 01 account_id uuid not null
calendar_event 02 calendar_id text not null
calendar_event 03 event_id text not null
calendar_event 04 user_id uuid not null
calendar_event 05 body text not null
calendar_event 06 recurring_event_id text
calendar_event 07 cancelled boolean not null
calendar_event 08 span_start timestamp with time zone
calendar_event 09 span_end timestamp with time zone
calendar_event 10 seen_in integer not null
calendar_event 11 created_at timestamp with time zone not null
calendar_event 12 updated_at timestamp with time zone not null
change 01 change_id uuid not null
change 02 user_id uuid not null
change 03 record_id uuid
change 04 contact_id uuid not null
change 05 run_id uuid
change 06 kind text not null
change 07 detail text not null
change 08 changed_at timestamp with time zone not null
contact 01 contact_id uuid not null
contact 02 user_id uuid not null
contact 03 display_name text not null
contact 04 sort_name text not null
contact 05 search_text text not null
contact 06 summary text not null
contact 07 record_count integer not null
contact 08 created_at timestamp with time zone not null
contact 09 updated_at timestamp with time zone not null
contact 10 deleted_at timestamp with time zone
contact 11 email_keys text[] not null default '{}'::text[]
decision 01 decision_id uuid not null
decision 02 user_id uuid not null
decision 03 kind text not null
decision 04 record_a uuid not null
decision 05 record_b uuid not null
decision 06 decided_by text not null
decision 07 evidence text not null
decision 08 decided_at timestamp with time zone not null
decision 09 act_id uuid
decision 10 restores uuid
decision 11 content_hash_a text
decision 12 content_hash_b text
decision_withdrawal 01 decision_id uuid not null
decision_withdrawal 02 user_id uuid not null
decision_withdrawal 03 withdrawn_at timestamp with time zone not null
decision_withdrawal 04 act_id uuid
epoch_missing 01 run_id uuid not null
epoch_missing 02 record_id uuid not null
epoch_missing 03 user_id uuid not null
epoch_page 01 run_id uuid not null
epoch_page 02 step integer not null
epoch_page 03 user_id uuid not null
epoch_page 04 record_ids uuid[] not null
given_up 01 run_id uuid not null
given_up 02 record_id uuid not null
given_up 03 user_id uuid not null
google_account 01 account_id uuid not null
google_account 02 user_id uuid not null
google_account 03 sub text not null
google_account 04 account_key bytea not null
google_account 05 email text not null
google_account 06 status text not null
google_account 07 scopes text[] not null
google_account 08 sync_token text
google_account 09 sync_token_parameters text
google_account 10 full_sync_at timestamp with time zone
google_account 11 total_people integer
google_account 12 last_sync_at timestamp with time zone
google_account 13 connected_at timestamp with time zone not null
google_account 14 disconnected_at timestamp with time zone
google_account 15 training text not null default 'before'::text
google_account 16 first_written_at timestamp with time zone
google_token 01 account_id uuid not null
google_token 02 user_id uuid not null
google_token 03 key_id text not null
google_token 04 sealed bytea not null
google_token 05 version integer not null
google_token 06 access_expires_at timestamp with time zone not null
google_token 07 updated_at timestamp with time zone not null
llm_answer 01 user_id uuid not null
llm_answer 02 hash_low text not null
llm_answer 03 hash_high text not null
llm_answer 04 model_version text not null
llm_answer 05 prompt_version text not null
llm_answer 06 llm text not null
llm_answer 07 answer text not null
llm_answer 08 confidence text not null
llm_answer 09 answered_at timestamp with time zone not null
llm_usage 01 user_id uuid not null
llm_usage 02 day integer not null
llm_usage 03 requests integer not null
llm_usage 04 micro_dollars bigint not null
match_model 01 user_id uuid not null
match_model 02 version text not null
match_model 03 document text not null
match_model 04 report text not null
match_model 05 trained_at timestamp with time zone not null
match_model 06 document_id uuid not null default gen_random_uuid()
oauth_state 01 state_hash bytea not null
oauth_state 02 user_id uuid not null
oauth_state 03 session_hash bytea not null
oauth_state 04 key_id text not null
oauth_state 05 sealed_verifier bytea not null
oauth_state 06 expires_at timestamp with time zone not null
oauth_state 07 used_at timestamp with time zone
oauth_state 08 calendar boolean not null default false
plan_action 01 run_id uuid not null
plan_action 02 ordinal integer not null
plan_action 03 user_id uuid not null
plan_action 04 kind text not null
plan_action 05 record_id uuid not null
plan_action 06 resource_name text
plan_action 07 hash_before text
plan_action 08 hash_after text
plan_action 09 detail text not null
pulled_page 01 run_id uuid not null
pulled_page 02 user_id uuid not null
pulled_page 03 page text not null
quota_bucket 01 account_key bytea not null
quota_bucket 02 bucket text not null
quota_bucket 03 window_start timestamp with time zone not null
quota_bucket 04 used integer not null
quota_bucket 05 blocked_until timestamp with time zone
review_act 01 act_id uuid not null
review_act 02 user_id uuid not null
review_act 03 kind text not null
review_act 04 acted_by text not null
review_act 05 record_a uuid
review_act 06 record_b uuid
review_act 07 until timestamp with time zone
review_act 08 undoes uuid
review_act 09 run_id uuid
review_act 10 acted_at timestamp with time zone not null
run 01 run_id uuid not null
run 02 user_id uuid not null
run 03 account_id uuid not null
run 04 direction text not null
run 05 origin text not null
run 06 status kith.run_status not null
run 07 dry_run boolean not null
run 08 force_full boolean not null
run 09 page_size integer not null
run 11 requested text
run 12 checkpoint text not null
run 13 counters text not null
run 14 confirmation text
run 15 total_available integer
run 16 step integer not null default 0
run 17 stage kith.stage
run 18 seq integer not null default 0
run 19 waiting_until timestamp with time zone
run 20 error_code text
run 21 error_message text
run 22 lease_owner uuid
run 23 lease_expires_at timestamp with time zone
run 24 fence integer not null default 0
run 25 created_at timestamp with time zone not null
run 26 started_at timestamp with time zone
run 27 finished_at timestamp with time zone
run 28 updated_at timestamp with time zone not null
run 29 confirmed_deletions integer not null default 0
run 30 use_llm boolean not null default false
run 31 conflict_policy text not null default 'newest'::text
run 32 consent text
run 33 export_counters text
run_event 01 run_id uuid not null
run_event 02 seq integer not null
run_event 03 user_id uuid not null
run_event 04 event text not null
run_event 05 created_at timestamp with time zone not null
run_failure 01 run_id uuid not null
run_failure 02 failure_id uuid not null
run_failure 03 user_id uuid not null
run_failure 04 resource_name text
run_failure 05 stage kith.stage not null
run_failure 06 code text not null
run_failure 07 sentence text not null
run_failure 08 created_at timestamp with time zone not null
schema_migration 01 name text not null
schema_migration 02 applied_at timestamp with time zone not null default now()
scored_pair 01 record_a uuid not null
scored_pair 02 record_b uuid not null
scored_pair 03 user_id uuid not null
scored_pair 04 verdict text not null
scored_pair 05 match_weight double precision not null
scored_pair 06 probability double precision not null
scored_pair 07 weights text not null
scored_pair 08 model_version text not null
scored_pair 09 created_at timestamp with time zone not null
source_record 01 record_id uuid not null
source_record 02 user_id uuid not null
source_record 03 account_id uuid not null
source_record 04 contact_id uuid not null
source_record 05 resource_name text
source_record 06 previous_resource_names text[] not null default '{}'::text[]
source_record 07 etag text
source_record 08 remote text
source_record 09 base text
source_record 10 local text
source_record 11 content_hash text not null
source_record 12 created_run_id uuid
source_record 13 created_at timestamp with time zone not null
source_record 14 updated_at timestamp with time zone not null
source_record 15 deleted_at timestamp with time zone
source_record 16 blocking_keys bigint[] not null default '{}'::bigint[]
source_record 17 edited_at text
source_record 18 removed_at timestamp with time zone
source_record 19 gone_at timestamp with time zone
source_record 20 written_at timestamp with time zone
source_record 21 intent text
source_record 22 in_conflict boolean not null default false
source_record 23 chosen text
staged_key 01 run_id uuid not null
staged_key 02 key_hash bigint not null
staged_key 03 record_id uuid not null
staged_key 04 user_id uuid not null
staged_pair 01 run_id uuid not null
staged_pair 02 record_a uuid not null
staged_pair 03 record_b uuid not null
staged_pair 04 user_id uuid not null
staged_pair 05 dropped boolean not null
staged_pair 06 verdict text not null
staged_pair 07 match_weight double precision not null
staged_pair 08 probability double precision not null
staged_pair 09 weights text not null
staged_pair 10 model_version text not null
staged_record 01 run_id uuid not null
staged_record 02 record_id uuid not null
staged_record 03 user_id uuid not null
staged_record 04 account_id uuid not null
staged_record 05 contact_id uuid not null
staged_record 06 resource_name text
staged_record 07 previous_resource_names text[] not null default '{}'::text[]
staged_record 08 etag text
staged_record 09 remote text
staged_record 10 content_hash text not null
staged_record 11 deleted_at timestamp with time zone
staged_record 12 blocking_keys bigint[] not null default '{}'::bigint[]
staged_record 13 edited_at text
staged_record 14 removed_at timestamp with time zone
staged_record 15 gone_at timestamp with time zone
staged_record 16 written_at timestamp with time zone
staged_record 17 intent text
staged_record 18 in_conflict boolean not null default false
staged_record 19 base text
staged_record 20 local text
step_answer 01 run_id uuid not null
step_answer 02 step integer not null
step_answer 03 user_id uuid not null
step_answer 04 answer text not null
step_answer 05 created_at timestamp with time zone not null
user_identity 01 issuer text not null
user_identity 02 subject text not null
user_identity 03 user_id uuid not null
user_identity 04 created_at timestamp with time zone not null
user_identity 05 sessions_valid_from timestamp with time zone
write_journal 01 write_id uuid not null
write_journal 02 call_id uuid not null
write_journal 03 user_id uuid not null
write_journal 04 account_id uuid not null
write_journal 05 run_id uuid not null
write_journal 06 record_id uuid not null
write_journal 07 kind text not null
write_journal 08 state text not null
write_journal 09 resource_name text
write_journal 10 etag text
write_journal 11 mask text not null
write_journal 12 wanted text not null
write_journal 13 before_image text
write_journal 14 reason text
write_journal 15 fence integer not null
write_journal 16 sent_at timestamp with time zone not null
write_journal 17 settled_at timestamp with time zone

-- Constraints
api_token api_token_pkey: PRIMARY KEY (token_id)
api_token api_token_scopes_check: CHECK (((cardinality(scopes) > 0) AND (scopes <@ ARRAY['read'::text, 'sync'::text])))
api_token api_token_token_hash_key: UNIQUE (token_hash)
api_token api_token_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
app_user app_user_pkey: PRIMARY KEY (user_id)
blocking_key blocking_key_pkey: PRIMARY KEY (user_id, key_hash, record_id)
calendar calendar_listing_kind_check: CHECK ((listing_kind = ANY (ARRAY['full'::text, 'delta'::text])))
calendar calendar_pkey: PRIMARY KEY (account_id, calendar_id)
calendar calendar_user_id_account_id_fkey: FOREIGN KEY (user_id, account_id) REFERENCES kith.google_account(user_id, account_id) ON DELETE CASCADE
calendar_event calendar_event_account_id_calendar_id_fkey: FOREIGN KEY (account_id, calendar_id) REFERENCES kith.calendar(account_id, calendar_id) ON DELETE CASCADE
calendar_event calendar_event_pkey: PRIMARY KEY (account_id, calendar_id, event_id)
change change_kind_check: CHECK ((kind = ANY (ARRAY['changed'::text, 'deleted'::text, 'revived'::text, 'renamed'::text, 'joined'::text, 'split'::text, 'chosen'::text])))
change change_pkey: PRIMARY KEY (change_id)
change change_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
contact contact_pkey: PRIMARY KEY (contact_id)
decision decision_act_id_fkey: FOREIGN KEY (act_id) REFERENCES kith.review_act(act_id)
decision decision_check: CHECK ((record_a < record_b))
decision decision_decided_by_check: CHECK ((decided_by = ANY (ARRAY['person'::text, 'llm'::text, 'identity'::text])))
decision decision_kind_check: CHECK ((kind = ANY (ARRAY['must-link'::text, 'cannot-link'::text])))
decision decision_pkey: PRIMARY KEY (decision_id)
decision decision_restores_fkey: FOREIGN KEY (restores) REFERENCES kith.decision(decision_id)
decision decision_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
decision_withdrawal decision_withdrawal_act_id_fkey: FOREIGN KEY (act_id) REFERENCES kith.review_act(act_id)
decision_withdrawal decision_withdrawal_decision_id_fkey: FOREIGN KEY (decision_id) REFERENCES kith.decision(decision_id)
decision_withdrawal decision_withdrawal_pkey: PRIMARY KEY (decision_id)
decision_withdrawal decision_withdrawal_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
epoch_missing epoch_missing_pkey: PRIMARY KEY (run_id, record_id)
epoch_missing epoch_missing_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id)
epoch_page epoch_page_pkey: PRIMARY KEY (run_id, step)
epoch_page epoch_page_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id)
given_up given_up_pkey: PRIMARY KEY (run_id, record_id)
given_up given_up_record_id_fkey: FOREIGN KEY (record_id) REFERENCES kith.source_record(record_id) ON DELETE CASCADE
given_up given_up_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id) ON DELETE CASCADE
google_account google_account_pkey: PRIMARY KEY (account_id)
google_account google_account_status_check: CHECK ((status = ANY (ARRAY['connected'::text, 'reconnect-needed'::text, 'disconnected'::text])))
google_account google_account_training_check: CHECK ((training = ANY (ARRAY['before'::text, 'due'::text, 'done'::text])))
google_account google_account_user_id_account_id_key: UNIQUE (user_id, account_id)
google_account google_account_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
google_account google_account_user_id_sub_key: UNIQUE (user_id, sub)
google_token google_token_pkey: PRIMARY KEY (account_id)
google_token google_token_user_id_account_id_fkey: FOREIGN KEY (user_id, account_id) REFERENCES kith.google_account(user_id, account_id)
llm_answer llm_answer_answer_check: CHECK ((answer = ANY (ARRAY['same'::text, 'different'::text, 'unsure'::text])))
llm_answer llm_answer_check: CHECK ((hash_low <= hash_high))
llm_answer llm_answer_confidence_check: CHECK ((confidence = ANY (ARRAY['high'::text, 'medium'::text, 'low'::text])))
llm_answer llm_answer_pkey: PRIMARY KEY (user_id, hash_low, hash_high, model_version, prompt_version, llm)
llm_answer llm_answer_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
llm_usage llm_usage_micro_dollars_check: CHECK ((micro_dollars >= 0))
llm_usage llm_usage_pkey: PRIMARY KEY (user_id, day)
llm_usage llm_usage_requests_check: CHECK ((requests >= 0))
llm_usage llm_usage_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
match_model match_model_pkey: PRIMARY KEY (user_id)
match_model match_model_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
oauth_state oauth_state_pkey: PRIMARY KEY (state_hash)
oauth_state oauth_state_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
plan_action plan_action_kind_check: CHECK ((kind = ANY (ARRAY['create'::text, 'update'::text, 'delete'::text, 'revive'::text, 'join'::text, 'split'::text, 'ask'::text])))
plan_action plan_action_pkey: PRIMARY KEY (run_id, ordinal)
plan_action plan_action_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id)
pulled_page pulled_page_pkey: PRIMARY KEY (run_id)
pulled_page pulled_page_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id)
quota_bucket quota_bucket_pkey: PRIMARY KEY (account_key, bucket)
quota_bucket quota_bucket_used_check: CHECK ((used >= 0))
review_act review_act_acted_by_check: CHECK ((acted_by = ANY (ARRAY['person'::text, 'llm'::text])))
review_act review_act_kind_check: CHECK ((kind = ANY (ARRAY['same'::text, 'different'::text, 'later'::text, 'separate'::text, 'undo'::text, 'outdated'::text])))
review_act review_act_pkey: PRIMARY KEY (act_id)
review_act review_act_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
run run_confirmed_deletions_check: CHECK ((confirmed_deletions >= 0))
run run_conflict_policy_check: CHECK ((conflict_policy = ANY (ARRAY['newest'::text, 'google'::text, 'kith'::text, 'ask'::text])))
run run_direction_check: CHECK ((direction = ANY (ARRAY['import'::text, 'export'::text, 'both'::text])))
run run_origin_check: CHECK ((origin = ANY (ARRAY['background'::text, 'batch'::text])))
run run_page_size_check: CHECK (((page_size >= 1) AND (page_size <= 1000)))
run run_pkey: PRIMARY KEY (run_id)
run run_requested_check: CHECK ((requested = ANY (ARRAY['pause'::text, 'cancel'::text])))
run run_user_id_account_id_fkey: FOREIGN KEY (user_id, account_id) REFERENCES kith.google_account(user_id, account_id)
run_event run_event_pkey: PRIMARY KEY (run_id, seq)
run_event run_event_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id)
run_failure run_failure_pkey: PRIMARY KEY (failure_id)
run_failure run_failure_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id)
schema_migration schema_migration_pkey: PRIMARY KEY (name)
scored_pair scored_pair_check: CHECK ((record_a < record_b))
scored_pair scored_pair_pkey: PRIMARY KEY (record_a, record_b)
scored_pair scored_pair_verdict_check: CHECK ((verdict = ANY (ARRAY['join'::text, 'ask'::text])))
source_record source_record_account_id_resource_name_key: UNIQUE (account_id, resource_name)
source_record source_record_pkey: PRIMARY KEY (record_id)
source_record source_record_user_id_account_id_fkey: FOREIGN KEY (user_id, account_id) REFERENCES kith.google_account(user_id, account_id)
staged_key staged_key_pkey: PRIMARY KEY (run_id, key_hash, record_id)
staged_pair staged_pair_pkey: PRIMARY KEY (run_id, record_a, record_b)
staged_record staged_record_pkey: PRIMARY KEY (run_id, record_id)
staged_record staged_record_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id)
staged_record staged_record_run_id_resource_name_key: UNIQUE (run_id, resource_name)
step_answer step_answer_pkey: PRIMARY KEY (run_id, step)
step_answer step_answer_run_id_fkey: FOREIGN KEY (run_id) REFERENCES kith.run(run_id)
user_identity user_identity_pkey: PRIMARY KEY (issuer, subject)
user_identity user_identity_user_id_fkey: FOREIGN KEY (user_id) REFERENCES kith.app_user(user_id)
write_journal write_journal_kind_check: CHECK ((kind = ANY (ARRAY['create'::text, 'update'::text, 'delete'::text])))
write_journal write_journal_pkey: PRIMARY KEY (write_id)
write_journal write_journal_record_id_fkey: FOREIGN KEY (record_id) REFERENCES kith.source_record(record_id) ON DELETE CASCADE
write_journal write_journal_state_check: CHECK ((state = ANY (ARRAY['sent'::text, 'confirmed'::text, 'rejected'::text, 'unconfirmed'::text])))

-- Indexes
CREATE INDEX api_token_of_user ON kith.api_token USING btree (user_id, token_id)
CREATE INDEX calendar_event_series ON kith.calendar_event USING btree (account_id, calendar_id, recurring_event_id) WHERE (recurring_event_id IS NOT NULL)
CREATE INDEX calendar_event_span ON kith.calendar_event USING btree (account_id, calendar_id, span_end)
CREATE INDEX change_contact ON kith.change USING btree (user_id, contact_id, change_id)
CREATE INDEX change_record ON kith.change USING btree (user_id, record_id, change_id)
CREATE INDEX contact_deleted ON kith.contact USING btree (user_id, deleted_at, contact_id) WHERE (deleted_at IS NOT NULL)
CREATE INDEX contact_list ON kith.contact USING btree (user_id, sort_name, contact_id) WHERE (deleted_at IS NULL)
CREATE INDEX decision_a ON kith.decision USING btree (user_id, record_a)
CREATE INDEX decision_act ON kith.decision USING btree (act_id)
CREATE INDEX decision_b ON kith.decision USING btree (user_id, record_b)
CREATE INDEX decision_restores ON kith.decision USING btree (restores)
CREATE INDEX decision_withdrawal_act ON kith.decision_withdrawal USING btree (act_id)
CREATE INDEX given_up_record ON kith.given_up USING btree (record_id)
CREATE INDEX review_act_later ON kith.review_act USING btree (record_a, record_b) WHERE (kind = 'later'::text)
CREATE INDEX review_act_list ON kith.review_act USING btree (user_id, act_id)
CREATE INDEX run_failure_run ON kith.run_failure USING btree (run_id, failure_id)
CREATE INDEX run_list ON kith.run USING btree (user_id, run_id DESC)
CREATE INDEX run_wake ON kith.run USING btree (status, lease_expires_at) WHERE (status = ANY (ARRAY['queued'::kith.run_status, 'running'::kith.run_status, 'waiting-quota'::kith.run_status]))
CREATE INDEX scored_pair_b ON kith.scored_pair USING btree (record_b)
CREATE INDEX scored_pair_queue ON kith.scored_pair USING btree (user_id, match_weight DESC, record_a, record_b)
CREATE INDEX source_record_conflict ON kith.source_record USING btree (user_id, record_id) WHERE in_conflict
CREATE INDEX source_record_contact ON kith.source_record USING btree (contact_id)
CREATE INDEX source_record_intent ON kith.source_record USING btree (account_id, record_id) WHERE (intent IS NOT NULL)
CREATE INDEX source_record_written ON kith.source_record USING btree (account_id, written_at) WHERE (written_at IS NOT NULL)
CREATE INDEX write_journal_account ON kith.write_journal USING btree (account_id, write_id) WHERE (state = ANY (ARRAY['sent'::text, 'unconfirmed'::text]))
CREATE INDEX write_journal_record ON kith.write_journal USING btree (record_id)
CREATE INDEX write_journal_run ON kith.write_journal USING btree (run_id, record_id)
CREATE UNIQUE INDEX api_token_pkey ON kith.api_token USING btree (token_id)
CREATE UNIQUE INDEX api_token_token_hash_key ON kith.api_token USING btree (token_hash)
CREATE UNIQUE INDEX app_user_pkey ON kith.app_user USING btree (user_id)
CREATE UNIQUE INDEX blocking_key_pkey ON kith.blocking_key USING btree (user_id, key_hash, record_id)
CREATE UNIQUE INDEX calendar_event_pkey ON kith.calendar_event USING btree (account_id, calendar_id, event_id)
CREATE UNIQUE INDEX calendar_pkey ON kith.calendar USING btree (account_id, calendar_id)
CREATE UNIQUE INDEX change_pkey ON kith.change USING btree (change_id)
CREATE UNIQUE INDEX contact_pkey ON kith.contact USING btree (contact_id)
CREATE UNIQUE INDEX decision_pkey ON kith.decision USING btree (decision_id)
CREATE UNIQUE INDEX decision_withdrawal_pkey ON kith.decision_withdrawal USING btree (decision_id)
CREATE UNIQUE INDEX epoch_missing_pkey ON kith.epoch_missing USING btree (run_id, record_id)
CREATE UNIQUE INDEX epoch_page_pkey ON kith.epoch_page USING btree (run_id, step)
CREATE UNIQUE INDEX given_up_pkey ON kith.given_up USING btree (run_id, record_id)
CREATE UNIQUE INDEX google_account_one_connected ON kith.google_account USING btree (user_id) WHERE (status <> 'disconnected'::text)
CREATE UNIQUE INDEX google_account_pkey ON kith.google_account USING btree (account_id)
CREATE UNIQUE INDEX google_account_user_id_account_id_key ON kith.google_account USING btree (user_id, account_id)
CREATE UNIQUE INDEX google_account_user_id_sub_key ON kith.google_account USING btree (user_id, sub)
CREATE UNIQUE INDEX google_token_pkey ON kith.google_token USING btree (account_id)
CREATE UNIQUE INDEX llm_answer_pkey ON kith.llm_answer USING btree (user_id, hash_low, hash_high, model_version, prompt_version, llm)
CREATE UNIQUE INDEX llm_usage_pkey ON kith.llm_usage USING btree (user_id, day)
CREATE UNIQUE INDEX match_model_pkey ON kith.match_model USING btree (user_id)
CREATE UNIQUE INDEX oauth_state_pkey ON kith.oauth_state USING btree (state_hash)
CREATE UNIQUE INDEX plan_action_pkey ON kith.plan_action USING btree (run_id, ordinal)
CREATE UNIQUE INDEX pulled_page_pkey ON kith.pulled_page USING btree (run_id)
CREATE UNIQUE INDEX quota_bucket_pkey ON kith.quota_bucket USING btree (account_key, bucket)
CREATE UNIQUE INDEX review_act_pkey ON kith.review_act USING btree (act_id)
CREATE UNIQUE INDEX review_act_undoes ON kith.review_act USING btree (undoes)
CREATE UNIQUE INDEX run_event_pkey ON kith.run_event USING btree (run_id, seq)
CREATE UNIQUE INDEX run_failure_pkey ON kith.run_failure USING btree (failure_id)
CREATE UNIQUE INDEX run_one_active ON kith.run USING btree (account_id) WHERE (status = ANY (ARRAY['queued'::kith.run_status, 'running'::kith.run_status, 'waiting-quota'::kith.run_status, 'needs-confirmation'::kith.run_status, 'paused'::kith.run_status]))
CREATE UNIQUE INDEX run_pkey ON kith.run USING btree (run_id)
CREATE UNIQUE INDEX schema_migration_pkey ON kith.schema_migration USING btree (name)
CREATE UNIQUE INDEX scored_pair_pkey ON kith.scored_pair USING btree (record_a, record_b)
CREATE UNIQUE INDEX source_record_account_id_resource_name_key ON kith.source_record USING btree (account_id, resource_name)
CREATE UNIQUE INDEX source_record_pkey ON kith.source_record USING btree (record_id)
CREATE UNIQUE INDEX staged_key_pkey ON kith.staged_key USING btree (run_id, key_hash, record_id)
CREATE UNIQUE INDEX staged_pair_pkey ON kith.staged_pair USING btree (run_id, record_a, record_b)
CREATE UNIQUE INDEX staged_record_pkey ON kith.staged_record USING btree (run_id, record_id)
CREATE UNIQUE INDEX staged_record_run_id_resource_name_key ON kith.staged_record USING btree (run_id, resource_name)
CREATE UNIQUE INDEX step_answer_pkey ON kith.step_answer USING btree (run_id, step)
CREATE UNIQUE INDEX user_identity_pkey ON kith.user_identity USING btree (issuer, subject)
CREATE UNIQUE INDEX write_journal_open ON kith.write_journal USING btree (record_id) WHERE (state = ANY (ARRAY['sent'::text, 'unconfirmed'::text]))
CREATE UNIQUE INDEX write_journal_pkey ON kith.write_journal USING btree (write_id)

-- Policies
api_token find_token: select to kith_service using true
api_token own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
app_user find_old_keys: select to kith_service using true
app_user own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
blocking_key own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
calendar own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
calendar_event own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
change own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
contact find_deleted: select to kith_service using (deleted_at IS NOT NULL)
contact own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
decision own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
decision_withdrawal own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
epoch_missing own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
epoch_page own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
given_up own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
google_account own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
google_token own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
llm_answer own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
llm_usage own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
match_model own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
oauth_state own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
plan_action own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
pulled_page own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
review_act own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
run own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
run wake: all to kith_service using true
run_event own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
run_failure own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
scored_pair own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
source_record own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
staged_key own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
staged_pair own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
staged_record own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
step_answer own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
user_identity find_user: select to kith_service using true
user_identity own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())
write_journal own_rows: all to kith_app, kith_owner using (user_id = kith.current_user_id())

-- Rights on whole tables
api_token: kith_app delete, insert, select
app_user: kith_app insert, select, update
blocking_key: kith_app delete, insert, select
calendar: kith_app delete, insert, select, update
calendar_event: kith_app delete, insert, select, update
change: kith_app insert, select
contact: kith_app delete, insert, select, update
decision: kith_app insert, select
decision_withdrawal: kith_app insert, select
epoch_missing: kith_app delete, insert, select
epoch_page: kith_app delete, insert, select
given_up: kith_app delete, insert, select
google_account: kith_app insert, select, update
google_token: kith_app delete, insert, select, update
llm_answer: kith_app delete, insert, select, update
llm_usage: kith_app insert, select, update
match_model: kith_app delete, insert, select, update
oauth_state: kith_app delete, insert, select, update
plan_action: kith_app delete, insert, select
pulled_page: kith_app delete, insert, select, update
quota_bucket: kith_service delete, insert, select, update
review_act: kith_app insert, select
run: kith_app insert, select, update
run_event: kith_app delete, insert, select
run_failure: kith_app delete, insert, select
scored_pair: kith_app delete, insert, select, update
source_record: kith_app delete, insert, select, update
staged_key: kith_app delete, insert, select
staged_pair: kith_app delete, insert, select, update
staged_record: kith_app delete, insert, select, update
step_answer: kith_app delete, insert, select
user_identity: kith_app insert, select
write_journal: kith_app insert, select, update

-- Rights on single columns
api_token.expires_at: kith_service select
api_token.last_used_at: kith_app update
api_token.last_used_at: kith_service select
api_token.scopes: kith_service select
api_token.token_hash: kith_service select
api_token.token_id: kith_service select
api_token.user_id: kith_service select
app_user.keys_version: kith_service select
app_user.user_id: kith_service select
contact.deleted_at: kith_service select
contact.user_id: kith_service select
run.fence: kith_service select
run.lease_expires_at: kith_service select, update
run.lease_owner: kith_service select, update
run.origin: kith_service select
run.run_id: kith_service select
run.status: kith_service select
run.user_id: kith_service select
run.waiting_until: kith_service select
user_identity.issuer: kith_service select
user_identity.sessions_valid_from: kith_app update
user_identity.sessions_valid_from: kith_service select
user_identity.subject: kith_service select
user_identity.user_id: kith_service select

-- Rights on the schema
kith_app: usage
kith_service: usage

-- Owners of anything in the schema
kith_owner

-- Functions, each with the roles that may call it
CREATE OR REPLACE FUNCTION kith.current_user_id()
 RETURNS uuid
 LANGUAGE sql
 STABLE PARALLEL SAFE
AS $function$ select nullif(current_setting('app.user_id', true), '')::uuid $function$

-- public
CREATE OR REPLACE FUNCTION kith.erase_account(target_user uuid, target_account uuid)
 RETURNS SETOF uuid
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'kith', 'pg_temp'
AS $function$
     declare
       erased_records uuid[];
       erased_contacts uuid[];
       erased_runs uuid[];
       erased_hashes text[];
       erased_model boolean;
     begin
       perform kith.refuse_other_user(target_user);
       select array_agg(record_id), array_agg(distinct contact_id), array_agg(content_hash)
         into erased_records, erased_contacts, erased_hashes
         from source_record where user_id = target_user and account_id = target_account;
       select array_agg(run_id) into erased_runs
         from run where user_id = target_user and account_id = target_account;

       delete from staged_pair where run_id = any (erased_runs);
       delete from staged_key where run_id = any (erased_runs);
       delete from staged_record where run_id = any (erased_runs);
       delete from plan_action where run_id = any (erased_runs);
       delete from epoch_missing where run_id = any (erased_runs);
       delete from epoch_page where run_id = any (erased_runs);
       delete from pulled_page where run_id = any (erased_runs);
       delete from run_failure where run_id = any (erased_runs);
       delete from step_answer where run_id = any (erased_runs);
       delete from run_event where run_id = any (erased_runs);
       delete from run where run_id = any (erased_runs);

       delete from change where record_id = any (erased_records)
         or contact_id = any (erased_contacts) and record_id is null
         or contact_id = any (erased_records)
         or run_id = any (erased_runs);
       delete from decision_withdrawal using decision
         where decision.decision_id = decision_withdrawal.decision_id
         and (record_a = any (erased_records) or record_b = any (erased_records));
       -- One that restores another is about the same records, so none of them is left to refer to an erased one.
       delete from decision where record_a = any (erased_records) or record_b = any (erased_records);
       -- An act about several pairs stays while one of them does.
       update review_act set run_id = null where run_id = any (erased_runs);
       update review_act set record_a = null, record_b = null
         where record_a = any (erased_records) or record_b = any (erased_records);
       delete from review_act act where user_id = target_user and record_a is null
         and not exists (select from decision where act_id = act.act_id)
         and not exists (select from decision_withdrawal where act_id = act.act_id);
       delete from llm_answer where user_id = target_user
         and (hash_low = any (erased_hashes) or hash_high = any (erased_hashes));
       delete from scored_pair where record_a = any (erased_records) or record_b = any (erased_records);
       delete from blocking_key where record_id = any (erased_records);
       -- It counts the names of all accounts together, so what it joined is derived anew without it.
       delete from match_model where user_id = target_user;
       erased_model := found;
       delete from contact where contact_id = any (erased_contacts);
       delete from source_record where record_id = any (erased_records);

       delete from google_token where user_id = target_user and account_id = target_account;
       delete from google_account where user_id = target_user and account_id = target_account;

       return query select record_id from source_record
         where user_id = target_user and (erased_model or contact_id = any (erased_contacts));
     end $function$

-- kith_app
CREATE OR REPLACE FUNCTION kith.erase_user(target_user uuid)
 RETURNS void
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'kith', 'pg_temp'
AS $function$
     declare
       emptied regclass;
     begin
       perform kith.refuse_other_user(target_user);
       for emptied in
         with recursive reference as (
           select conrelid, confrelid from pg_constraint
           where contype = 'f' and connamespace = 'kith'::regnamespace and conrelid <> confrelid
         ), ranked (relid, rank) as (
           select attrelid, 0 from pg_attribute join pg_class on pg_class.oid = attrelid
           where attname = 'user_id' and relkind = 'r' and relnamespace = 'kith'::regnamespace
           union all
           select conrelid, rank + 1 from ranked join reference on confrelid = relid
         )
         select relid from ranked group by relid order by max(rank) desc
       loop
         execute format('delete from %s where user_id = $1', emptied) using target_user;
       end loop;
     end $function$

-- kith_app
CREATE OR REPLACE FUNCTION kith.move_local_user(local_user uuid, other_user uuid, local_name text[], other_name text[], moved_at timestamp with time zone)
 RETURNS text
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'kith', 'pg_temp'
AS $function$
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
     end $function$

-- kith_service
CREATE OR REPLACE FUNCTION kith.purge_contacts(target_user uuid, doomed uuid[], deleted_before timestamp with time zone)
 RETURNS integer
 LANGUAGE plpgsql
 SECURITY DEFINER
 SET search_path TO 'kith', 'pg_temp'
AS $function$
     declare
       purged_contacts uuid[];
       purged_records uuid[];
       purged_hashes text[];
     begin
       perform kith.refuse_other_user(target_user);
       select array_agg(contact_id) into purged_contacts from contact
         where user_id = target_user and contact_id = any (doomed) and deleted_at < deleted_before
         and not exists (select from source_record where source_record.contact_id = contact.contact_id
           and (source_record.deleted_at is null or source_record.deleted_at >= deleted_before));
       select array_agg(record_id), array_agg(content_hash) into purged_records, purged_hashes from source_record
         where user_id = target_user and contact_id = any (purged_contacts);

       delete from staged_pair where user_id = target_user
         and (record_a = any (purged_records) or record_b = any (purged_records));
       delete from staged_key where user_id = target_user and record_id = any (purged_records);
       delete from staged_record where user_id = target_user and record_id = any (purged_records);
       -- What a dry run would do with them, or with others because of them.
       delete from plan_action where user_id = target_user and (record_id = any (purged_records)
         or substring(detail from '"other":\{"recordId":"([0-9a-f-]{36})"') = any (purged_records::text[]));

       delete from change where user_id = target_user and record_id = any (purged_records);
       delete from decision_withdrawal using decision
         where decision.decision_id = decision_withdrawal.decision_id and decision.user_id = target_user
         and (record_a = any (purged_records) or record_b = any (purged_records));
       delete from decision where user_id = target_user
         and (record_a = any (purged_records) or record_b = any (purged_records));
       update review_act set record_a = null, record_b = null where user_id = target_user
         and (record_a = any (purged_records) or record_b = any (purged_records));
       delete from review_act act where user_id = target_user and record_a is null
         and not exists (select from decision where act_id = act.act_id)
         and not exists (select from decision_withdrawal where act_id = act.act_id);
       delete from llm_answer where user_id = target_user
         and (hash_low = any (purged_hashes) or hash_high = any (purged_hashes));
       delete from scored_pair where record_a = any (purged_records) or record_b = any (purged_records);
       delete from blocking_key where record_id = any (purged_records);
       delete from contact where contact_id = any (purged_contacts);
       delete from source_record where record_id = any (purged_records);
       return coalesce(cardinality(purged_contacts), 0);
     end $function$

-- kith_app
CREATE OR REPLACE FUNCTION kith.refuse_other_user(target_user uuid)
 RETURNS void
 LANGUAGE plpgsql
 STABLE
AS $function$
     begin
       if target_user is distinct from kith.current_user_id() then
         raise insufficient_privilege using message = 'Only the rows of the current user can be erased.';
       end if;
     end $function$

-- the owner only
CREATE OR REPLACE PROCEDURE kith.protect(IN target regclass)
 LANGUAGE plpgsql
AS $procedure$
     begin
       execute format('alter table %s enable row level security', target);
       execute format('alter table %s force row level security', target);
       execute format(
         'create policy own_rows on %s to kith_app, kith_owner using (user_id = kith.current_user_id())', target);
     end $procedure$

-- the owner only
