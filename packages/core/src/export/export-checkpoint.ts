/**
 * Where an export stands. Moved only in the transaction that stores what came before it.
 *
 *     settle ──→ (list ──→) guard ──→ write ──→ done
 *       ↑                              │
 *       └──────── sent, not known ─────┘
 *
 * A call is journaled together with the checkpoint `settle`: whoever finds the run between the two transactions of a call
 * begins with asking Google what became of it.
 */
export type ExportCheckpoint =
  | SettleCheckpoint
  | ListMarkersCheckpoint
  | GuardCheckpoint
  | WriteCheckpoint
  | ExportDoneCheckpoint;

/** What is told of a run from phase to phase. */
export interface ExportCourse {
  /** The guard has let the run pass. */
  readonly passed: boolean;
  /** Google's account holds as many persons as it can: this run creates no more. */
  readonly accountFull: boolean;
  /** A full listing of this run has ended and showed every create that was sent until then; null before one. */
  readonly listedUntil: string | null;
}

/** Open updates and deletes are looked at in Google, open creates by what a full listing has shown. */
export interface SettleCheckpoint extends ExportCourse {
  readonly phase: "settle";
  /** Open writes up to this id have been looked at. */
  readonly afterWriteId: string | null;
  /** Records that Google refused to write as they were known here: they are read again. */
  readonly reread: readonly string[];
}

/** Everybody is listed, for the markers: only so is a create known not to have been done. */
export interface ListMarkersCheckpoint extends ExportCourse {
  readonly phase: "list";
  /** The listing shows every create that was sent until then. */
  readonly until: string;
  readonly pageToken: string | null;
  /** How often this listing had to begin anew. */
  readonly restarts: number;
}

export interface GuardCheckpoint extends ExportCourse {
  readonly phase: "guard";
}

export interface WriteCheckpoint extends ExportCourse {
  readonly phase: "write";
  /** A dry run has planned the records up to this id. */
  readonly afterRecordId: string | null;
}

export interface ExportDoneCheckpoint {
  readonly phase: "done";
}

export interface ExportStart {
  readonly dryRun: boolean;
  /**
   * Where the pull before this export has listed everybody, the time until which that listing shows every create: when
   * it began, less the propagation time. Null where none has.
   */
  readonly listedUntil: string | null;
}

/** A dry run settles nothing: it leaves the journal alone, and the records with open writes. */
export function startExport({ dryRun, listedUntil }: ExportStart): ExportCheckpoint {
  const course = { passed: false, accountFull: false, listedUntil };
  return dryRun ? writeFrom(course) : settleFrom(course);
}

/** The beginning of a look at all that is open. */
export function settleFrom(course: ExportCourse, reread: readonly string[] = []): SettleCheckpoint {
  return { ...courseOf(course), phase: "settle", afterWriteId: null, reread };
}

export function writeFrom(course: ExportCourse): WriteCheckpoint {
  return { ...courseOf(course), phase: "write", afterRecordId: null };
}

/** What stays the same from phase to phase. */
export function courseOf({ passed, accountFull, listedUntil }: ExportCourse): ExportCourse {
  return { passed, accountFull, listedUntil };
}
