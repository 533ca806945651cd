import { setImmediate as untilOthersRan } from "node:timers/promises";
import { checkAccount, type CheckedRecords } from "@kith/core";
import { sql } from "kysely";
import type { z } from "zod";
import type { checkOutput } from "../contract/check.ts";
import { requireContactsAccount } from "../google/google-account.ts";
import type { EngineContext } from "../runs/engine-context.ts";
import type { UserId } from "../session/user-id.ts";
import { readFieldsOf } from "./stored-fields.ts";

/** Google's largest page: a check of 25,000 contacts is 25 calls, and one for each 200 of those that differ. */
const PAGE_SIZE = 1000;
const TOLD_OF_A_KIND = 200;

/**
 * Compares the connected account with Google, both whole; changes nothing on either side.
 *
 * @throws KithError ACCOUNT_NOT_CONNECTED, RECONNECT_NEEDED, SCOPE_MISSING, SOURCE_RATE_LIMITED, SOURCE_UNAVAILABLE;
 * CANCELLED when the signal is aborted
 */
export async function checkGoogle(
  { database, sourceOf }: Pick<EngineContext, "database" | "sourceOf">,
  userId: UserId,
  signal: AbortSignal,
): Promise<z.infer<typeof checkOutput>> {
  const { accountId } = await database.readAsUser(userId, (tx) => requireContactsAccount(tx));
  const records: CheckedRecords = {
    all: () =>
      database.readAsUser(userId, async (tx) => {
        const { rows } = await sql<StoredRow>`
          select record_id, contact_id, resource_name, previous_resource_names, content_hash,
            deleted_at is not null as deleted
          from source_record where account_id = ${accountId} and resource_name is not null`.execute(tx);
        return rows.map((row) => ({
          recordId: row.record_id,
          contactId: row.contact_id,
          resourceName: row.resource_name,
          previousResourceNames: row.previous_resource_names,
          contentHash: row.content_hash,
          deleted: row.deleted,
        }));
      }),
    fields: (recordIds) => database.readAsUser(userId, (tx) => readFieldsOf(tx, recordIds)),
  };
  const report = await checkAccount(
    { source: sourceOf({ userId, accountId }, signal), records, giveWay: () => untilOthersRan() },
    { pageSize: PAGE_SIZE, limit: TOLD_OF_A_KIND },
  );
  return report as z.infer<typeof checkOutput>;
}

interface StoredRow {
  readonly record_id: string;
  readonly contact_id: string;
  readonly resource_name: string;
  readonly previous_resource_names: string[];
  readonly content_hash: string;
  readonly deleted: boolean;
}
