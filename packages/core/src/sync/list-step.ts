import { KithError } from "../error/kith-error.ts";
import { endStep } from "./end-step.ts";
import { newEpoch, type ImportCheckpoint, type ListCheckpoint } from "./import-checkpoint.ts";
import type { StepContext } from "./step-context.ts";
import type { ImportTransaction } from "./import-store.ts";
import type { PageIntake } from "./page-intake.ts";
import { intakeOf, readPage } from "./page-reading.ts";
import type { ListPage, ListPageRequest } from "./people-source.ts";
import { rereadHints } from "./reread-hints.ts";
import { settlePage } from "./settle-page.ts";
import type { StepOutcome } from "./step-report.ts";
import { countTombstonesAhead } from "./tombstones-ahead.ts";

/** A listing that Google keeps breaking off is a fault to report, not to repeat for ever. */
const RESTARTS_MAX = 3;

/** Takes the next part of the listing. */
export async function listStep(context: StepContext, from: ListCheckpoint): Promise<StepOutcome> {
  const { ports, run } = context;
  ports.onStage("pull");
  const { page, checkpoint, restarted, intake: takenIn, lastWrittenAt } = await pull(context, from);
  const rest = page.people.slice(run.pageSize);

  ports.onStage("normalize");
  const intake = await rereadHints(context, await takenIn, lastWrittenAt);
  if (rest.length === 0 && page.nextPageToken !== null) {
    await context.ahead?.begin(context, requestFor({ ...checkpoint, pageToken: page.nextPageToken }));
  }

  const outcome = await ports.store.step<StepOutcome>(async (tx) => {
    const settled = await settlePage(context, tx, intake);
    if (settled.kind === "needs-confirmation") return settled;
    context.ahead?.learn(settled.counters);

    ports.onStage("checkpoint");
    await tx.keepLeftover(rest.length === 0 ? null : { ...page, people: rest });
    if (restarted) await tx.forgetSeen();
    if (checkpoint.listing.kind === "epoch") await tx.markSeen(settled.seen);
    const next = await after({ checkpoint, page, rest: rest.length }, tx);
    return await endStep(tx, {
      next,
      counters: settled.counters,
      totalAvailable: page.totalItems,
      listing: checkpoint.listing,
      nextSyncToken: page.nextSyncToken,
    });
  });
  const { listing } = checkpoint;
  if (outcome.kind !== "needs-confirmation" || listing.kind === "epoch") return outcome;
  const ahead = await countTombstonesAhead(context, { listing, page, intake });
  return { ...outcome, deletions: outcome.deletions + ahead };
}

interface Pulled {
  readonly page: ListPage;
  readonly intake: Promise<PageIntake>;
  readonly checkpoint: ListCheckpoint;
  /** The listing began anew: what it had seen so far no longer counts. */
  readonly restarted: boolean;
  /** When something was last written into the account. */
  readonly lastWrittenAt: string | null;
}

async function pull(context: StepContext, from: ListCheckpoint): Promise<Pulled> {
  const { store, now } = context.ports;
  const { leftover, lastWrittenAt } = await store.read(async (tx) => {
    return { leftover: await tx.leftover(), lastWrittenAt: await tx.lastWrittenAt() };
  });
  if (leftover !== null) {
    const intake = intakeOf(context, leftover);
    return { page: leftover, intake, checkpoint: from, restarted: false, lastWrittenAt };
  }

  let checkpoint = from;
  for (;;) {
    const request = requestFor(checkpoint);
    const reading = context.ahead?.take(context, request) ?? readPage(context, request);
    const result = await reading.result;
    if (result.kind === "page") {
      return {
        page: result,
        intake: reading.intake,
        checkpoint,
        restarted: checkpoint !== from,
        lastWrittenAt,
      };
    }
    if (checkpoint.restarts >= RESTARTS_MAX) {
      throw new KithError(
        "SOURCE_PROTOCOL",
        `Google broke off the listing ${RESTARTS_MAX + 1} times. Start the run again later.`,
      );
    }
    // An expired sync token hides the deletions of the gap; the full listing finds them. A refused page token breaks
    // the listing's continuity, and only an epoch of its own can tell who is missing.
    checkpoint = {
      phase: "list",
      listing: newEpoch(context.run.pageSize, now()),
      pageToken: null,
      restarts: checkpoint.restarts + 1,
    };
  }
}

function requestFor({ listing, pageToken }: ListCheckpoint): ListPageRequest {
  const syncToken = listing.kind === "delta" ? listing.syncToken : null;
  return { pageSize: listing.pageSize, pageToken, syncToken };
}

interface Position {
  readonly checkpoint: ListCheckpoint;
  readonly page: ListPage;
  readonly rest: number;
}

async function after({ checkpoint, page, rest }: Position, tx: ImportTransaction): Promise<ImportCheckpoint> {
  if (rest > 0) return checkpoint;
  if (page.nextPageToken !== null) return { ...checkpoint, pageToken: page.nextPageToken };
  const { listing } = checkpoint;
  if (listing.kind === "delta") return { phase: "done" };
  const suspects = await tx.unseen(null, 1);
  if (suspects.length === 0) return { phase: "done" };
  return { phase: "verify-missing", listing, nextSyncToken: page.nextSyncToken, afterRecordId: null };
}
