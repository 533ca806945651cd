import type { ConflictPolicy } from "../merge/conflict-policy.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import type { DeletionLimits } from "./deletion-guard.ts";
import type { ImportCheckpoint } from "./import-checkpoint.ts";
import type { ImportStore } from "./import-store.ts";
import type { PageAhead } from "./page-ahead.ts";
import type { PeopleSource } from "./people-source.ts";
import type { PreparedContacts } from "./prepared-contacts.ts";
import type { Stage } from "./stage.ts";

/** What a step needs of the run's row. */
export interface ImportRun {
  readonly accountId: string;
  readonly checkpoint: ImportCheckpoint;
  /** How many persons one step takes at most, 1 to 1000. */
  readonly pageSize: number;
  /** As many deletions of this run, those before included, a person was asked about and said yes to; 0 = never asked. */
  readonly confirmedDeletions: number;
  readonly dryRun: boolean;
  /** Deletions that earlier steps of this run made. */
  readonly deletedBefore: number;
  /** Who is right where both sides changed the same. */
  readonly policy: ConflictPolicy;
}

export interface ImportPorts {
  readonly source: PeopleSource;
  readonly store: ImportStore;
  /** A fresh UUIDv7, ascending. */
  readonly newId: () => string;
  /** ISO 8601 in UTC. */
  readonly now: () => string;
  /** The time, ISO 8601 in UTC, until which writes are shown by listings: now less the propagation time. */
  readonly shownUntil: () => string;
  /** Told as the step enters each stage; not stored, not awaited. */
  readonly onStage: (stage: Stage) => void;
  /** Lets other work of the process go first; awaited between slices of long computations. */
  readonly giveWay: () => Promise<void>;
}

export interface ImportOptions {
  readonly model: MatchModel;
  readonly deletionLimits: DeletionLimits;
  readonly defaultRegion: string | undefined;
}

export interface StepContext {
  readonly run: ImportRun;
  readonly ports: ImportPorts;
  readonly options: ImportOptions;
  /** Where the holder of a run keeps the page that it reads ahead; null reads no page before its step. */
  readonly ahead: PageAhead | null;
  /** What the holder of a run keeps of the records that its steps have met; null keeps nothing. */
  readonly prepared: PreparedContacts | null;
}
