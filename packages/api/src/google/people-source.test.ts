import { inspect } from "node:util";
import type { ListPageResult, PeopleSource } from "@kith/core";
import type { Fault, FaultAnswer } from "@kith/google-emulator";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createQuota, type Quota } from "../quota/quota.ts";
import { createGoogleCaller, type GoogleCaller } from "./google-caller.ts";
import { requireContactsAccount } from "./google-account.ts";
import { createGoogleEndpoints } from "./google-endpoints.ts";
import { createPeopleClient } from "./people-client.ts";
import { createPeopleSource } from "./people-source.ts";
import { DEFAULT_RETRY_POLICY } from "./retry.ts";
import { openGoogleScene, type GoogleScene } from "./testing/google-scene.ts";
import type { AccountReference } from "./token-store.ts";
import { createTokenVault } from "./token-vault.ts";

const LIST = "/people/me/connections";
const FIRST = { pageSize: 100, pageToken: null, syncToken: null };

let scene: GoogleScene;
let account: AccountReference;
let accountKey: Buffer;
let quota: Quota;
let warnings: object[];
beforeAll(async () => {
  scene = await openGoogleScene();
});
afterAll(() => scene[Symbol.asyncDispose]());

let person = 0;
/** A new Google account, connected by a new user, with `count` contacts named p0, p1, …. */
async function connectNew(count = 3) {
  person += 1;
  const emulated = scene.emulator.addAccount({ email: `person-${person}@gmail.example` });
  for (let n = 0; n < count; n += 1) emulated.createPerson({ names: [{ givenName: `p${n}` }] });
  const session = await scene.signIn();
  account = await scene.connectAccount(session, emulated.email);
  ({ accountKey } = await scene.database.asUser(session.userId, (tx) => requireContactsAccount(tx)));
  return emulated;
}

beforeEach(() => {
  scene.emulator.faults.clear();
  scene.emulator.requests.clear();
  quota = createQuota(scene.database);
  warnings = [];
});

function openCaller(): GoogleCaller {
  const { database, store, oauth, now } = scene;
  const vault = createTokenVault({ store, oauth, now });
  return createGoogleCaller({ database, account, vault, quota, now });
}

function openSource({ timeoutMs, signal }: { timeoutMs?: number; signal?: AbortSignal } = {}): PeopleSource {
  const rootUrl = createGoogleEndpoints(scene.emulator.url).peopleRootUrl;
  return createPeopleSource({
    caller: openCaller(),
    client: createPeopleClient({
      rootUrl,
      now: scene.now,
      ...(timeoutMs === undefined ? {} : { timeoutMs }),
    }),
    log: { warn: (facts) => void warnings.push(facts) },
    signal,
    retry: { ...DEFAULT_RETRY_POLICY, sleep: () => Promise.resolve() },
  });
}

function pageOf(result: ListPageResult) {
  if (result.kind !== "page") throw new Error(`No page: ${result.kind}`);
  return result;
}

function inject(fault: Partial<Fault> & Pick<Fault, "kind">): void {
  scene.emulator.faults.inject({ path: LIST, ...fault } as Fault);
}

function answerOnce(answer: FaultAnswer, times = 1): void {
  inject({ kind: "status", answer, times });
}

function calls(path = LIST): number {
  return scene.emulator.requests.count({ path });
}

