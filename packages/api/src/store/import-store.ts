import type { ImportReads, ImportStore, ImportTransaction } from "@kith/core";
import { parseUserId } from "../session/user-id.ts";
import type { EngineContext } from "../runs/engine-context.ts";
import { holdLease, type RunLease } from "../runs/run-lease.ts";
import type { RunRecord } from "../runs/run-record.ts";
import { createCheckpointWriter } from "./checkpoint-writer.ts";
import { createEpochWrites, createImportReads } from "./import-reads.ts";
import { lockContacts } from "./lock-contacts.ts";
import { createRecordTables } from "./record-tables.ts";
import { createStagedTables } from "./staged-tables.ts";
import { writeFailures } from "./write-history.ts";

/**
 * The import's store for one held run. Every step is one transaction that begins by locking the run, checking the
 * lease, and locking the user's contacts against decisions. A dry run has the same bookkeeping, but its records are staged.
 */
export function createImportStore(
  context: EngineContext,
  held: { readonly run: RunRecord; readonly lease: RunLease },
): ImportStore {
  const { database, newId } = context;
  const userId = parseUserId(held.run.user_id);
  const startedAt = context.now();

  return {
    read: (body) => database.asUser(userId, (tx) => body(readsOf(tx, held.run))),

    step: (body) =>
      database.asUser(userId, async (tx) => {
        const run = await holdLease(tx, held.lease);
        await lockContacts(tx);
        const at = context.now();
        const writes = {
          tx,
          userId: run.user_id,
          accountId: run.account_id,
          runId: run.run_id,
          at,
          newId,
        };
        const tables = run.dry_run ? createStagedTables(tx, run, at) : createRecordTables(writes);
        const checkpoint = createCheckpointWriter(context, { tx, run, at, startedAt });
        const transaction: ImportTransaction = {
          ...readsOf(tx, run),
          ...createEpochWrites(tx, run),
          neighborhood: (seeds) => tables.neighborhood(seeds),
          contents: (recordIds) => tables.contents(recordIds),
          liveRecordCount: () => tables.liveRecordCount(),
          async apply(plan) {
            const outcome = await tables.apply(plan);
            if (outcome.kind === "refused") return outcome;
            await writeFailures(writes, plan.rejections);
            checkpoint.note(plan.rejections);
            return outcome;
          },
          checkpoint: (next, report) => checkpoint.write(next, report),
        };
        return await body(transaction);
      }),
  };
}

function readsOf(tx: Parameters<typeof createImportReads>[0], run: RunRecord): ImportReads {
  return createImportReads(tx, run);
}
