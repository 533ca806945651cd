import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { holdRun } from "../server/testing/hold-run.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
});

async function ownRows(client: TestClient): Promise<Readonly<Record<string, number>>> {
  const rows = await superuserQuery<{ records: number; accounts: number; tokens: number }>(
    kith.database,
    `select (select count(*)::integer from kith.source_record r where r.user_id = u.user_id) as records,
       (select count(*)::integer from kith.google_account a where a.user_id = u.user_id) as accounts,
       (select count(*)::integer from kith.google_token t where t.user_id = u.user_id) as tokens
     from kith.user_identity u where subject = $1`,
    [client.email],
  );
  return rows[0] ?? {};
}

test("a disconnect keeps the contacts, ends the consent at Google, and a new connect takes the same ones up", async () => {
  const client = await kith.connect({ contacts: 40 });
  await client.syncAll();
  const before = await client.call("contacts", "list", { limit: 500 });
  const answer = await client.rest("POST", "/api/google/disconnect");
  expect(answer.body).toEqual({
    success: true,
    message: "Google account disconnected successfully",
    revokedAtGoogle: true,
  });
  expect((await client.rest("GET", "/api/google/status")).body).toEqual({ connected: false });
  expect(await client.call("contacts", "list", { limit: 500 })).toEqual(before);
  expect(await ownRows(client)).toEqual({ records: 40, accounts: 1, tokens: 0 });
  expect((await client.sync()).body).toMatchObject({ code: "ACCOUNT_NOT_CONNECTED" });

  await kith.consent(client);
  const answers = await client.syncAll();
  expect(answers).toMatchObject([{ imported: 0, unchanged: 40 }]);
});

test("a disconnect that deletes leaves no row of the account, and nothing is deleted in Google", async () => {
  const client = await kith.connect({ contacts: 40 });
  await client.syncAll();
  await client.rest("POST", "/api/google/disconnect", { deleteContacts: true });
  expect(await ownRows(client)).toEqual({ records: 0, accounts: 0, tokens: 0 });
  expect(await client.call("stats", "get")).toMatchObject({ contacts: 0, sourceRecords: 0, lastRun: null });
  expect(client.google.contactCount).toBe(40);
});

test.each([false, true])(
  "a disconnect during a step waits for its end, and nothing is written after it (delete: %j)",
  async (deleteContacts) => {
    const client = await kith.connect({ contacts: 250 });
    const { runId, go } = await holdRun({
      faults: kith.emulator.faults,
      clients: [client],
      step: 2,
      input: { pageSize: 100 },
    });
    const disconnecting = client.call("google", "disconnect", { deleteContacts });
    while ((await client.call("sync", "get", { runId })).requested !== "cancel") await Promise.resolve();
    go();
    expect(await disconnecting).toMatchObject({ success: true });
    const rows = await ownRows(client);
    expect(rows).toMatchObject(deleteContacts ? { records: 0, accounts: 0 } : { accounts: 1, tokens: 0 });
    const [run] = (await client.call("sync", "list")).items;
    expect(run?.status).toBe(deleteContacts ? undefined : "cancelled");
    expect(await ownRows(client)).toEqual(rows);
  },
);

test.each([false, true])(
  "a run that begins while Google is asked to end the consent is ended too, before the account (delete: %j)",
  async (deleteContacts) => {
    const client = await kith.connect({ contacts: 250 });
    const hold = Promise.withResolvers<void>();
    const begun = Promise.withResolvers<string>();
    kith.emulator.faults.inject({
      path: "/connections",
      kind: "hook",
      hook: () => hold.promise,
    });
    kith.emulator.faults.inject({
      path: "/revoke",
      kind: "hook",
      hook: async () => {
        const runId = await client.start({ pageSize: 100 });
        await client.reached(runId, "running");
        begun.resolve(runId);
      },
    });
    const disconnecting = client.call("google", "disconnect", { deleteContacts });
    const runId = await begun.promise;
    while ((await client.call("sync", "get", { runId })).requested !== "cancel") await Promise.resolve();
    hold.resolve();
    expect(await disconnecting).toMatchObject({ success: true });
    const rows = await ownRows(client);
    expect(rows).toMatchObject(deleteContacts ? { records: 0, accounts: 0 } : { accounts: 1, tokens: 0 });
    const [run] = (await client.call("sync", "list")).items;
    expect(run?.status).toBe(deleteContacts ? undefined : "cancelled");
  },
);

test("who has nothing to disconnect is told so, by REST as by tRPC", async () => {
  const client = await kith.signIn();
  const answer = await client.rest("POST", "/api/google/disconnect");
  expect(answer.status).toBe(400);
  expect(answer.body).toMatchObject({ code: "ACCOUNT_NOT_CONNECTED" });
  await expect(client.call("google", "disconnect")).rejects.toMatchObject({
    kithCode: "ACCOUNT_NOT_CONNECTED",
  });
});

test("the status tells the connected Google account, when it was last in step, and how many contacts it has", async () => {
  const client = await kith.connect({ contacts: 25 });
  await client.syncAll();
  expect((await client.rest("GET", "/api/google/status")).body).toMatchObject({
    connected: true,
    status: "connected",
    email: client.google.email,
    lastSync: { contacts: kith.clock.now().toISOString() },
    stats: { contactsSynced: 25, eventsSynced: 0 },
  });
});