describe("listing", () => {
  test("goes page by page to the end, where the sync token is", async () => {
    await connectNew(5);
    const source = openSource();
    const names: unknown[] = [];
    let request: Parameters<PeopleSource["listPage"]>[0] = { ...FIRST, pageSize: 2 };
    const sizes: number[] = [];
    for (;;) {
      const page = pageOf(await source.listPage(request));
      sizes.push(page.people.length);
      names.push(...page.people.map((one) => one.resourceName));
      expect(page.totalItems).toBe(5);
      expect(page.nextSyncToken === null).toBe(page.nextPageToken !== null);
      if (page.nextPageToken === null) break;
      request = { ...request, pageToken: page.nextPageToken };
    }
    expect(sizes).toEqual([2, 2, 1]);
    expect(new Set(names).size).toBe(5);
  });

  test("then gives what changed, tombstones too, and an empty delta as an empty page", async () => {
    const emulated = await connectNew(3);
    const source = openSource();
    const { nextSyncToken: syncToken, people } = pageOf(await source.listPage(FIRST));
    const empty = pageOf(await source.listPage({ ...FIRST, syncToken }));
    expect(empty).toMatchObject({ people: [], nextPageToken: null });
    expect(empty.nextSyncToken).not.toBeNull();
    const gone = people[0]?.resourceName ?? "";
    emulated.deletePerson(gone);
    const delta = pageOf(await source.listPage({ ...FIRST, syncToken: empty.nextSyncToken }));
    expect(delta.people).toMatchObject([{ resourceName: gone, metadata: { deleted: true } }]);
  });

  test("asks for every writable field, metadata and photos of contacts, with a sync token, and for nothing secret", async () => {
    await connectNew(1);
    await openSource().listPage(FIRST);
    const [request] = scene.emulator.requests.all().filter(({ path }) => path.endsWith(LIST));
    expect(request?.query).toMatchObject({
      requestSyncToken: "true",
      sources: "READ_SOURCE_TYPE_CONTACT",
      pageSize: "100",
      personFields: expect.stringMatching(/^addresses,.*clientData,.*userDefined,metadata,photos$/),
    });
    expect(Object.keys(request?.query ?? {})).not.toContain("access_token");
  });

  test("passes on every value that Google sends, whether Kith knows it or not", async () => {
    await connectNew(0);
    const connections = [
      {
        resourceName: "people/c1",
        etag: "%Eg==",
        names: [{ givenName: "A\u0000B\uD800C", unheardOf: { deep: [1.5, -0, 1e21, null, ""] } }],
        newField: [{ value: 12345678901234567n.toString(), count: 9007199254740991 }],
        __proto__x: true,
      },
    ];
    inject({ kind: "status", status: 200, body: { connections, newTopLevel: 1 } });
    const { people } = pageOf(await openSource().listPage(FIRST));
    expect(people).toEqual(JSON.parse(JSON.stringify(connections)));
  });
});

describe("a listing begins anew", () => {
  test.each<FaultAnswer>([
    "expired-sync-token",
    "expired-sync-token-failed-precondition",
    "expired-sync-token-410",
  ])("after %s", async (answer) => {
    await connectNew();
    answerOnce(answer);
    const result = await openSource().listPage({ ...FIRST, syncToken: "old" });
    expect(result).toEqual({ kind: "sync-token-expired" });
    expect(warnings).toEqual([]);
  });

  test("after seven days", async () => {
    const emulated = await connectNew();
    const source = openSource();
    const { nextSyncToken: syncToken } = pageOf(await source.listPage(FIRST));
    emulated.expireSyncTokens();
    expect(await source.listPage({ ...FIRST, syncToken })).toEqual({ kind: "sync-token-expired" });
  });

  test("after a sync token that Google cannot read, which is reported", async () => {
    await connectNew();
    const result = await openSource().listPage({ ...FIRST, syncToken: "malformed" });
    expect(result).toEqual({ kind: "sync-token-expired" });
    expect(warnings).toHaveLength(1);
  });

  test("after a refused page token, of a full listing and of a delta", async () => {
    const emulated = await connectNew(5);
    const source = openSource();
    const full = pageOf(await source.listPage({ ...FIRST, pageSize: 2 }));
    emulated.expirePageTokens();
    const next = { ...FIRST, pageSize: 2, pageToken: full.nextPageToken };
    expect(await source.listPage(next)).toEqual({ kind: "page-token-refused" });
    answerOnce("invalid-page-token");
    expect(await source.listPage({ ...next, syncToken: "any" })).toEqual({ kind: "page-token-refused" });
  });

  test("but not after a 400 that no token explains", async () => {
    await connectNew();
    answerOnce("invalid-page-token");
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ code: "SOURCE_PROTOCOL" });
  });
});

describe("asking for persons by name", () => {
  test("goes in calls of 200, one after another, and keeps the order", async () => {
    const emulated = await connectNew(230);
    const names = emulated.people().map(({ resourceName }) => resourceName ?? "");
    const found = await openSource().getPeople(names);
    expect(found.map(({ requested }) => requested)).toEqual(names);
    expect(found.every(({ requested, person }) => person?.resourceName === requested)).toBe(true);
    expect(calls(":batchGet")).toBe(2);
  });

  test("gives null only for those that Google says it does not know", async () => {
    const emulated = await connectNew(2);
    const [kept = "", gone = ""] = emulated.people().map(({ resourceName }) => resourceName ?? "");
    emulated.deletePerson(gone);
    const found = await openSource().getPeople([gone, kept, "people/c404"]);
    expect(found.map(({ person }) => person?.resourceName ?? null)).toEqual([null, kept, null]);
  });

  test.each<[string, object[]]>([
    ["no entry", []],
    ["an entry with neither person nor status", [{ requestedResourceName: "people/c1" }]],
    [
      "another failure than not found",
      [{ requestedResourceName: "people/c1", httpStatusCode: 500, status: { code: 13 } }],
    ],
  ])("never takes %s for a deletion", async (_case, responses) => {
    await connectNew(0);
    inject({ path: ":batchGet", kind: "status", status: 200, body: { responses } });
    await expect(openSource().getPeople(["people/c1"])).rejects.toMatchObject({
      code: expect.stringMatching(/^SOURCE_(PROTOCOL|UNAVAILABLE)$/),
    });
  });

  test("of nobody asks nobody", async () => {
    await connectNew(0);
    expect(await openSource().getPeople([])).toEqual([]);
    expect(calls(":batchGet")).toBe(0);
  });
});

