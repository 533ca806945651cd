export { adjudicate, isWorthAsking, type Adjudication, type Rival } from "./adjudicate/adjudicate.ts";
export { calibrateAnswers, type AnswerAccuracy, type CheckedAnswers } from "./adjudicate/answer-accuracy.ts";
export { answeredProbability, type AnswerKey, type PairAnswer } from "./adjudicate/answer.ts";
export {
  answerKey,
  buildPrompt,
  PAIRS_PER_REQUEST,
  PROMPT_VERSION,
  type GreyPair,
  type Prompt,
} from "./adjudicate/build-prompt.ts";
export { contactsContradict } from "./adjudicate/pair-limits.ts";
export { parseAnswers } from "./adjudicate/parse-answers.ts";
export { speaksToMachines } from "./adjudicate/prompt-card.ts";
export { readCalendarEvent, type CalendarEvent } from "./calendar/calendar-event.ts";
export {
  afterPage,
  afterRefusal,
  nextListing,
  type ListingCall,
  type ListingState,
} from "./calendar/calendar-listing.ts";
export { dayAt, daysIn, isDay, isTimeZone, timeRangeOf, type DayRange } from "./calendar/day-range.ts";
export { emailKeys } from "./calendar/email-keys.ts";
export { eventSpan } from "./calendar/event-span.ts";
export { eventsInRange, type Occurrence } from "./calendar/events-in-range.ts";
export { daysOfIsoWeek, formatIsoWeek, isoWeekOf, parseIsoWeek, type IsoWeek } from "./calendar/iso-week.ts";
export { checkAccount } from "./check/check-account.ts";
export type { CheckedRecord, CheckedRecords } from "./check/check-ports.ts";
export type { Difference, DifferenceReport } from "./check/difference.ts";
export { canonicalJson } from "./contact/canonical-json.ts";
export {
  CONTACT_FIELD_NAMES,
  SINGLETON_FIELD_NAMES,
  type ContactFieldName,
  type ContactFields,
} from "./contact/contact-fields.ts";
export { contentHash } from "./contact/content-hash.ts";
export { displayNameOf } from "./contact/display-name.ts";
export type { FieldChange } from "./contact/field-change.ts";
export { markersOf, withMarker } from "./contact/kith-marker.ts";
export { contactSourceEtag, contactSourceUpdateTime } from "./contact/person-source.ts";
export type { Person, PersonMetadata, PersonSource, PersonValue } from "./contact/person.ts";
export { sanitizedText } from "./contact/sanitized-text.ts";
export { writableFields } from "./contact/writable-fields.ts";
export { contactVersion } from "./edit/contact-version.ts";
export type { EditableRecord, EditedRecord } from "./edit/editable-record.ts";
export type { FieldProblem } from "./edit/field-problem.ts";
export { planCreation, type CreationPlan } from "./edit/plan-creation.ts";
export { planDeletion, type DeletionPlan } from "./edit/plan-deletion.ts";
export { planEdit, type EditOptions, type EditPlan } from "./edit/plan-edit.ts";
export { planRestoration, type RestorationPlan } from "./edit/plan-restoration.ts";
export { resolveConflict, type Resolution, type ResolutionPlan } from "./edit/resolve-conflict.ts";
export type { RequestedFields } from "./edit/requested-fields.ts";
export { invariant } from "./error/invariant.ts";
export { KITH_ERRORS, KithError, type KithErrorCode, type KithErrorOptions } from "./error/kith-error.ts";
export { explainContact, type ContactExplanation, type ContactLink } from "./explain/explain-contact.ts";
export {
  explainPair,
  type ExplanationStep,
  type PairEvidence,
  type PairExplanation,
} from "./explain/explain-pair.ts";
export { judgedEvidence } from "./explain/judged-evidence.ts";
export { decisionSentence, standingSentence } from "./explain/standing-words.ts";
export { callCost, type CallCost } from "./export/call-size.ts";
export { startExport, type ExportCheckpoint, type ExportStart } from "./export/export-checkpoint.ts";
export {
  DEFAULT_EXPORT_OPTIONS,
  type ExportContext,
  type ExportOptions,
  type ExportPorts,
  type ExportRun,
} from "./export/export-context.ts";
export { addExportCounters, NO_EXPORT_COUNTS, type ExportCounters } from "./export/export-counters.ts";
export { NO_CONSENT, type GuardConsent, type GuardNumbers } from "./export/export-guard.ts";
export { planFingerprint, type PlannedAction } from "./export/export-plan.ts";
export type { ContactSiblings, ExportRecord, ExportRecordWrite } from "./export/export-record.ts";
export type { ExportFailure, ExportOutcome, ExportReport, GuardReason } from "./export/export-report.ts";
export { EXPORT_RULES, type ExportRules } from "./export/export-rules.ts";
export { exportStep } from "./export/export-step.ts";
export type {
  ExportReads,
  ExportStore,
  ExportTransaction,
  OpenWritesQuery,
  OpenWriteSummary,
  PendingWindow,
} from "./export/export-store.ts";
export type { JournalWrite, WriteKind, WriteReason, WriteSettlement } from "./export/journal-write.ts";
export { pendingIntent } from "./export/pending-intent.ts";
export type { PendingIntent, PendingRecord } from "./export/pending-record.ts";
export { isOpen as isOpenWrite, mayFollow as mayWriteFollow, type WriteState } from "./export/write-state.ts";
export { contactSummary, type ContactSummary } from "./match/golden/contact-summary.ts";
export type { Decision } from "./match/cluster/decision.ts";
export { dedupeContacts, type DedupeOptions, type DedupeResult } from "./match/dedupe-contacts.ts";
export { goldenRecord, type GoldenRecord, type GoldenValue } from "./match/golden/golden-record.ts";
export type { ChosenFields } from "./match/golden/chosen-fields.ts";
export type { GoldenSource } from "./match/golden/golden-source.ts";
export { judgePair } from "./match/judge-pair.ts";
export type { MatchModel } from "./match/model/match-model.ts";
export type { MatchRecord } from "./match/match-record.ts";
export { models } from "./match/models/models.ts";
export { BLOCKING_KEYS_VERSION } from "./match/page/blocking-keys-version.ts";
export { parseMatchModel } from "./match/model/parse-match-model.ts";
export type { PartialWeight, ScoredPair } from "./match/score/scored-pair.ts";
export { dedupeRecords } from "./match/table/dedupe-records.ts";
export { parseTableModel } from "./match/table/parse-table-model.ts";
export type { TableModel } from "./match/table/table-model.ts";
export type { TableRow } from "./match/table/table.ts";
export { trainRecords, type TrainedRecords, type TrainRecordsOptions } from "./match/table/train-records.ts";
export { planModelChange, type ModelChange } from "./match/training/plan-model-change.ts";
export { previewModel, type ModelPreview } from "./match/training/preview-model.ts";
export {
  TRAINED_FROM,
  trainContactModel,
  type ContactTrainingReport,
  type TrainContactModelOptions,
  type TrainedContactModel,
} from "./match/training/train-contact-model.ts";
export { UnheldTerms } from "./match/training/unheld-terms.ts";
export { CONFLICT_POLICIES, type ConflictPolicy } from "./merge/conflict-policy.ts";
export { mergeAnswer } from "./merge/merge-answer.ts";
export { mergeArrival, type ArrivedFields, type MergedArrival } from "./merge/merge-arrival.ts";
export type { DecidedConflict, MergeConflict } from "./merge/merge-conflict.ts";
export type { MergeOptions } from "./merge/merge-fields.ts";
export { mergeTombstone, type ArrivedTombstone, type TombstoneOutcome } from "./merge/merge-tombstone.ts";
export {
  agreedSides,
  conflictedFields,
  effectiveFields,
  isInConflict,
  isRemovalPushable,
  pendingFields,
  pushableFields,
  type EditTimes,
  type PendingSides,
  type RecordSides,
} from "./merge/record-sides.ts";
export { foldedText } from "./normalize/folded-text.ts";
export { normalizeContact } from "./normalize/normalize-contact.ts";
export type { NormalizedContact } from "./normalize/normalized-contact.ts";
export { DEFAULT_DELETION_LIMITS, type DeletionLimits } from "./sync/deletion-guard.ts";
export { startImport, type ImportCheckpoint, type ImportStart } from "./sync/import-checkpoint.ts";
export { addCounters, NO_IMPORT_COUNTS, type ImportCounters } from "./sync/import-counters.ts";
export type {
  ChangeWrite,
  ContactWrite,
  ImportPlan,
  RecordUpdate,
  RecordWrite,
  Rejection,
} from "./sync/import-plan.ts";
export { importStep } from "./sync/import-step.ts";
export type {
  ApplyOutcome,
  ImportReads,
  ImportStore,
  ImportTransaction,
  NeighborhoodSeeds,
  NeighborRow,
  RefusedRecord,
  SeenRecord,
  StoredContents,
  StoredNeighborhood,
  StoredRecord,
} from "./sync/import-store.ts";
export { keysOfRecord, type KeyedRecord } from "./sync/keys-of-record.ts";
export { PageAhead } from "./sync/page-ahead.ts";
export type {
  ListPage,
  ListPageRequest,
  ListPageResult,
  PeopleSource,
  RequestedPerson,
} from "./sync/people-source.ts";
export { PreparedContacts } from "./sync/prepared-contacts.ts";
export type { ChangedPerson, NewPerson, PeopleWriter, WriteAnswer } from "./export/people-writer.ts";
export { photoUrlOf } from "./sync/photo-url.ts";
export { rederiveContacts } from "./sync/rederive-contacts.ts";
export { searchText } from "./sync/search-text.ts";
export { storeEdits, type RecordEdit } from "./sync/store-edits.ts";
export { STAGES, type Stage } from "./sync/stage.ts";
export type { ImportOptions, ImportPorts, ImportRun } from "./sync/step-context.ts";
export type { StepOutcome, StepReport } from "./sync/step-report.ts";
