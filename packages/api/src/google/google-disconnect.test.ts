import { randomBytes, randomUUID } from "node:crypto";
import { sql } from "kysely";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createKeyRing } from "../encryption/key-ring.ts";
import type { Session } from "../session/session.ts";
import { readConnectionStatus } from "./connection-status.ts";
import { disconnectGoogle, type DisconnectOptions } from "./google-disconnect.ts";
import { ANN, BOB, openGoogleScene, type GoogleScene } from "./testing/google-scene.ts";
import type { AccountReference } from "./token-store.ts";

let scene: GoogleScene;
let session: Session;
let account: AccountReference;
let rederived: string[];
beforeAll(async () => {
  scene = await openGoogleScene();
});
afterAll(() => scene[Symbol.asyncDispose]());
beforeEach(async () => {
  scene.emulator.faults.clear();
  session = await scene.signIn();
  account = await scene.connectAccount(session);
  rederived = [];
});

function disconnect(deleteContacts = false, changed: Partial<DisconnectOptions> = {}) {
  const rederiveContacts: DisconnectOptions["rederiveContacts"] = (_tx, recordIds) => {
    rederived.push(...recordIds);
    return Promise.resolve();
  };
  const ending: DisconnectOptions["ending"] = (end) => scene.database.asUser(session.userId, end);
  const options = { ...scene, rederiveContacts, ending, ...changed };
  return disconnectGoogle(session.userId, { deleteContacts }, options);
}

function status() {
  return scene.database.asUser(session.userId, (tx) => readConnectionStatus(tx));
}

function countOf(table: "google_account" | "google_token" | "source_record" | "contact"): Promise<number> {
  return scene.database.asUser(session.userId, async (tx) => {
    const row = await tx
      .selectFrom(table)
      .select((eb) => eb.fn.countAll<bigint>().as("rows"))
      .executeTakeFirstOrThrow();
    return Number(row.rows);
  });
}

/** One contact of a live record and of a deleted one, and a record that Google does not know yet. */
async function insertRecords(of: { accountId?: string; contactId?: string } = {}): Promise<string> {
  const { accountId = account.accountId, contactId = randomUUID() } = of;
  const user_id = session.userId;
  const at = { created_at: scene.now(), updated_at: scene.now() };
  const record = (more: object) => ({
    record_id: randomUUID(),
    user_id,
    account_id: accountId,
    contact_id: contactId,
    resource_name: null,
    content_hash: "hash",
    ...at,
    ...more,
  });
  await scene.database.asUser(session.userId, async (tx) => {
    await tx
      .insertInto("source_record")
      .values([
        record({ resource_name: "people/c1" }),
        record({ resource_name: "people/c2", deleted_at: scene.now() }),
        record({}),
      ])
      .execute();
    await tx
      .insertInto("contact")
      .values({
        contact_id: contactId,
        user_id,
        display_name: "Sample",
        sort_name: "sample",
        search_text: "sample",
        summary: "{}",
        record_count: 2,
        ...at,
      })
      .onConflict((conflict) => conflict.doNothing())
      .execute();
  });
  return contactId;
}

test("the status of a connected account tells its own e-mail, its scopes, and how many contacts were synced", async () => {
  expect(await status()).toEqual({
    connected: true,
    status: "connected",
    email: ANN,
    scopes: expect.arrayContaining(["https://www.googleapis.com/auth/contacts"]),
    lastSync: {},
    stats: { contactsSynced: 0, eventsSynced: 0 },
  });
});

test("the status counts the records that are in Google, and tells the last sync", async () => {
  await insertRecords();
  const lastSync = new Date("2027-01-02T03:04:05.678Z");
  await scene.database.asUser(session.userId, (tx) =>
    tx.updateTable("google_account").set({ last_sync_at: lastSync }).execute(),
  );
  expect(await status()).toMatchObject({
    lastSync: { contacts: "2027-01-02T03:04:05.678Z" },
    stats: { contactsSynced: 1 },
  });
});

test("the status of an account whose consent was withdrawn is not that of none", async () => {
  await scene.database.asUser(session.userId, (tx) =>
    tx.updateTable("google_account").set({ status: "reconnect-needed" }).execute(),
  );
  expect(await status()).toMatchObject({ connected: false, status: "reconnect-needed", email: ANN });
});

test("a status that cannot be read is a failure, not a disconnected account", async () => {
  const broken = scene.database.asUser(session.userId, async (tx) => {
    await sql`set local role kith_service`.execute(tx);
    return await readConnectionStatus(tx);
  });
  await expect(broken).rejects.toThrow("permission denied");
});

