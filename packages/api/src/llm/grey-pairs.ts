import { speaksToMachines, type ContactFields, type GreyPair } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { pairOf } from "../duplicates/question-view.ts";
import { uuids } from "../store/column-set.ts";
import { storedFields } from "../store/stored-fields.ts";
import type { TableView } from "../store/table-view.ts";
import type { GreyRow } from "./grey-questions.ts";

/** How many rows are read at once: two cards of 1 to 3 kB each. */
const ROWS_PER_READ = 100;

interface ChosenPairs {
  readonly pairs: readonly GreyPair[];
  /** Rows with a card that speaks to machines: nothing of those is sent, a person reads them. */
  readonly leftOut: readonly GreyRow[];
}

/** The first `limit` of some questions that may be sent, with both cards. */
export async function chooseGreyPairs(
  tx: UserTransaction,
  rows: readonly GreyRow[],
  { view, limit }: { readonly view: Pick<TableView, "records">; readonly limit: number },
): Promise<ChosenPairs> {
  const pairs: GreyPair[] = [];
  const leftOut: GreyRow[] = [];
  for (let at = 0; at < rows.length && pairs.length < limit; at += ROWS_PER_READ) {
    const some = rows.slice(at, at + ROWS_PER_READ);
    const cards = await readCards(
      tx,
      view,
      some.flatMap((row) => [row.record_a, row.record_b]),
    );
    for (const row of some) {
      const [a, b] = [cards.get(row.record_a) ?? {}, cards.get(row.record_b) ?? {}];
      if (pairs.length === limit) break;
      if (speaksToMachines(a) || speaksToMachines(b)) leftOut.push(row);
      else {
        pairs.push({
          pair: pairOf(row),
          a: { fields: a, contentHash: row.hash_a },
          b: { fields: b, contentHash: row.hash_b },
        });
      }
    }
  }
  return { pairs, leftOut };
}

async function readCards(
  tx: UserTransaction,
  view: Pick<TableView, "records">,
  recordIds: readonly string[],
): Promise<ReadonlyMap<string, ContactFields>> {
  const { rows } = await sql<{ record_id: string; remote: string | null; local: string | null }>`
    select record_id, remote, local from ${view.records} as r where record_id = any(${uuids(recordIds)})`.execute(
    tx,
  );
  return new Map(rows.map((row) => [row.record_id, storedFields(row)]));
}
