import type { Database } from "../../database/database.ts";
import { parseUserId, type UserId } from "../../session/user-id.ts";
import { superuserQuery } from "../../testing/superuser-query.ts";
import type { TestClient } from "./test-client.ts";

export async function userIdOf(database: Database, client: TestClient): Promise<UserId> {
  const [row] = await superuserQuery<{ id: string }>(
    database,
    "select user_id::text as id from kith.user_identity where subject = $1",
    [client.email],
  );
  return parseUserId(row?.id ?? "");
}

/** Everything of a user that is derived from source records and decisions, without the times of its last writing. */
export async function derivedState(database: Database, userId: string) {
  const contacts = await superuserQuery(
    database,
    `select contact_id::text, display_name, sort_name, search_text, summary, record_count, deleted_at is null as live
     from kith.contact where user_id = $1 order by contact_id`,
    [userId],
  );
  const places = await superuserQuery<{ record_id: string; contact_id: string }>(
    database,
    "select record_id::text, contact_id::text from kith.source_record where user_id = $1 order by record_id",
    [userId],
  );
  const pairs = await superuserQuery(
    database,
    `select record_a::text, record_b::text, verdict, round(match_weight::numeric, 9)::text as weight
     from kith.scored_pair where user_id = $1 order by record_a, record_b`,
    [userId],
  );
  return { contacts, places, pairs };
}
