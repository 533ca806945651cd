import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator } from "../google-emulator.ts";
import { calendarClient, peopleClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";
import type { QuotaLimits } from "./quota-ledger.ts";

const MINUTE_MS = 60_000;
const FREE: QuotaLimits = {
  criticalReadsPerMinute: 10_000,
  criticalWritesPerMinute: 10_000,
  dailyContactWrites: 10_000,
  firstPageFullSyncsPerMinute: 10_000,
  contactGroupReadsPerMinute: 10_000,
  contactGroupWritesPerMinute: 10_000,
  calendarQueriesPerMinute: 10_000,
};

async function start(now: () => number, quotas: Partial<QuotaLimits>): Promise<GoogleEmulator> {
  return createGoogleEmulator({ accounts: [{ email: "ada@example.test", contacts: 10 }], now, quotas });
}

const body = { names: [{ givenName: "A" }] };

describe("quotas (BEHAVIOR.md §7)", () => {
  test.each([
    { call: "get", reads: 1, writes: 0, daily: 0 },
    { call: "list", reads: 1, writes: 0, daily: 0 },
    { call: "batchGet", reads: 1, writes: 0, daily: 0 },
    { call: "create", reads: 1, writes: 1, daily: 1 },
    { call: "update", reads: 1, writes: 1, daily: 1 },
    { call: "batchCreate of one", reads: 6, writes: 6, daily: 200 },
    { call: "batchUpdate of one", reads: 6, writes: 6, daily: 200 },
    { call: "delete", reads: 0, writes: 1, daily: 0 },
    { call: "batchDelete of one", reads: 0, writes: 10, daily: 0 },
  ])("$call costs $reads critical reads, $writes critical writes and $daily daily writes", async (row) => {
    const { call, reads, writes, daily } = row;
    const costs = {
      criticalReadsPerMinute: reads,
      criticalWritesPerMinute: writes,
      dailyContactWrites: daily,
    };
    for (const [limit, cost] of Object.entries(costs)) {
      await using emulator = await start(() => 0, { ...FREE, [limit]: cost });
      const { people } = peopleClient(emulator);
      const [one, other] = emulator.account("ada@example.test").people();
      const perform = (target: typeof one): Promise<unknown> => {
        const resourceName = target?.resourceName ?? "";
        const changed = { etag: target?.etag ?? "", ...body };
        const calls: Record<string, () => Promise<unknown>> = {
          get: () => people.get({ resourceName, personFields: "names" }),
          list: () => people.connections.list({ resourceName: "people/me", personFields: "names" }),
          batchGet: () => people.getBatchGet({ resourceNames: [resourceName], personFields: "names" }),
          create: () => people.createContact({ requestBody: body }),
          update: () =>
            people.updateContact({ resourceName, updatePersonFields: "names", requestBody: changed }),
          "batchCreate of one": () =>
            people.batchCreateContacts({
              requestBody: { contacts: [{ contactPerson: body }], readMask: "" },
            }),
          "batchUpdate of one": () =>
            people.batchUpdateContacts({
              requestBody: { contacts: { [resourceName]: changed }, updateMask: "names", readMask: "" },
            }),
          delete: () => people.deleteContact({ resourceName }),
          "batchDelete of one": () =>
            people.batchDeleteContacts({ requestBody: { resourceNames: [resourceName] } }),
        };
        return calls[call]?.() ?? Promise.reject(new Error(`There is no call ${call}.`));
      };
      await perform(one);
      const second = await perform(other).then(
        () => "done",
        () => "refused",
      );
      expect([limit, second]).toEqual([limit, cost === 0 ? "done" : "refused"]);
    }
  });

  test("a per-minute limit says which one it is, and opens again after a minute", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start(() => now, { criticalReadsPerMinute: 2 });
    const list = () =>
      peopleClient(emulator).people.connections.list({ resourceName: "people/me", personFields: "names" });
    await list();
    now += MINUTE_MS / 2;
    await list();
    const refusal = await refusalOf(list());
    expect(refusal).toMatchObject({ status: 429, code: "RESOURCE_EXHAUSTED" });
    expect(refusal.message).toMatch(
      /^Quota exceeded for quota metric 'Critical read requests \(Contact and Profile Reads\)' and limit '.* per minute per user' of service 'people\.googleapis\.com' for consumer 'project_number:\d+'\.$/u,
    );
    expect(refusal.details[0]).toMatchObject({
      reason: "RATE_LIMIT_EXCEEDED",
      domain: "googleapis.com",
      metadata: {
        service: "people.googleapis.com",
        quota_metric: "people.googleapis.com/critical_read_requests",
        quota_limit: "CriticalReadsPerMinutePerProjectPerUser",
      },
    });
    now += MINUTE_MS / 2;
    expect((await list()).status).toBe(200);
  });

  test("the daily limit does not name itself, and opens again after a day", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start(() => now, { dailyContactWrites: 1 });
    const create = () => peopleClient(emulator).people.createContact({ requestBody: body });
    await create();
    now += MINUTE_MS;
    expect(await refusalOf(create())).toMatchObject({
      status: 429,
      message: "Resource has been exhausted (e.g. check quota).",
      details: [{ violations: [{ subject: "QUOTA_EXCEEDED", description: "FBS quota limit exceeded" }] }],
    });
    now += 24 * 60 * MINUTE_MS;
    expect((await create()).status).toBe(200);
  });

  test("the first page of a full sync has a quota of its own; later pages and deltas do not use it (§1)", async () => {
    await using emulator = await start(() => 0, { firstPageFullSyncsPerMinute: 1 });
    const { connections } = peopleClient(emulator).people;
    const full = { resourceName: "people/me", personFields: "names", pageSize: 5, requestSyncToken: true };
    const first = (await connections.list(full)).data;
    const last = (await connections.list({ ...full, pageToken: first.nextPageToken ?? "" })).data;
    expect((await connections.list({ ...full, syncToken: last.nextSyncToken ?? "" })).status).toBe(200);
    expect((await refusalOf(connections.list(full))).status).toBe(429);
  });

  test("limits can be changed one by one, and the others stay", async () => {
    await using emulator = await start(() => 0, { criticalReadsPerMinute: 1, criticalWritesPerMinute: 1 });
    const { people } = peopleClient(emulator);
    const list = () => people.connections.list({ resourceName: "people/me", personFields: "names" });
    await list();
    emulator.setQuotas({ criticalReadsPerMinute: 3 });
    await list();
    await people.createContact({ requestBody: body });
    expect((await refusalOf(people.createContact({ requestBody: body }))).status).toBe(429);
  });

  test("the first page of a full sync costs a critical read, too, and changing a group one write", async () => {
    await using emulator = await start(() => 0, {
      criticalReadsPerMinute: 2,
      contactGroupWritesPerMinute: 2,
    });
    const { people, contactGroups } = peopleClient(emulator);
    const full = { resourceName: "people/me", personFields: "names", requestSyncToken: true };
    await people.connections.list(full);
    await people.connections.list(full);
    expect((await refusalOf(people.connections.list(full))).status).toBe(429);
    const create = (name: string) => contactGroups.create({ requestBody: { contactGroup: { name } } });
    await create("Choir");
    await create("Band");
    expect(await refusalOf(create("Duo"))).toMatchObject({ status: 429, code: "RESOURCE_EXHAUSTED" });
  });

  test("refused calls cost nothing, and each account has its own counts", async () => {
    await using emulator = await start(() => 0, { criticalWritesPerMinute: 9 });
    emulator.addAccount({ email: "bob@example.test" });
    const [ada, bob] = [peopleClient(emulator), peopleClient(emulator, { email: "bob@example.test" })];
    const resourceNames = ["people/c1"];
    expect((await refusalOf(ada.people.batchDeleteContacts({ requestBody: { resourceNames } }))).status).toBe(
      429,
    );
    for (let index = 0; index < 9; index += 1) await ada.people.createContact({ requestBody: body });
    expect((await refusalOf(ada.people.createContact({ requestBody: body }))).status).toBe(429);
    expect((await bob.people.createContact({ requestBody: body })).status).toBe(200);
  });

  test("groups have limits of their own, and Calendar answers 403 usageLimits", async () => {
    await using emulator = await start(() => 0, {
      contactGroupReadsPerMinute: 1,
      calendarQueriesPerMinute: 1,
    });
    const { contactGroups } = peopleClient(emulator);
    await contactGroups.list({});
    expect((await refusalOf(contactGroups.list({}))).status).toBe(429);
    const { calendarList } = calendarClient(emulator);
    await calendarList.list();
    expect(await refusalOf(calendarList.list())).toMatchObject({ status: 403, reason: "rateLimitExceeded" });
  });
});
