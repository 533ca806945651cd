import type { UserTransaction } from "../database/database.ts";

/**
 * Until the transaction ends, nobody else derives this user's contacts: a step of a run and a decision follow one
 * another, so that each sees what the other wrote. Contacts depend on decisions and records alike, and two who derive at
 * once would each miss the other's half.
 *
 * The user's row is locked, not the key of it: rows that refer to the user can still be inserted. In a run's transaction
 * the run's row is locked before, never after.
 */
export async function lockContacts(tx: UserTransaction): Promise<void> {
  await tx.selectFrom("app_user").select("user_id").forNoKeyUpdate().execute();
}