test("disconnecting ends the consent at Google, deletes the tokens, and keeps account and contacts", async () => {
  await insertRecords();
  const tokens = await scene.store.read(account);
  expect(await disconnect()).toEqual({ accountId: account.accountId, revokedAtGoogle: true });
  expect(await scene.oauth.refresh(tokens?.refreshToken ?? "")).toEqual({ kind: "grant-refused" });
  expect(await countOf("google_token")).toBe(0);
  expect(await countOf("google_account")).toBe(1);
  expect(await countOf("source_record")).toBe(3);
  expect(await countOf("contact")).toBe(1);
  expect(await status()).toMatchObject({ connected: false, status: "disconnected", email: null });
});

test("an account whose tokens cannot be opened any more, since their key is gone, can be disconnected all the same", async () => {
  const keyRing = createKeyRing(`other:${randomBytes(32).toString("base64")}`);
  expect(await disconnect(false, { keyRing })).toMatchObject({ revokedAtGoogle: false });
  expect(await status()).toMatchObject({ status: "disconnected" });
  expect(await countOf("google_token")).toBe(0);
});

test("the token to revoke stands in no URL", async () => {
  scene.emulator.requests.clear();
  await disconnect();
  const revocations = scene.emulator.requests.all().filter(({ path }) => path === "/revoke");
  expect(revocations).toMatchObject([{ method: "POST", query: {} }]);
});

test("the sync token goes with the consent, so that the next connect lists everything", async () => {
  await scene.database.asUser(session.userId, (tx) =>
    tx
      .updateTable("google_account")
      .set({ sync_token: "token", sync_token_parameters: "fingerprint", full_sync_at: scene.now() })
      .execute(),
  );
  await disconnect();
  const row = await scene.database.asUser(session.userId, (tx) =>
    tx
      .selectFrom("google_account")
      .select(["sync_token", "sync_token_parameters", "full_sync_at", "disconnected_at"])
      .executeTakeFirst(),
  );
  expect(row).toEqual({
    sync_token: null,
    sync_token_parameters: null,
    full_sync_at: null,
    disconnected_at: scene.now(),
  });
});

test("a Google that is out of reach does not keep anybody connected, and the answer says that the consent stands", async () => {
  scene.emulator.faults.inject({ path: "/revoke", kind: "drop-before" });
  expect(await disconnect()).toMatchObject({ revokedAtGoogle: false });
  expect(await countOf("google_token")).toBe(0);
});

test("a consent that was withdrawn before counts as ended", async () => {
  scene.emulator.account(ANN).revokeAllGrants();
  expect(await disconnect()).toMatchObject({ revokedAtGoogle: true });
});

test("there is nothing to disconnect twice", async () => {
  await disconnect();
  await expect(disconnect()).rejects.toMatchObject({ code: "ACCOUNT_NOT_CONNECTED" });
});

test("another account may be connected afterwards, and the first one takes up its contacts when it comes back", async () => {
  await insertRecords();
  await disconnect();
  const bob = await scene.connectAccount(session, BOB);
  expect(bob.accountId).not.toBe(account.accountId);
  expect(await status()).toMatchObject({ email: BOB, stats: { contactsSynced: 0 } });
  await disconnect();
  expect((await scene.connectAccount(session, ANN)).accountId).toBe(account.accountId);
  expect(await status()).toMatchObject({ email: ANN, stats: { contactsSynced: 1 } });
});

test("asked to, it erases everything of the account in Kith and nothing at Google", async () => {
  await insertRecords();
  const person = scene.emulator.account(ANN).createPerson({ names: [{ givenName: "Stays" }] });
  await disconnect(true);
  for (const table of ["google_account", "google_token", "source_record", "contact"] as const) {
    expect(await countOf(table)).toBe(0);
  }
  expect(scene.emulator.account(ANN).person(person.resourceName ?? "")).toBeDefined();
  expect(rederived).toEqual([]);
});

test("records of another account that shared a contact with erased ones get their contact built again", async () => {
  await disconnect();
  const bob = await scene.connectAccount(session, BOB);
  const contactId = await insertRecords({ accountId: bob.accountId });
  await insertRecords({ accountId: account.accountId, contactId });
  await disconnect(true);
  expect(rederived).toHaveLength(3);
  expect(await countOf("source_record")).toBe(3);
});