describe("a refused access token", () => {
  test("is replaced once and the call made again", async () => {
    await connectNew();
    answerOnce("unauthenticated");
    expect(pageOf(await openSource().listPage(FIRST)).people).toHaveLength(3);
    expect(calls()).toBe(2);
    expect(calls("/token")).toBe(1 + 1);
  });

  test("that stays refused ends the call without marking the account", async () => {
    await connectNew();
    answerOnce("unauthenticated", 2);
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ code: "SOURCE_PROTOCOL" });
    expect(calls()).toBe(2);
    const marked = scene.database.asUser(account.userId, (tx) => requireContactsAccount(tx));
    expect((await marked).status).toBe("connected");
  });

  test("of a withdrawn consent says that the account must be connected again", async () => {
    const emulated = await connectNew();
    emulated.revokeAllGrants();
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ code: "RECONNECT_NEEDED" });
    const status = scene.database.asUser(account.userId, (tx) => requireContactsAccount(tx));
    await expect(status).rejects.toMatchObject({ code: "RECONNECT_NEEDED" });
  });
});

describe("limits", () => {
  test("of Kith's own count stop a call before it is made", async () => {
    await connectNew();
    quota = createQuota(scene.database, { criticalReads: { limit: 2, windowMs: 60_000 } });
    const source = openSource();
    await source.listPage(FIRST);
    await source.listPage(FIRST);
    await expect(source.listPage(FIRST)).rejects.toMatchObject({
      code: "SOURCE_RATE_LIMITED",
      retryAfterMs: 66_000,
    });
    expect(calls()).toBe(2);
    scene.advance(66_000);
    expect(pageOf(await source.listPage(FIRST)).people).toHaveLength(3);
  });

  test.each<[FaultAnswer, number]>([
    ["per-minute-read-quota", 60_000],
    ["account-quota", 600_000],
    ["rate-limit-403", 100_000],
    ["user-rate-limit-403", 100_000],
    ["quota-403", 600_000],
  ])("that Google tells by %s are obeyed for %d ms, without another request", async (answer, pauseMs) => {
    await connectNew();
    answerOnce(answer);
    const source = openSource();
    await expect(source.listPage(FIRST)).rejects.toMatchObject({ retryAfterMs: pauseMs });
    scene.advance(pauseMs - 1);
    await expect(source.listPage(FIRST)).rejects.toMatchObject({
      code: "SOURCE_RATE_LIMITED",
      retryAfterMs: 1,
    });
    expect(calls()).toBe(1);
    scene.advance(1);
    expect(pageOf(await source.listPage(FIRST)).people).toHaveLength(3);
  });

  test("that Google tells with a Retry-After are obeyed for as long as it says", async () => {
    await connectNew();
    inject({ kind: "status", answer: "per-minute-read-quota", headers: { "retry-after": "7" } });
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ retryAfterMs: 7_000 });
    expect(calls()).toBe(1);
  });

  test("that Google tells with no time to wait are a pause all the same", async () => {
    await connectNew();
    const caller = openCaller();
    const call = caller.call({
      name: "listConnections",
      send: async () => ({ status: 429, body: null, retryAfterMs: 0 }),
    });
    await expect(call).rejects.toMatchObject({ code: "SOURCE_RATE_LIMITED", retryAfterMs: 1_000 });
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ retryAfterMs: 1_000 });
    expect(calls()).toBe(0);
  });
});

