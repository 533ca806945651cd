import type { UserTransaction } from "../database/database.ts";
import { writeMatchModel } from "../store/match-model.ts";
import { rederiveStoredContacts, type RederiveOptions } from "../store/rederive-contacts.ts";
import { dropOtherPairs, writePairs } from "../store/write-pairs.ts";
import type { TrainedAccount } from "./train-account.ts";

/** Records that are derived anew at once; more only where the contacts of more change together. */
const RECORDS_PER_PART = 50;

/**
 * Puts a trained model in force, in the transaction of the caller, who has locked the contacts and knows that the account
 * is as it was when it was trained on. Afterwards every pair is of the model, and contacts are what they would be had
 * all records come in under it. What changes nothing writes nothing.
 */
export async function adoptModel(
  tx: UserTransaction,
  { trained, preview, changed, pairs }: TrainedAccount,
  options: RederiveOptions,
): Promise<void> {
  const { userId, at, newId, runId = null } = options;
  if (preview.modelAfter !== preview.modelBefore) {
    await writeMatchModel(tx, trained, { userId, at });
    await dropOtherPairs(tx, pairs.flat());
    const context = { tx, userId, accountId: "", runId, at, newId };
    for (const put of pairs) await writePairs(context, { pairs: { put, drop: [] } });
  }
  for (const records of parts(changed)) await rederiveStoredContacts(tx, records, options);
}

/** Whole groups together, so that no contact is looked at by half. */
function* parts(groups: readonly (readonly string[])[]): Generator<readonly string[]> {
  let part: string[] = [];
  for (const group of groups) {
    if (part.length > 0 && part.length + group.length > RECORDS_PER_PART) {
      yield part;
      part = [];
    }
    part.push(...group);
  }
  if (part.length > 0) yield part;
}
