import type { ImportReads, ListPage, SeenRecord } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import type { RunRecord } from "../runs/run-record.ts";
import { uuids } from "./column-set.ts";
import { readLagging, readLastWrittenAt, readMarked, readStored } from "./read-records.ts";
import { REAL_TABLES, stagedView } from "./table-view.ts";

/** What a step reads outside its transaction too: who is stored, the rest of a pulled page, whom the listing has not shown. */
export function createImportReads(tx: UserTransaction, run: RunRecord): ImportReads {
  const { run_id: runId, account_id: accountId } = run;
  // A dry run's own removals count for it: otherwise it would find the same records missing for ever.
  const view = run.dry_run ? stagedView(runId) : REAL_TABLES;
  const { records } = view;
  const reads = { tx, accountId, view };
  return {
    stored: (resourceNames) => readStored(reads, resourceNames),
    marked: (recordIds) => readMarked(reads, recordIds),
    lastWrittenAt: () => readLastWrittenAt(reads),
    lagging: (resourceNames, since) => readLagging(reads, resourceNames, since),

    async leftover() {
      const row = await tx
        .selectFrom("pulled_page")
        .select("page")
        .where("run_id", "=", runId)
        .executeTakeFirst();
      return row === undefined ? null : (JSON.parse(row.page) as ListPage);
    },

    // EXCEPT is hashed whatever the planner believes of the arrays' lengths; NOT EXISTS took 31 s for 25,000 records.
    async unseen(after, limit) {
      const { rows } = await sql<{ record_id: string; resource_name: string }>`
        with unseen as (
          select record_id from ${records} as r
          where account_id = ${accountId} and deleted_at is null and resource_name is not null and gone_at is null
            and (${after}::uuid is null or record_id > ${after}::uuid)
          except
          select unnest(record_ids) from epoch_page where run_id = ${runId})
        select record_id, resource_name from ${records} as r join unseen using (record_id)
        order by record_id limit ${limit}`.execute(tx);
      return rows.map(seenRecord);
    },

    async missing(limit) {
      const { rows } = await sql<{ record_id: string; resource_name: string }>`
        select r.record_id, r.resource_name from epoch_missing m join ${records} as r on r.record_id = m.record_id
        where m.run_id = ${runId} and r.deleted_at is null and r.resource_name is not null and r.gone_at is null
        order by r.record_id limit ${limit}`.execute(tx);
      return rows.map(seenRecord);
    },

    async missingCount() {
      const { rows } = await sql<{ count: number }>`
        select count(*)::integer as count from epoch_missing m join ${records} as r on r.record_id = m.record_id
        where m.run_id = ${runId} and r.deleted_at is null and r.resource_name is not null
          and r.gone_at is null`.execute(tx);
      return rows[0]?.count ?? 0;
    },
  };
}

function seenRecord(row: { record_id: string; resource_name: string }): SeenRecord {
  return { recordId: row.record_id, resourceName: row.resource_name };
}

/** The bookkeeping's other half: what a step writes of it. */
export function createEpochWrites(tx: UserTransaction, run: RunRecord) {
  const { run_id, user_id, step } = run;
  return {
    async keepLeftover(page: ListPage | null): Promise<void> {
      if (page === null) {
        await tx.deleteFrom("pulled_page").where("run_id", "=", run_id).execute();
        return;
      }
      const text = JSON.stringify(page);
      await tx
        .insertInto("pulled_page")
        .values({ run_id, user_id, page: text })
        .onConflict((conflict) => conflict.column("run_id").doUpdateSet({ page: text }))
        .execute();
    },

    async markSeen(recordIds: readonly string[]): Promise<void> {
      if (recordIds.length === 0) return;
      await tx
        .insertInto("epoch_page")
        .values({ run_id, step, user_id, record_ids: [...recordIds] })
        .execute();
    },

    async forgetSeen(): Promise<void> {
      await tx.deleteFrom("epoch_page").where("run_id", "=", run_id).execute();
      await tx.deleteFrom("epoch_missing").where("run_id", "=", run_id).execute();
    },

    async markMissing(recordIds: readonly string[]): Promise<void> {
      if (recordIds.length === 0) return;
      await sql`insert into epoch_missing (run_id, record_id, user_id)
        select ${run_id}, m.record_id, ${user_id} from unnest(${uuids(recordIds)}) as m (record_id)
        on conflict do nothing`.execute(tx);
    },
  };
}
