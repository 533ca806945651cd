import type {
  BlockingKeyTable,
  ChangeTable,
  ContactTable,
  DecisionTable,
  DecisionWithdrawalTable,
  ScoredPairTable,
  SourceRecordTable,
} from "./tables/contact-tables.ts";
import type { CalendarEventTable, CalendarTable } from "./tables/calendar-tables.ts";
import type { MatchModelTable } from "./tables/match-tables.ts";
import type { Bytes, OptionalTimestamp, Timestamp } from "./tables/columns.ts";
import type {
  EpochMissingTable,
  EpochPageTable,
  PulledPageTable,
  RunEventTable,
  RunFailureTable,
  RunTable,
  StepAnswerTable,
} from "./tables/run-tables.ts";
import type { LlmAnswerTable, LlmUsageTable, ReviewActTable } from "./tables/review-tables.ts";
import type {
  PlanActionTable,
  StagedKeyTable,
  StagedPairTable,
  StagedRecordTable,
} from "./tables/staging-tables.ts";
import type {
  ApiTokenTable,
  AppUserTable,
  GoogleAccountTable,
  GoogleTokenTable,
  OauthStateTable,
  UserIdentityTable,
} from "./tables/user-tables.ts";

import type { GivenUpTable, WriteJournalTable } from "./tables/write-tables.ts";

interface QuotaBucketTable {
  account_key: Bytes;
  bucket: string;
  window_start: Timestamp;
  used: number;
  blocked_until: OptionalTimestamp;
}

/**
 * The tables as queries see them. Every transaction has `kith` as its search path, so they are named plainly:
 * `tx.selectFrom("source_record")`. On both databases `timestamptz` is a Date, `bigint` (a `count(*)` too) a JavaScript
 * bigint, `bytea` a Buffer, an array an array, `numeric` a string; JSON columns are text.
 */
export interface KithSchema {
  api_token: ApiTokenTable;
  app_user: AppUserTable;
  blocking_key: BlockingKeyTable;
  calendar: CalendarTable;
  calendar_event: CalendarEventTable;
  change: ChangeTable;
  contact: ContactTable;
  decision: DecisionTable;
  decision_withdrawal: DecisionWithdrawalTable;
  epoch_missing: EpochMissingTable;
  epoch_page: EpochPageTable;
  given_up: GivenUpTable;
  google_account: GoogleAccountTable;
  google_token: GoogleTokenTable;
  llm_answer: LlmAnswerTable;
  llm_usage: LlmUsageTable;
  match_model: MatchModelTable;
  oauth_state: OauthStateTable;
  plan_action: PlanActionTable;
  pulled_page: PulledPageTable;
  quota_bucket: QuotaBucketTable;
  review_act: ReviewActTable;
  run: RunTable;
  run_event: RunEventTable;
  run_failure: RunFailureTable;
  scored_pair: ScoredPairTable;
  source_record: SourceRecordTable;
  staged_key: StagedKeyTable;
  staged_pair: StagedPairTable;
  staged_record: StagedRecordTable;
  step_answer: StepAnswerTable;
  user_identity: UserIdentityTable;
  write_journal: WriteJournalTable;
}
