import type { Database } from "../../database/database.ts";
import { superuserQuery } from "../../testing/superuser-query.ts";

/** Has the user's accounts stay with the shipped model: training after a first import would derive everything anew. */
export async function withoutTraining(database: Database, userId: string): Promise<void> {
  await superuserQuery(database, "update kith.google_account set training = 'done' where user_id = $1", [
    userId,
  ]);
}
