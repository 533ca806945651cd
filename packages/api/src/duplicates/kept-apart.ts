import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { isStanding } from "./question-rows.ts";

/** Whether a standing cannot-link is between any records of two contacts. */
export async function areKeptApart(tx: UserTransaction, [a, b]: readonly [string, string]): Promise<boolean> {
  const { rows } = await sql`
    select from decision d
    join source_record x on x.record_id = d.record_a join source_record y on y.record_id = d.record_b
    where d.kind = 'cannot-link' and ${isStanding("d")}
      and ((x.contact_id = ${a} and y.contact_id = ${b}) or (x.contact_id = ${b} and y.contact_id = ${a}))
    limit 1`.execute(tx);
  return rows.length > 0;
}
