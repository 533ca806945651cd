import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { bigints, uuids } from "./column-set.ts";
import { readMatchModel } from "./match-model.ts";

/**
 * What around some records may come out otherwise without them: records linked to them, and those that share a blocking
 * key with them that is too crowded to be compared by. To be read before the records are erased.
 */
export interface Surroundings {
  readonly linkedRecords: readonly string[];
  readonly crowdedKeys: readonly bigint[];
}

export async function readSurroundings(
  tx: UserTransaction,
  recordIds: readonly string[],
): Promise<Surroundings> {
  const { keyHoldersMax } = await readMatchModel(tx);
  const linked = await sql<{ record_id: string }>`
    select record_b as record_id from scored_pair where verdict = 'join' and record_a = any(${uuids(recordIds)})
    union select record_a from scored_pair where verdict = 'join' and record_b = any(${uuids(recordIds)})
    union select record_b from decision where kind = 'must-link' and record_a = any(${uuids(recordIds)})
    union select record_a from decision where kind = 'must-link' and record_b = any(${uuids(recordIds)})
    `.execute(tx);
  const crowded = await sql<{ key_hash: bigint }>`
    select key_hash from blocking_key
    where key_hash in (select unnest(blocking_keys) from source_record where record_id = any(${uuids(recordIds)}))
    group by key_hash having count(*) > ${keyHoldersMax}`.execute(tx);
  return {
    linkedRecords: linked.rows.map((row) => row.record_id),
    crowdedKeys: crowded.rows.map((row) => row.key_hash),
  };
}

/** Which records are to be derived anew, once the others are erased. */
export async function recordsAround(
  tx: UserTransaction,
  { linkedRecords, crowdedKeys }: Surroundings,
): Promise<readonly string[]> {
  const { keyHoldersMax } = await readMatchModel(tx);
  const { rows } = await sql<{ record_id: string }>`
    select record_id from source_record where record_id = any(${uuids(linkedRecords)})
    union
    select record_id from blocking_key where key_hash in (
      select key_hash from blocking_key where key_hash = any(${bigints(crowdedKeys)})
      group by key_hash having count(*) <= ${keyHoldersMax})`.execute(tx);
  return rows.map((row) => row.record_id);
}
