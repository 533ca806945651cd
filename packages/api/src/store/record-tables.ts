import type { ImportPlan, ImportTransaction } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";
import type { RunRecord } from "../runs/run-record.ts";
import { fetchNeighborhood } from "./neighborhood.ts";
import { findRefused, trySavepoint } from "./refused-records.ts";
import { countLive, readStored } from "./read-records.ts";
import { REAL_TABLES } from "./table-view.ts";
import { writeContacts } from "./write-contacts.ts";
import { writeChanges } from "./write-history.ts";
import { writePairs } from "./write-pairs.ts";
import { createRecords, updateRecords, writeRecords } from "./write-records.ts";

/** The part of a step's transaction that differs between a run and its dry run: where records are kept. */
export type RecordTables = Pick<ImportTransaction, "stored" | "neighborhood" | "liveRecordCount" | "apply">;

interface StepTables {
  readonly tx: UserTransaction;
  readonly run: RunRecord;
  readonly at: Date;
  readonly newId: () => string;
}

/** The real tables. */
export function createRecordTables({ tx, run, at, newId }: StepTables): RecordTables {
  const reads = { tx, accountId: run.account_id, view: REAL_TABLES };
  return {
    stored: (resourceNames) => readStored(reads, resourceNames),
    neighborhood: (seeds) => fetchNeighborhood(tx, { userId: run.user_id, seeds, view: REAL_TABLES }),

    liveRecordCount: () => countLive(reads),

    async apply(plan: ImportPlan) {
      const context = { tx, run, at, newId };
      const refusal = await trySavepoint(tx, async () => {
        await writeRecords(context, plan);
        await writeContacts(context, plan);
        await writePairs(context, plan);
        await writeChanges(context, plan);
      });
      if (refusal === null) return { kind: "applied" };
      const created = await findRefused(tx, plan.create, (some) => createRecords(context, some));
      const rewrites = [...plan.update, ...plan.refresh];
      const updated = await findRefused(tx, rewrites, (some) => updateRecords(context, some));
      const records = [...created, ...updated];
      // Not the records' own fault: nothing to leave out.
      if (records.length === 0) throw refusal.fault;
      return { kind: "refused", records };
    },
  };
}
