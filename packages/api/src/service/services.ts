import type { z } from "zod";
import type { checkOutput } from "../contract/check.ts";
import type {
  calendarEventsInput,
  CalendarEventsView,
  calendarsOutput,
  calendarSyncInput,
  calendarSyncOutput,
} from "../contract/calendar.ts";
import type {
  chooseInput,
  contactSchema,
  historyOutput,
  listContactsInput,
  listContactsOutput,
  listDeletedContactsInput,
  listDeletedContactsOutput,
} from "../contract/contact.ts";
import type {
  decideInput,
  listActsInput,
  listActsOutput,
  listQuestionsInput,
  listQuestionsOutput,
  ReviewOutcome,
  separateInput,
  undoInput,
} from "../contract/duplicates.ts";
import type { contactExplanationSchema, explainInput, explainOutput } from "../contract/explanation.ts";
import type { disconnectOutput, googleStatusSchema } from "../contract/google.ts";
import type { planInput, planOutput } from "../contract/plan.ts";
import type { ProgressEvent } from "../contract/progress-event.ts";
import type { runFailureSchema, RunView } from "../contract/run.ts";
import type { llmStatusSchema, settingsUpdateInput, SettingsView } from "../contract/settings.ts";
import type { StartSync, SyncAnswer, SyncRequest } from "../contract/start-sync.ts";
import type { statsSchema } from "../contract/stats.ts";
import type { TrainingPreviewView } from "../contract/training.ts";
import type { ApiTokens } from "../session/api-tokens.ts";
import type { Session } from "../session/session.ts";
import type { UserId } from "../session/user-id.ts";

/** What the procedures call. REST and tRPC reach the same services through the same procedures. */
export interface Services {
  readonly sync: SyncService;
  readonly contacts: ContactsService;
  readonly duplicates: DuplicatesService;
  readonly google: GoogleService;
  readonly calendar: CalendarService;
  readonly settings: SettingsService;
  readonly training: TrainingService;
  readonly tokens: Pick<ApiTokens, "create" | "list" | "revoke">;
  readonly sessions: SessionsService;
  readonly stats: { get(userId: UserId): Promise<z.infer<typeof statsSchema>> };
}

export interface SyncService {
  /** Starts a background run, or confirms the one that waits for a person when `confirm` is given. */
  start(userId: UserId, request: StartSync): Promise<{ runId: string }>;
  /** Runs one step of a batch-driven run and gives its answer; a replayed page token gives the recorded answer. */
  batch(userId: UserId, request: SyncRequest, signal: AbortSignal): Promise<SyncAnswer>;
  pause(userId: UserId, runId: string): Promise<RunView>;
  resume(
    userId: UserId,
    runId: string,
    options: { confirm: boolean; deletions?: number | undefined },
  ): Promise<RunView>;
  cancel(userId: UserId, runId: string): Promise<RunView>;
  get(userId: UserId, runId: string): Promise<RunView>;
  list(
    userId: UserId,
    page: { limit: number; cursor: string | null },
  ): Promise<{ items: RunView[]; nextCursor: string | null }>;
  failures(
    userId: UserId,
    page: { runId: string; limit: number; cursor: string | null },
  ): Promise<{ items: z.infer<typeof runFailureSchema>[]; nextCursor: string | null }>;
  plan(userId: UserId, input: z.infer<typeof planInput>): Promise<z.infer<typeof planOutput>>;
  /** Every difference between Google and Kith's copy of it. */
  check(userId: UserId, signal: AbortSignal): Promise<z.infer<typeof checkOutput>>;
  /** Every event after `afterSeq` without a gap, then live ones; ends after a final status. Transient ones have no seq. */
  progress(
    userId: UserId,
    watch: { runId: string; afterSeq: number; signal: AbortSignal },
  ): AsyncIterable<{ seq: number | null; event: ProgressEvent }>;
}

