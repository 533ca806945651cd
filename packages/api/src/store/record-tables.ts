import type { ImportPlan, ImportTransaction } from "@kith/core";
import { fetchNeighborhood } from "./neighborhood.ts";
import { findRefused, trySavepoint, unstorableRecords } from "./refused-records.ts";
import { countLive, readContents } from "./read-records.ts";
import { REAL_TABLES } from "./table-view.ts";
import { writeContacts } from "./write-contacts.ts";
import { writeChanges } from "./write-history.ts";
import { writePairs } from "./write-pairs.ts";
import { createRecords, updateRecords, writeRecords, type WriteContext } from "./write-records.ts";

/** The part of a step's transaction that differs between a run and its dry run: where records are kept. */
export type RecordTables = Pick<ImportTransaction, "neighborhood" | "contents" | "liveRecordCount" | "apply">;

/** The real tables. */
export function createRecordTables(context: WriteContext): RecordTables {
  const { tx, userId, accountId } = context;
  const reads = { tx, accountId, view: REAL_TABLES };
  return {
    neighborhood: (seeds) => fetchNeighborhood(tx, { userId, seeds, view: REAL_TABLES }),

    contents: (recordIds) => readContents(reads, recordIds),

    liveRecordCount: () => countLive(reads),

    async apply(plan: ImportPlan) {
      const rewrites = [...plan.update, ...plan.rename, ...plan.refresh];
      const unstorable = unstorableRecords([...plan.create, ...rewrites]);
      if (unstorable.length > 0) return { kind: "refused", records: unstorable };
      const refusal = await trySavepoint(tx, async () => {
        await writeRecords(context, plan);
        await writeContacts(context, plan);
        await writePairs(context, plan);
        await writeChanges(context, plan);
      });
      if (refusal === null) return { kind: "applied" };
      const created = await findRefused(tx, plan.create, (some) => createRecords(context, some));
      const updated = await findRefused(tx, rewrites, (some) => updateRecords(context, some));
      const records = [...created, ...updated];
      // Not the records' own fault: nothing to leave out.
      if (records.length === 0) throw refusal.fault;
      return { kind: "refused", records };
    },
  };
}
