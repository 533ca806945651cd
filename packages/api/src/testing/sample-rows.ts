import { randomBytes, randomUUID } from "node:crypto";
import type { Database, UserTransaction } from "../database/database.ts";
import type { SampleUser } from "./sample-user.ts";

const AT = "2026-01-05T09:00:00.000Z";

export interface SampleRows {
  readonly recordIds: readonly [string, string];
  readonly runId: string;
}

/** Gives a sample user at least one row in every table that belongs to users. The values mean nothing. */
export async function insertSampleRows(database: Database, user: SampleUser): Promise<SampleRows> {
  const [recordA = "", recordB = ""] = [randomUUID(), randomUUID()].sort();
  const runId = randomUUID();
  await database.asUser(user.userId, async (tx) => {
    await insertSecrets(tx, user);
    await insertContacts(tx, { ...user, recordA, recordB });
    await insertCalendar(tx, user);
    await insertRun(tx, { ...user, runId, recordA, recordB });
    await insertWrites(tx, { ...user, runId, recordA, recordB });
  });
  return { recordIds: [recordA, recordB], runId };
}

async function insertSecrets(tx: UserTransaction, user: SampleUser): Promise<void> {
  const user_id = user.userId;
  await tx
    .insertInto("user_identity")
    .values({ issuer: "kith-local", subject: randomUUID(), user_id, created_at: AT })
    .execute();
  await tx
    .insertInto("api_token")
    .values({
      token_id: randomUUID(),
      user_id,
      name: "Sample",
      token_hash: randomBytes(32),
      scopes: ["read"],
      created_at: AT,
    })
    .execute();
  await tx
    .insertInto("google_token")
    .values({
      account_id: user.accountId,
      user_id,
      key_id: "k1",
      sealed: randomBytes(40),
      version: 1,
      access_expires_at: AT,
      updated_at: AT,
    })
    .execute();
  await tx
    .insertInto("oauth_state")
    .values({
      state_hash: randomBytes(32),
      user_id,
      session_hash: randomBytes(32),
      key_id: "k1",
      sealed_verifier: randomBytes(40),
      expires_at: AT,
    })
    .execute();
}

async function insertCalendar(tx: UserTransaction, user: SampleUser): Promise<void> {
  const key = { account_id: user.accountId, calendar_id: "primary", user_id: user.userId };
  await tx
    .insertInto("calendar")
    .values({ ...key, listing: 1, listing_kind: "full", parameters: "{}", step: 1, sync_token: "token" })
    .execute();
  await tx
    .insertInto("calendar_event")
    .values({
      ...key,
      event_id: "sample",
      body: "{}",
      cancelled: false,
      seen_in: 1,
      created_at: AT,
      updated_at: AT,
    })
    .execute();
}

interface RecordOwner extends SampleUser {
  readonly recordA: string;
  readonly recordB: string;
}

async function insertContacts(tx: UserTransaction, user: RecordOwner): Promise<void> {
  const { userId: user_id, accountId: account_id, recordA: record_a, recordB: record_b } = user;
  const records = [record_a, record_b].map((record_id) => ({
    record_id,
    user_id,
    account_id,
    contact_id: record_a,
    resource_name: `people/${record_id}`,
    content_hash: "hash",
    created_at: AT,
    updated_at: AT,
  }));
  await tx.insertInto("source_record").values(records).execute();
  await tx
    .insertInto("contact")
    .values({
      contact_id: record_a,
      user_id,
      display_name: "Sample",
      sort_name: "sample",
      search_text: "sample",
      summary: "{}",
      record_count: 2,
      created_at: AT,
      updated_at: AT,
    })
    .execute();
  await tx.insertInto("blocking_key").values({ user_id, key_hash: 7n, record_id: record_a }).execute();
  await tx
    .insertInto("scored_pair")
    .values({ user_id, record_a, record_b, ...SCORE, verdict: "join", created_at: AT })
    .execute();
  await insertReviews(tx, user);
  const decision_id = randomUUID();
  await tx
    .insertInto("decision")
    .values({
      decision_id,
      user_id,
      kind: "must-link",
      record_a,
      record_b,
      decided_by: "person",
      evidence: "{}",
      decided_at: AT,
    })
    .execute();
  await tx.insertInto("decision_withdrawal").values({ decision_id, user_id, withdrawn_at: AT }).execute();
  await tx
    .insertInto("change")
    .values({
      change_id: randomUUID(),
      user_id,
      record_id: record_a,
      contact_id: record_a,
      kind: "changed",
      detail: "{}",
      changed_at: AT,
    })
    .execute();
}

