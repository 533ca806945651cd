import { KithError, startImport } from "@kith/core";
import type { StartSync } from "../contract/start-sync.ts";
import type { UserTransaction } from "../database/database.ts";
import { lockGoogleAccount, requireContactsAccount } from "../google/google-account.ts";
import type { UserId } from "../session/user-id.ts";
import { readSettings } from "../settings/settings-service.ts";
import { confirmed } from "./confirmation.ts";
import type { EngineContext } from "./engine-context.ts";
import { purgeEndedRuns } from "./purge-ended-runs.ts";
import { NO_COUNTS } from "./run-counts.ts";
import { appendEvent, statusEvent } from "./run-events.ts";
import { isHeld } from "./run-lease.ts";
import { activeRun, followUpPhase, runRecord, type RunRecord } from "./run-record.ts";
import { changeStatus } from "./run-status.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

export interface NewRun {
  readonly userId: UserId;
  readonly origin: "background" | "batch";
  readonly request: StartSync;
  readonly pageSize: number;
}

/**
 * Makes a run, or takes up the one that waits for a person's yes when `confirm` is given: whoever confirms it drives
 * it from then on. A run that is made has asked nothing yet, so nothing about it is confirmed. What ended runs no longer
 * need goes.
 *
 * @throws KithError DIRECTION_NOT_AVAILABLE, ACCOUNT_NOT_CONNECTED, RECONNECT_NEEDED, SCOPE_MISSING, RUN_ALREADY_ACTIVE
 * (`runId` in its details)
 */
export async function startRun(
  context: Pick<EngineContext, "now" | "newId" | "listingParameters" | "llm">,
  tx: UserTransaction,
  { userId, origin, request, pageSize }: NewRun,
): Promise<RunRecord> {
  if (request.direction !== "import") {
    throw new KithError(
      "DIRECTION_NOT_AVAILABLE",
      'Only the direction "import" is available in this version. Send direction: "import".',
    );
  }
  const account = await connectedAccount(tx);
  const at = context.now();
  const active = await activeRun(tx, account.account_id);
  // A dry run asks for no confirmation, so a confirmation with one is not meant for the run that waits.
  if (active?.status === "needs-confirmation" && request.confirm && !request.dryRun) {
    return await changeStatus(tx, active, { ...confirmed(active, at), origin });
  }
  if (active !== null) {
    // Everything of it is imported. What it has not trained or asked about yet, the new run does.
    const isImported = followUpPhase(active) !== null;
    if (!isImported && !(await isReplaceable(tx, active))) throw alreadyActive(active);
    await changeStatus(tx, active, { status: isImported ? "completed" : "cancelled", at });
  }
  await purgeEndedRuns(tx, at);

  const checkpoint = startImport({
    syncToken: account.sync_token,
    syncTokenPageSize: pageSizeOf(account.sync_token_parameters),
    sameParameters: isSameListing(account.sync_token_parameters, context),
    fullSyncAt: account.full_sync_at?.toISOString() ?? null,
    daysSinceFullSync:
      account.full_sync_at === null ? null : (at.getTime() - account.full_sync_at.getTime()) / DAY_MS,
    forceFull: request.forceFull,
    pageSize,
    now: at.toISOString(),
  });
  const { llmEnabled } = await readSettings(tx, userId);
  const row = await tx
    .insertInto("run")
    .values({
      run_id: context.newId(),
      user_id: userId,
      account_id: account.account_id,
      direction: request.direction,
      origin,
      status: "queued",
      dry_run: request.dryRun,
      force_full: request.forceFull,
      page_size: pageSize,
      use_llm: context.llm !== null && llmEnabled && request.useLLM !== false,
      requested: null,
      checkpoint: JSON.stringify(checkpoint),
      counters: JSON.stringify(NO_COUNTS),
      confirmation: null,
      total_available: null,
      stage: null,
      error_code: null,
      error_message: null,
      lease_owner: null,
      created_at: at,
      updated_at: at,
    })
    .returningAll()
    .executeTakeFirstOrThrow();
  const run = runRecord(row);
  await appendEvent(tx, run, statusEvent(run, at.toISOString()));
  return run;
}

async function connectedAccount(tx: UserTransaction) {
  // So that two starts at once see each other's run, and a disconnect sees it or leaves nothing to start.
  await lockGoogleAccount(tx);
  const { accountId } = await requireContactsAccount(tx);
  return await tx
    .selectFrom("google_account")
    .select(["account_id", "sync_token", "sync_token_parameters", "full_sync_at"])
    .where("account_id", "=", accountId)
    .executeTakeFirstOrThrow();
}

/** A batch-driven run that no call is working on belongs to a client that went away or begins anew. */
async function isReplaceable(tx: UserTransaction, run: RunRecord): Promise<boolean> {
  return run.origin === "batch" && !(await isHeld(tx, run));
}

export function alreadyActive(run: RunRecord): KithError {
  return new KithError(
    "RUN_ALREADY_ACTIVE",
    "A sync of this account is already going on. Wait for it, or cancel it, before you start another.",
    { details: { runId: run.run_id, status: run.status } },
  );
}

/** The stored parameters are `<page size> <fingerprint>`. */
export function listingParametersText(pageSize: number, fingerprint: string): string {
  return `${pageSize} ${fingerprint}`;
}

function pageSizeOf(parameters: string | null): number | null {
  const pageSize = Number.parseInt(parameters ?? "", 10);
  return Number.isSafeInteger(pageSize) ? pageSize : null;
}

function isSameListing(
  parameters: string | null,
  { listingParameters }: Pick<EngineContext, "listingParameters">,
): boolean {
  const pageSize = pageSizeOf(parameters);
  return pageSize !== null && parameters === listingParametersText(pageSize, listingParameters(pageSize));
}
