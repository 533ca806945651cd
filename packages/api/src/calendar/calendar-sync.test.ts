import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";

const LIST = "/calendar/v3/calendars/";
const BERLIN = "Europe/Berlin";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
  kith.emulator.requests.clear();
});

async function connect(): Promise<TestClient> {
  const client = await kith.signIn();
  await kith.consent(client, { calendar: true });
  kith.emulator.requests.clear();
  return client;
}

/** An hour in January 2027, of the day and hour. */
function at(day: number, hour = 9): { start: object; end: object } {
  const zoned = (hours: number) => ({
    dateTime: new Date(Date.UTC(2027, 0, day, hours - 1)).toISOString(),
    timeZone: BERLIN,
  });
  return { start: zoned(hour), end: zoned(hour + 1) };
}

function fill(client: TestClient, count: number): string[] {
  return Array.from({ length: count }, (_, index) =>
    client.google.putEvent({ summary: `Event ${index}`, ...at(4 + (index % 7), 8 + (index % 10)) }),
  );
}

const sync = (client: TestClient) => client.call("calendar", "sync");
const lists = () => kith.emulator.requests.all().filter(({ path }) => path.startsWith(LIST));

async function summaries(client: TestClient, from = "2027-01-04", to = "2027-01-31"): Promise<string[]> {
  const { events } = await client.call("calendar", "events", { from, to });
  return events.map(({ summary }) => summary);
}

/** What Google has in the month, told by its own expansion. */
function storedIds(client: TestClient): Promise<{ event_id: string; body: string }[]> {
  return superuserQuery(
    kith.database,
    `select e.event_id, e.body from kith.calendar_event e join kith.user_identity u using (user_id)
     where u.subject = $1 order by 1`,
    [client.email],
  );
}

test("a first sync brings every event, in pages; one right after is a single call and writes no event", async () => {
  const client = await connect();
  fill(client, 600);
  const first = await sync(client);
  expect(first).toMatchObject({ success: true, eventsSynced: 600, created: 600, full: true, errors: [] });
  expect(lists()).toHaveLength(3);
  const before = await dumpContactTables(kith.database);
  kith.emulator.requests.clear();
  const second = await sync(client);
  expect(second).toMatchObject({ eventsSynced: 0, created: 0, updated: 0, removed: 0, full: false });
  expect(lists()).toHaveLength(1);
  const after = await dumpContactTables(kith.database);
  expect(after["calendar_event"]).toEqual(before["calendar_event"]);
  expect((await client.rest("GET", "/api/google/status")).body).toMatchObject({
    lastSync: { calendar: kith.clock.now().toISOString() },
    stats: { eventsSynced: 600 },
  });
});

test("what was added, changed, moved, cancelled and deleted arrives with the next sync, in one call", async () => {
  const client = await connect();
  const { google } = client;
  const [changed = "", gone = ""] = fill(client, 3);
  const series = google.putEvent({ summary: "Weekly", ...at(4), recurrence: ["RRULE:FREQ=WEEKLY;COUNT=4"] });
  await sync(client);
  expect((await summaries(client)).filter((summary) => summary === "Weekly")).toHaveLength(4);

  google.putEvent({ id: changed, summary: "Changed", ...at(4) });
  google.deleteEvent(gone);
  google.putEvent({ summary: "New", ...at(5) });
  const instance = (day: number) => ({
    id: `${series}_202701${String(day).padStart(2, "0")}T080000Z`,
    recurringEventId: series,
    originalStartTime: at(day).start,
  });
  google.putEvent({ ...instance(11), status: "cancelled" });
  google.putEvent({ ...instance(18), summary: "Weekly, moved", ...at(20, 15) });
  kith.emulator.requests.clear();
  const answer = await sync(client);
  expect(answer).toMatchObject({ created: 3, updated: 1, removed: 1, full: false });
  expect(lists()).toHaveLength(1);
  const shown = await summaries(client);
  expect(shown.filter((summary) => summary === "Weekly")).toHaveLength(2);
  expect(shown).toContain("Weekly, moved");
  expect(shown).toContain("Changed");
  expect(shown).toContain("New");
  expect(await storedIds(client)).toHaveLength(6);

  google.deleteEvent(series);
  await sync(client);
  expect(await summaries(client)).toEqual(expect.not.arrayContaining(["Weekly"]));
  expect(await summaries(client)).not.toContain("Weekly, moved");
  expect(await storedIds(client)).toHaveLength(3);
});

test("an expired sync token costs a full listing, which removes what was deleted meanwhile and nothing else", async () => {
  const client = await connect();
  const [gone = "", changed = ""] = fill(client, 300);
  await sync(client);
  const before = await storedIds(client);
  client.google.deleteEvent(gone);
  client.google.putEvent({ id: changed, summary: "Changed", ...at(4) });
  client.google.expireSyncTokens();
  const answer = await sync(client);
  expect(answer).toMatchObject({ created: 0, updated: 1, removed: 1, full: true });
  const after = await storedIds(client);
  const unchanged = before.filter(({ event_id: id }) => id !== gone && id !== changed);
  expect(after.filter(({ event_id: id }) => id !== changed)).toEqual(unchanged);
  expect(await sync(client)).toMatchObject({ eventsSynced: 0, full: false });
});