describe("an account that is not ready", () => {
  async function listWith(change: { status?: "disconnected" | "reconnect-needed"; scopes?: string[] }) {
    await connectNew();
    await scene.database.asUser(account.userId, (tx) =>
      tx.updateTable("google_account").set(change).execute(),
    );
    return await openSource().listPage(FIRST);
  }

  test("is named for what it is, and Google is not asked", async () => {
    await expect(listWith({ status: "disconnected" })).rejects.toMatchObject({
      code: "ACCOUNT_NOT_CONNECTED",
    });
    await expect(listWith({ status: "reconnect-needed" })).rejects.toMatchObject({
      code: "RECONNECT_NEEDED",
    });
    await expect(listWith({ scopes: ["openid"] })).rejects.toMatchObject({ code: "SCOPE_MISSING" });
    expect(calls()).toBe(0);
  });

  test("is not replaced by another account that the user has connected since", async () => {
    await connectNew();
    const first = account;
    await scene.database.asUser(account.userId, (tx) =>
      tx.updateTable("google_account").set({ status: "disconnected" }).execute(),
    );
    const other = scene.emulator.addAccount({ email: "other@gmail.example" });
    const session = { ...(await scene.signIn()), userId: first.userId };
    expect((await scene.connectAccount(session, other.email)).accountId).not.toBe(first.accountId);
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ code: "ACCOUNT_NOT_CONNECTED" });
  });
});

describe("failures are told apart", () => {
  test.each<[FaultAnswer, string]>([
    ["access-not-configured", "FORBIDDEN"],
    ["insufficient-permissions", "SCOPE_MISSING"],
  ])("%s is %s and is not tried again", async (answer, code) => {
    await connectNew();
    answerOnce(answer, 9);
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ code });
    expect(calls()).toBe(1);
  });

  test.each([
    { kind: "status", status: 503 },
    { kind: "status", answer: "internal" },
    { kind: "drop-before" },
    { kind: "drop-after" },
  ] as const)("a passing fault is tried again: %j", async (fault) => {
    await connectNew();
    inject({ ...fault, times: 2 });
    expect(pageOf(await openSource().listPage(FIRST)).people).toHaveLength(3);
    expect(calls()).toBe(3);
  });

  test("a lasting fault is told after three tries, each of which took its quota", async () => {
    await connectNew();
    inject({ kind: "status", status: 503, times: 9 });
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ code: "SOURCE_UNAVAILABLE" });
    expect(calls()).toBe(3);
    const { rows } = await usedReads();
    expect(rows.reduce((sum, { used }) => sum + used, 0)).toBe(3);
  });

  test("an answer that is no page of a listing is not understood, and changes nothing", async () => {
    await connectNew();
    inject({ kind: "status", status: 200, body: ["<html>"] });
    await expect(openSource().listPage(FIRST)).rejects.toMatchObject({ code: "SOURCE_PROTOCOL" });
  });

  test("a Google that does not answer in time is unavailable", async () => {
    await connectNew();
    inject({ kind: "slow", delayMs: 300, times: 3 });
    const source = openSource({ timeoutMs: 30 });
    await expect(source.listPage(FIRST)).rejects.toMatchObject({ code: "SOURCE_UNAVAILABLE" });
  });

  test("who cancels gets CANCELLED, and no further request is made", async () => {
    await connectNew();
    const controller = new AbortController();
    inject({ kind: "hook", hook: () => controller.abort() });
    const listed = openSource({ signal: controller.signal }).listPage(FIRST);
    await expect(listed).rejects.toMatchObject({ code: "CANCELLED" });
    expect(calls()).toBe(1);
  });

  test("no failure carries a token", async () => {
    await connectNew();
    const tokens = await scene.store.read(account);
    const faults = [
      {
        kind: "status",
        status: 400,
        body: { error: { code: 400, status: "INVALID_ARGUMENT", message: "x" } },
      },
      { kind: "status", status: 503, times: 3 },
      { kind: "status", answer: "access-not-configured" },
      { kind: "drop-before", times: 3 },
    ] as const;
    for (const fault of faults) {
      scene.emulator.faults.clear();
      inject(fault);
      const error: unknown = await openSource()
        .listPage(FIRST)
        .catch((thrown: unknown) => thrown);
      const text = inspect(error, { depth: 20, showHidden: true });
      expect(error).toBeInstanceOf(Error);
      expect(text).not.toContain(tokens?.accessToken);
      expect(text).not.toContain("ya29.");
    }
  });
});

async function usedReads() {
  const rows = await scene.database.asService((tx) =>
    tx
      .selectFrom("quota_bucket")
      .select("used")
      .where("account_key", "=", accountKey)
      .where("bucket", "like", "criticalReads/%")
      .execute(),
  );
  return { rows };
}
