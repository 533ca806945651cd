export type {
  ApiToken,
  CalendarEvent,
  CalendarEvents,
  ContactExplanation,
  ContactHistoryEntry,
  ContactRow,
  ContactView,
  DeletedContactRow,
  GoogleStatus,
  LlmCounters,
  PairExplanation,
  PlanAction,
  ProgressEvent,
  Question,
  RecordsExplanation,
  ReviewAct,
  ReviewOutcome,
  RunCountersView,
  RunFailure,
  RunStatus,
  RunView,
  SettingsView,
  StartSync,
  StatsView,
  SyncPlan,
  TokenScope,
  TrainingPreview,
} from "./contract.ts";
export { createKith, type Explain, type Kith } from "./create-kith.ts";
export type { KithApiErrorCode } from "./error-code.ts";
export { KithApiError, type KithApiErrorOptions } from "./kith-api-error.ts";
export type { KithOptions, KithToken } from "./kith-options.ts";
export type { CallOptions } from "./router-calls.ts";
export type { SessionClient, SessionView } from "./session-client.ts";
export type { WatchOptions, WatchProgress } from "./watch-progress.ts";
