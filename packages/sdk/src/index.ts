export type {
  ContactHistoryEntry,
  ContactRow,
  ContactView,
  DeletedContactRow,
  GoogleStatus,
  PlanAction,
  ProgressEvent,
  RunCountersView,
  RunFailure,
  RunStatus,
  RunView,
  SettingsView,
  StartSync,
  StatsView,
  SyncPlan,
} from "./contract.ts";
export { createKith, type Kith } from "./create-kith.ts";
export type { KithApiErrorCode } from "./error-code.ts";
export { KithApiError, type KithApiErrorOptions } from "./kith-api-error.ts";
export type { KithOptions, KithToken } from "./kith-options.ts";
export type { CallOptions } from "./router-calls.ts";
export type { SessionClient, SessionView } from "./session-client.ts";
export type { WatchOptions, WatchProgress } from "./watch-progress.ts";