test("a page that is empty while there is a next one ends nothing", async () => {
  const client = await connect();
  const ids = fill(client, 500);
  for (const id of ids.slice(100, 450)) client.google.deleteEvent(id);
  fill(client, 10);
  expect(await sync(client)).toMatchObject({ created: 160 });
  expect(lists()).toHaveLength(3);
});

test("broken off at any page, a sync goes on there: no page is asked for twice, and the end is the same", async () => {
  const client = await connect();
  fill(client, 900);
  for (let pages = 0; pages < 3; pages += 1) {
    // The second call of each sync fails in a way that no repetition mends.
    kith.emulator.faults.inject({ path: LIST, at: 2, kind: "status", status: 418, body: {} });
    await expect(sync(client)).rejects.toMatchObject({ kithCode: "SOURCE_PROTOCOL" });
    kith.emulator.faults.clear();
  }
  expect(await storedIds(client)).toHaveLength(750);
  await sync(client);
  expect(await storedIds(client)).toHaveLength(900);
  const answered = lists().filter(({ status }) => status === 200);
  expect(answered).toHaveLength(4);
});

test("page tokens that Google no longer takes begin the listing anew, within the same sync", async () => {
  const client = await connect();
  fill(client, 600);
  kith.emulator.faults.inject({
    path: LIST,
    at: 2,
    kind: "hook",
    hook: () => client.google.expirePageTokens(),
  });
  expect(await sync(client)).toMatchObject({ created: 600, full: true });
  expect(await storedIds(client)).toHaveLength(600);
  expect(await sync(client)).toMatchObject({ eventsSynced: 0 });
});

test("a Google that refuses every token is told after a few tries, not asked for ever", async () => {
  const client = await connect();
  fill(client, 300);
  await sync(client);
  kith.emulator.faults.inject({
    path: LIST,
    times: 100,
    kind: "hook",
    hook: () => {
      client.google.expirePageTokens();
      client.google.expireSyncTokens();
    },
  });
  await expect(sync(client)).rejects.toMatchObject({ kithCode: "SOURCE_PROTOCOL" });
  expect(lists().length).toBeLessThan(12);
});

test("syncs at the same time take each page once, and leave what one of them would", async () => {
  const client = await connect();
  fill(client, 700);
  const answers = await Promise.all([sync(client), sync(client), sync(client)]);
  expect(answers.reduce((sum, { created }) => sum + created, 0)).toBe(700);
  expect(answers.reduce((sum, { updated, removed }) => sum + updated + removed, 0)).toBe(0);
  expect(await storedIds(client)).toHaveLength(700);
});

test("every calendar is synced for itself; the account's address means its own; one that is gone leaves nothing", async () => {
  const client = await connect();
  const team = client.google.createCalendar("Team");
  client.google.putEvent({ summary: "Own", ...at(4) });
  client.google.putEvent({ summary: "Team's", ...at(4) }, team);
  await client.call("calendar", "sync", { calendarId: client.google.email });
  await client.call("calendar", "sync", { calendarId: team });
  expect(await client.call("calendar", "calendars")).toMatchObject({
    calendars: [
      { calendarId: "primary", primary: true, eventsSynced: 1, timeZone: BERLIN },
      { calendarId: team, name: "Team", primary: false, eventsSynced: 1 },
    ],
  });
  const own = await client.call("calendar", "events", { week: "2027-W01" });
  expect([own.calendarId, own.events.map(({ summary }) => summary)]).toEqual(["primary", ["Own"]]);
  const teams = await client.call("calendar", "events", { week: "2027-W01", calendarId: team });
  expect(teams.events.map(({ summary }) => summary)).toEqual(["Team's"]);

  kith.emulator.faults.inject({
    path: encodeURIComponent(team),
    kind: "status",
    status: 404,
    body: NOT_FOUND,
  });
  await expect(client.call("calendar", "sync", { calendarId: team })).rejects.toMatchObject({
    kithCode: "NOT_FOUND",
  });
  expect(await storedIds(client)).toHaveLength(1);
});

const NOT_FOUND = { error: { code: 404, message: "Not Found", errors: [{ reason: "notFound" }] } };

test("events without a usable id are left out and told; all others of the page are stored", async () => {
  const client = await connect();
  client.google.putEvent({ id: "with\u0000nul", summary: "Odd", ...at(4) });
  client.google.putEvent({ summary: "Zero \u0000 and half \ud800", ...at(4) });
  fill(client, 2);
  const answer = await sync(client);
  expect(answer).toMatchObject({ created: 3, errors: ["1 events have no usable id and were left out."] });
  expect(await summaries(client)).toContain("Zero \u0000 and half \ud800");
});
