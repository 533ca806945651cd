import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { CALENDAR_SCOPE, CONTACTS_SCOPE } from "../google/google-scopes.ts";
import { openGoogleScene, type GoogleScene } from "../google/testing/google-scene.ts";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";
import { findUserTables } from "../testing/user-tables.ts";

const SYNC = "/api/google/calendar/sync";
const CONNECT = "/api/auth/google-connect";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
  kith.emulator.requests.clear();
});

async function askedScopes(client: TestClient, path = CONNECT): Promise<string[]> {
  const { headers } = await client.rest("GET", path);
  return (new URL(headers.get("location") ?? "").searchParams.get("scope") ?? "").split(" ");
}

const settings = (client: TestClient) => client.call("settings", "get");

function putEvent(client: TestClient, summary = "Meeting"): string {
  const start = { dateTime: "2027-01-04T09:00:00Z" };
  return client.google.putEvent({ summary, start, end: start });
}

async function connectCalendar(): Promise<TestClient> {
  const client = await kith.signIn();
  await kith.consent(client, { calendar: true });
  return client;
}

describe("the calendar's permission", () => {
  test("is asked for only by who switches the calendar on, beside what was granted before", async () => {
    const client = await kith.connect();
    expect(await askedScopes(client)).toEqual(["openid", "email", CONTACTS_SCOPE]);
    expect(await settings(client)).toMatchObject({ calendarEnabled: false });
    expect(await askedScopes(client, `${CONNECT}?calendar=1`)).toContain(CALENDAR_SCOPE);
    // Asked is not granted.
    expect(await settings(client)).toMatchObject({ calendarEnabled: false });
    await kith.consent(client, { calendar: true });
    expect(await settings(client)).toMatchObject({ calendarEnabled: true });
    const { scopes } = await client.call("google", "status");
    expect(scopes).toEqual(expect.arrayContaining([CONTACTS_SCOPE, CALENDAR_SCOPE]));
    // A later connect asks for both, or a reconnect would lose the calendar.
    expect(await askedScopes(client)).toContain(CALENDAR_SCOPE);
  });

  test("that is missing is told with what to do, and Google is not asked", async () => {
    const client = await kith.connect();
    await client.call("settings", "update", { calendarEnabled: true });
    kith.emulator.requests.clear();
    const answer = await client.rest("POST", SYNC);
    expect(answer.status).toBe(403);
    expect(answer.body).toMatchObject({
      error: "Missing Calendar permission. Please reconnect your Google account.",
      code: "SCOPE_MISSING",
      requiresReconnect: true,
    });
    await expect(client.call("calendar", "calendars")).rejects.toMatchObject({ kithCode: "SCOPE_MISSING" });
    expect(kith.emulator.requests.all()).toEqual([]);
  });

  test("that Google misses although it was granted is the same failure", async () => {
    const client = await connectCalendar();
    kith.emulator.faults.inject({
      path: "/calendar/v3/",
      kind: "status",
      status: 403,
      body: { error: { code: 403, errors: [{ reason: "insufficientPermissions" }] } },
    });
    expect((await client.rest("POST", SYNC)).body).toMatchObject({
      code: "SCOPE_MISSING",
      requiresReconnect: true,
    });
  });
});

describe("what cannot be synced says why", () => {
  test("without an account, with a calendar that is off, and with an API that is not enabled", async () => {
    const nobody = await kith.signIn();
    expect(await nobody.rest("POST", SYNC)).toMatchObject({
      status: 400,
      body: { code: "ACCOUNT_NOT_CONNECTED" },
    });
    const events = await nobody.rest("GET", "/api/google/calendar/events?week=2027-W01");
    expect(events).toMatchObject({ status: 400, body: { code: "ACCOUNT_NOT_CONNECTED" } });

    const client = await connectCalendar();
    await client.call("settings", "update", { calendarEnabled: false });
    const off = await client.rest("POST", SYNC);
    expect(off).toMatchObject({ status: 403, body: { code: "FORBIDDEN", reason: "CALENDAR_OFF" } });
    expect(off.body["error"]).toContain("Switch it on");

    await client.call("settings", "update", { calendarEnabled: true });
    kith.emulator.faults.inject({
      path: "/calendar/v3/",
      kind: "status",
      status: 403,
      body: { error: { code: 403, errors: [{ reason: "accessNotConfigured" }] } },
    });
    expect((await client.rest("POST", SYNC)).body["error"]).toContain("Enable the Google Calendar API");
  });

  test("a permission that was withdrawn at Google marks the account, for the calendar as for contacts", async () => {
    const client = await connectCalendar();
    client.google.revokeAllGrants();
    const answer = await client.rest("POST", SYNC);
    expect(answer).toMatchObject({
      status: 403,
      body: { code: "RECONNECT_NEEDED", requiresReconnect: true },
    });
    expect(await client.call("google", "status")).toMatchObject({ status: "reconnect-needed" });
  });

  test("a Google that is not available is asked three times, and a used up quota is waited for or told", async () => {
    const client = await connectCalendar();
    putEvent(client);
    kith.emulator.faults.inject({ path: "/events", kind: "status", status: 503, body: {}, times: 2 });
    expect((await client.rest("POST", SYNC)).body).toMatchObject({ success: true, eventsSynced: 1 });
    kith.emulator.faults.inject({ path: "/events", kind: "status", status: 503, body: {}, times: 3 });
    expect(await client.rest("POST", SYNC)).toMatchObject({
      status: 502,
      body: { code: "SOURCE_UNAVAILABLE" },
    });

    const limit = { error: { code: 403, errors: [{ reason: "rateLimitExceeded" }] } };
    const fault = { path: "/events", kind: "status", status: 403, body: limit } as const;
    kith.emulator.faults.inject({ ...fault, headers: { "retry-after": "5" } });
    expect((await client.rest("POST", SYNC)).body).toMatchObject({ success: true });
    kith.emulator.faults.inject({ ...fault, headers: { "retry-after": "60" } });
    const told = await client.rest("POST", SYNC);
    expect(told).toMatchObject({ status: 429, body: { code: "SOURCE_RATE_LIMITED" } });
    expect(told.headers.get("retry-after")).toBe("60");
    // The 429 rests the bucket: the next call does not even reach Google.
    kith.emulator.requests.clear();
    expect((await client.rest("POST", SYNC)).status).toBe(429);
    expect(kith.emulator.requests.all()).toEqual([]);
  });
});

