import { sql } from "kysely";
import type { Logger } from "pino";
import type { Database, UserTransaction } from "../database/database.ts";
import { parseUserId, type UserId } from "../session/user-id.ts";
import { uuids } from "../store/column-set.ts";
import type { TermsForgetter } from "../store/forget-terms.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import type { ContactsRederiver } from "../store/rederive-contacts.ts";
import { readSurroundings, recordsAround } from "../store/surroundings.ts";
import { deletedBefore } from "./deleted-contact.ts";

/** So many a transaction: others wait for it where there is one connection only. */
const CONTACTS_MAX = 200;

export interface PurgeOptions {
  readonly database: Pick<Database, "asUser" | "asService">;
  readonly now: () => Date;
  readonly logger: Pick<Logger, "info" | "error">;
  /** For the contacts of records whose surroundings went, in the same transaction. */
  readonly rederiveContacts: ContactsRederiver;
  /** For what a trained model knows of them. */
  readonly forgetTerms: TermsForgetter;
}

/**
 * Removes for good, of all users, the contacts whose 30 days are over. The service role finds out whose they are, and
 * each user's own transactions remove them, one after the other with the steps of imports.
 */
export async function purgeDeletedContacts(options: PurgeOptions, signal: AbortSignal): Promise<void> {
  const { database, now, logger } = options;
  const before = deletedBefore(now());
  const due = await database.asService((tx) =>
    tx.selectFrom("contact").select("user_id").distinct().where("deleted_at", "<", before).execute(),
  );
  for (const { user_id } of due) {
    const userId = parseUserId(user_id);
    try {
      for (let contacts = CONTACTS_MAX; contacts === CONTACTS_MAX && !signal.aborted;) {
        contacts = await database.asUser(userId, (tx) => purgeSome(options, tx, { userId, before }));
        if (contacts > 0) logger.info({ contacts }, "deleted contacts were removed for good");
      }
    } catch (error) {
      // One user's trouble is not another's.
      logger.error(
        { err: error },
        "a user's deleted contacts could not be removed; the next purge tries again",
      );
    }
  }
}

async function purgeSome(
  { rederiveContacts, forgetTerms }: PurgeOptions,
  tx: UserTransaction,
  { userId, before }: { readonly userId: UserId; readonly before: Date },
): Promise<number> {
  await lockContacts(tx);
  const doomed = uuids(await dueContacts(tx, { before, limit: CONTACTS_MAX }));
  const records = await tx
    .selectFrom("source_record")
    .select("record_id")
    .where(sql<boolean>`contact_id = any(${doomed})`)
    .execute();
  const around = await readSurroundings(
    tx,
    records.map((row) => row.record_id),
  );
  const { rows } = await sql<{ purged: number }>`
    select kith.purge_contacts(${userId}, ${doomed}, ${before}) as purged`.execute(tx);
  await rederiveContacts(tx, await recordsAround(tx, around));
  const purged = rows[0]?.purged ?? 0;
  // With the last of them, and not left for later: when nobody is due any more, no purge comes here again.
  if (purged > 0 && (await dueContacts(tx, { before, limit: 1 })).length === 0) await forgetTerms(tx);
  return purged;
}

/** Its records all as long ago: of two deleted contacts that became one, the later deletion counts. */
async function dueContacts(
  tx: UserTransaction,
  { before, limit }: { readonly before: Date; readonly limit: number },
): Promise<readonly string[]> {
  const { rows } = await sql<{ contact_id: string }>`
    select contact_id from contact
    where deleted_at < ${before} and not exists (select from source_record r
      where r.contact_id = contact.contact_id and (r.deleted_at is null or r.deleted_at >= ${before}))
    order by deleted_at limit ${limit}`.execute(tx);
  return rows.map((row) => row.contact_id);
}
