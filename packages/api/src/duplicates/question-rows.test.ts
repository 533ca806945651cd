import { sql } from "kysely";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { UserTransaction } from "../database/database.ts";
import { userIdOf } from "../server/testing/derived-state.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { REAL_TABLES } from "../store/table-view.ts";
import { findQuestion, questionRows, recordsOfContacts, type QuestionRow } from "./question-rows.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

async function all(tx: UserTransaction, near?: readonly string[]): Promise<readonly QuestionRow[]> {
  const query = { view: REAL_TABLES, at: kith.clock.now(), near };
  const { rows } = await sql<QuestionRow>`
    select * from ${questionRows(query)} as q order by record_a, record_b`.execute(tx);
  return rows;
}

test("the questions near a contact are those of the whole queue about it, decisions and postponements included", async () => {
  const client = await kith.connect({ contacts: 400, seed: 3 });
  await client.syncAll();
  const { items } = await client.call("duplicates", "list", { limit: 100 });
  for (const [index, { recordA, recordB, version }] of items.entries()) {
    const answer = (["different", "later", "same"] as const)[index % 5];
    if (answer !== undefined)
      await client.call("duplicates", "decide", { recordA, recordB, version, answer });
  }
  await kith.database.asUser(await userIdOf(kith.database, client), async (tx) => {
    const whole = await all(tx);
    expect(whole.length).toBeGreaterThan(5);
    expect(whole.some((row) => row.later_until !== null)).toBe(true);
    const contacts = await tx.selectFrom("contact").select("contact_id").execute();
    for (const { contact_id: id } of contacts) {
      const near = await all(tx, await recordsOfContacts(tx, [id]));
      expect(near).toEqual(whole.filter((row) => row.contact_a === id || row.contact_b === id));
    }
    for (const { recordA, recordB } of items) {
      const found = whole.find((row) => row.record_a === recordA && row.record_b === recordB) ?? null;
      const query = { view: REAL_TABLES, at: kith.clock.now() };
      expect(await findQuestion(tx, query, [recordA, recordB])).toEqual(found);
    }
  });
});