describe("what was synced goes", () => {
  async function calendarRows(): Promise<number> {
    const dump = await dumpContactTables(kith.database, { accounts: true });
    return (dump["calendar"]?.length ?? 0) + (dump["calendar_event"]?.length ?? 0);
  }

  test("when the calendar is switched off, and comes back when it is switched on again", async () => {
    const client = await connectCalendar();
    putEvent(client);
    await client.rest("POST", SYNC);
    const before = await calendarRows();
    await client.call("settings", "update", { batchSize: 50 });
    expect(await calendarRows()).toBe(before);
    await client.call("settings", "update", { calendarEnabled: false });
    expect(await calendarRows()).toBe(before - 2);
    await client.call("settings", "update", { calendarEnabled: true });
    expect((await client.rest("POST", SYNC)).body).toMatchObject({ created: 1, full: true });
  });

  test.each([false, true])(
    "with a disconnect, from every table, whether contacts are kept or not (delete: %j)",
    async (deleteContacts) => {
      const client = await connectCalendar();
      const secret = `Confidential ${deleteContacts}`;
      putEvent(client, secret);
      await client.rest("POST", SYNC);
      expect(await tablesWith(secret)).toEqual(["calendar_event"]);
      await client.call("google", "disconnect", { deleteContacts });
      expect(await tablesWith(secret)).toEqual([]);
      await kith.consent(client);
      expect((await client.rest("POST", SYNC)).body).toMatchObject({ success: true, created: 1, full: true });
    },
  );

  test("and no page of a sync under way is written after a disconnect or after the calendar was switched off", async () => {
    for (const end of ["disconnect", "off"] as const) {
      const client = await connectCalendar();
      putEvent(client);
      const before = await calendarRows();
      kith.emulator.faults.inject({
        path: "/events",
        kind: "hook",
        hook: async () => {
          if (end === "off") await client.call("settings", "update", { calendarEnabled: false });
          else await client.call("google", "disconnect", { deleteContacts: true });
        },
      });
      const answer = await client.rest("POST", SYNC);
      expect(answer.body).toMatchObject({ code: end === "off" ? "FORBIDDEN" : "ACCOUNT_NOT_CONNECTED" });
      expect(await calendarRows()).toBe(before);
    }
  });

  async function tablesWith(text: string): Promise<string[]> {
    const found: string[] = [];
    for (const table of await findUserTables(kith.database)) {
      const statement = `select from kith.${table} as one where one::text like '%' || $1 || '%' limit 1`;
      if ((await superuserQuery(kith.database, statement, [text])).length > 0) found.push(table);
    }
    return found;
  }
});

test("nothing of an event is in a log line, in the address of a request to Google, or in an error", async () => {
  const client = await connectCalendar();
  const start = { dateTime: "2027-01-04T09:00:00Z" };
  client.google.putEvent({
    summary: "Zzsummary",
    description: "Zzdescription",
    location: "Zzlocation",
    attendees: [{ email: "zzattendee@x.example", displayName: "Zzname" }],
    recurrence: ["RRULE:FREQ=ZZRULE"],
    start,
    end: start,
  });
  await client.rest("POST", SYNC);
  await client.rest("GET", "/api/google/calendar/events?week=2027-W01");
  const urls = kith.emulator.requests.all().map(({ path, query }) => JSON.stringify({ path, query }));
  expect(
    [...kith.logLines, ...urls].filter((line) => /zz(summary|desc|loc|att|name|rule)/i.test(line)),
  ).toEqual([]);
});

describe("a consent for the calendar", () => {
  let scene: GoogleScene;
  beforeAll(async () => {
    scene = await openGoogleScene();
  });
  afterAll(() => scene[Symbol.asyncDispose]());

  test("in which it was not ticked connects the contacts, says what is missing, and leaves the calendar off", async () => {
    const session = await scene.signIn();
    const url = await scene.connect.start(session, { calendar: true });
    const back = await scene.consent(url, { scopes: [CONTACTS_SCOPE] });
    expect(await scene.connect.finish(session, back)).toEqual({
      kind: "refused",
      code: "calendar_scope_missing",
    });
    const { settings } = await scene.database.asUser(session.userId, (tx) =>
      tx.selectFrom("app_user").select("settings").executeTakeFirstOrThrow(),
    );
    expect(settings).not.toContain("calendarEnabled");
    const account = await scene.database.asUser(session.userId, (tx) =>
      tx.selectFrom("google_account").select(["status", "scopes"]).executeTakeFirstOrThrow(),
    );
    expect(account).toMatchObject({ status: "connected" });
  });
});
