import type { ConflictPolicy } from "../merge/conflict-policy.ts";
import type { DeletionLimits } from "../sync/deletion-guard.ts";
import type { PeopleSource } from "../sync/people-source.ts";
import type { Stage } from "../sync/stage.ts";
import type { ExportCheckpoint } from "./export-checkpoint.ts";
import type { ExportCounters } from "./export-counters.ts";
import type { GuardConsent } from "./export-guard.ts";
import type { ExportRules } from "./export-rules.ts";
import type { ExportStore } from "./export-store.ts";
import type { PeopleWriter } from "./people-writer.ts";

export interface ExportContext {
  readonly run: ExportRun;
  readonly ports: ExportPorts;
  readonly options: ExportOptions;
  readonly rules: ExportRules;
}

/** What a step needs of the run's row. */
export interface ExportRun {
  readonly checkpoint: ExportCheckpoint;
  readonly dryRun: boolean;
  /** What the steps before have done. */
  readonly counters: ExportCounters;
  /** What a person was asked about and said yes to. */
  readonly consent: GuardConsent;
  /** Nothing was ever written into the account. */
  readonly isFirstSync: boolean;
  readonly policy: ConflictPolicy;
}

export interface ExportPorts {
  readonly source: PeopleSource;
  readonly writer: PeopleWriter;
  readonly store: ExportStore;
  /** A fresh UUIDv7, ascending. */
  readonly newId: () => string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  /**
   * The time, ISO 8601 in UTC, until which journaled writes are shown by a listing that begins now: now less the
   * propagation time, and less what may pass between the journal and the end of the request.
   */
  readonly shownUntil: () => string;
  /**
   * Whether this worker's lease outlives a call that is made now, the writer's waits included: else another worker could be
   * writing before it has ended.
   */
  readonly maySend: () => boolean;
  /** Told as the step enters each stage; not stored, not awaited. */
  readonly onStage: (stage: Stage) => void;
}

export interface ExportOptions {
  readonly guardLimits: DeletionLimits;
  readonly defaultRegion: string | undefined;
  /** Google's limit, 25,000. */
  readonly personsMax: number;
  /** How many values of a field Google's listings show at most, 100: a field with so many is read whole before it is written. */
  readonly listedValuesMax: number;
  /** How many pending records are looked at for one call, and by the guard. An account has fewer, so all are seen. */
  readonly windowSize: number;
  /** After so many writes in vain a record is left to the next run. */
  readonly attemptsMax: number;
}

export const DEFAULT_EXPORT_OPTIONS: Omit<ExportOptions, "guardLimits" | "defaultRegion"> = {
  personsMax: 25_000,
  listedValuesMax: 100,
  windowSize: 100_000,
  attemptsMax: 3,
};