async function insertReviews(tx: UserTransaction, user: RecordOwner): Promise<void> {
  const { userId: user_id, recordA: record_a, recordB: record_b } = user;
  const act = { user_id, acted_by: "person", record_a, record_b, acted_at: AT } as const;
  const [same, later] = [randomUUID(), randomUUID()];
  await tx
    .insertInto("review_act")
    .values([
      { ...act, act_id: same, kind: "same" },
      { ...act, act_id: later, kind: "later", until: AT },
    ])
    .execute();
  const decided = { decided_by: "person", evidence: "{}", decided_at: AT, act_id: same } as const;
  await tx
    .insertInto("decision")
    .values({ decision_id: randomUUID(), user_id, kind: "must-link", record_a, record_b, ...decided })
    .execute();
  const hashes = { hash_low: "hash", hash_high: "hash" };
  const asked = { model_version: "sample", prompt_version: "1", llm: "sample", answered_at: AT };
  await tx
    .insertInto("llm_answer")
    .values({ user_id, ...hashes, ...asked, answer: "same", confidence: "high" })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  await tx
    .insertInto("match_model")
    .values({ user_id, version: "sample", document: "{}", report: "{}", trained_at: AT })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
  // One user has one row a day, whatever accounts there are.
  await tx
    .insertInto("llm_usage")
    .values({ user_id, day: 20_000, requests: 1, micro_dollars: 5n })
    .onConflict((conflict) => conflict.doNothing())
    .execute();
}

const SCORE = { match_weight: 12.5, probability: 0.99, weights: "[]", model_version: "sample" };

async function insertRun(tx: UserTransaction, user: RecordOwner & { runId: string }): Promise<void> {
  const { userId: user_id, accountId: account_id, runId: run_id, recordA: record_id, recordB } = user;
  await tx
    .insertInto("run")
    .values({
      run_id,
      user_id,
      account_id,
      direction: "import",
      origin: "background",
      status: "queued",
      dry_run: true,
      force_full: false,
      page_size: 100,
      checkpoint: "{}",
      counters: "{}",
      created_at: AT,
      updated_at: AT,
    })
    .execute();
  await tx.insertInto("run_event").values({ run_id, seq: 1, user_id, event: "{}", created_at: AT }).execute();
  await tx
    .insertInto("step_answer")
    .values({ run_id, step: 1, user_id, answer: "{}", created_at: AT })
    .execute();
  await tx
    .insertInto("run_failure")
    .values({
      run_id,
      failure_id: randomUUID(),
      user_id,
      stage: "normalize",
      code: "SOURCE_PROTOCOL",
      sentence: "Sample.",
      created_at: AT,
    })
    .execute();
  await tx.insertInto("pulled_page").values({ run_id, user_id, page: "[]" }).execute();
  await tx
    .insertInto("epoch_page")
    .values({ run_id, step: 1, user_id, record_ids: [record_id] })
    .execute();
  await tx.insertInto("epoch_missing").values({ run_id, record_id, user_id }).execute();
  await tx
    .insertInto("plan_action")
    .values({ run_id, ordinal: 1, user_id, kind: "create", record_id, detail: "{}" })
    .execute();
  await tx
    .insertInto("staged_record")
    .values({ run_id, record_id, user_id, account_id, contact_id: record_id, content_hash: "hash" })
    .execute();
  await tx.insertInto("staged_key").values({ run_id, key_hash: 7n, record_id, user_id }).execute();
  await tx
    .insertInto("staged_pair")
    .values({
      run_id,
      user_id,
      record_a: record_id,
      record_b: recordB,
      ...SCORE,
      verdict: "join",
      dropped: false,
    })
    .execute();
}

async function insertWrites(tx: UserTransaction, user: RecordOwner & { runId: string }): Promise<void> {
  const { userId: user_id, accountId: account_id, runId: run_id, recordA: record_id } = user;
  await tx.insertInto("given_up").values({ run_id, record_id, user_id }).execute();
  await tx
    .insertInto("write_journal")
    .values({
      write_id: randomUUID(),
      call_id: randomUUID(),
      user_id,
      account_id,
      run_id,
      record_id,
      kind: "create",
      state: "sent",
      mask: "[]",
      wanted: "{}",
      fence: 1,
      sent_at: AT,
    })
    .execute();
}