export interface ContactsService {
  list(userId: UserId, input: z.infer<typeof listContactsInput>): Promise<z.infer<typeof listContactsOutput>>;
  /** Those that are deleted and can still come back. */
  deleted(
    userId: UserId,
    input: z.infer<typeof listDeletedContactsInput>,
  ): Promise<z.infer<typeof listDeletedContactsOutput>>;
  get(userId: UserId, id: string): Promise<z.infer<typeof contactSchema>>;
  /** Which value is shown where a contact can show one only. */
  choose(userId: UserId, input: z.infer<typeof chooseInput>): Promise<z.infer<typeof contactSchema>>;
  history(userId: UserId, id: string): Promise<z.infer<typeof historyOutput>>;
  /** Why the records of a contact are together. */
  explain(userId: UserId, id: string): Promise<z.infer<typeof contactExplanationSchema>>;
}

export interface DuplicatesService {
  list(
    userId: UserId,
    input: z.infer<typeof listQuestionsInput>,
  ): Promise<z.infer<typeof listQuestionsOutput>>;
  /** A pair that changed or was decided meanwhile is an outcome, not a failure. */
  decide(userId: UserId, input: z.infer<typeof decideInput>): Promise<ReviewOutcome>;
  undo(userId: UserId, input: z.infer<typeof undoInput>): Promise<ReviewOutcome>;
  separate(userId: UserId, input: z.infer<typeof separateInput>): Promise<ReviewOutcome>;
  acts(userId: UserId, input: z.infer<typeof listActsInput>): Promise<z.infer<typeof listActsOutput>>;
  explain(userId: UserId, input: z.infer<typeof explainInput>): Promise<z.infer<typeof explainOutput>>;
}

export interface GoogleService {
  status(userId: UserId): Promise<z.infer<typeof googleStatusSchema>>;
  disconnect(userId: UserId, options: { deleteContacts: boolean }): Promise<z.infer<typeof disconnectOutput>>;
}

export interface CalendarService {
  /** Brings a calendar in step with Google; one that was broken off goes on where it stopped. */
  sync(
    userId: UserId,
    input: z.output<typeof calendarSyncInput>,
    signal: AbortSignal,
  ): Promise<z.infer<typeof calendarSyncOutput>>;
  /** What takes place in a week or on some days, from what was synced; Google is not asked. */
  events(userId: UserId, input: z.output<typeof calendarEventsInput>): Promise<CalendarEventsView>;
  /** The account's calendars, as Google lists them now. */
  calendars(userId: UserId, signal: AbortSignal): Promise<z.infer<typeof calendarsOutput>>;
}

export interface TrainingService {
  preview(userId: UserId, signal: AbortSignal): Promise<TrainingPreviewView>;
  /** Stores the model and derives all contacts with it: exactly what the preview of this fingerprint said. */
  adopt(
    userId: UserId,
    request: { readonly fingerprint: string; readonly signal: AbortSignal },
  ): Promise<TrainingPreviewView>;
}

export interface SettingsService {
  get(userId: UserId): Promise<SettingsView>;
  update(userId: UserId, change: z.infer<typeof settingsUpdateInput>): Promise<SettingsView>;
  llm(userId: UserId): Promise<z.infer<typeof llmStatusSchema>>;
}

export interface SessionsService {
  /** Whether a session that was valid still is: not expired, not signed out everywhere, its API token not revoked. */
  lives(session: Session): Promise<boolean>;
  /**
   * Ends every session of the person, this one too; API tokens stay.
   *
   * @throws KithError FORBIDDEN or SIGN_IN_UNAVAILABLE when Clerk's sessions cannot be ended
   */
  signOutEverywhere(session: Session): Promise<{ signedOutAt: string }>;
  /**
   * Makes everything of a local user the signed-in user's of Clerk, who has nothing yet.
   *
   * @throws KithError INPUT_INVALID, NOT_FOUND or FORBIDDEN, each with what to do; then nothing was moved
   */
  moveLocalData(session: Session, localToken: string): Promise<{ moved: true }>;
}
