import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator, GoogleEmulatorOptions } from "../google-emulator.ts";
import { calendarClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";

async function start(options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  return createGoogleEmulator({ accounts: [{ email: "ada@example.test" }], ...options });
}

const DAY_MS = 24 * 60 * 60 * 1000;
const times = { start: { dateTime: "2026-03-02T10:00:00Z" }, end: { dateTime: "2026-03-02T11:00:00Z" } };
const primary = { calendarId: "primary" } as const;

function fill(emulator: GoogleEmulator, count: number): string[] {
  const account = emulator.account("ada@example.test");
  return Array.from({ length: count }, (_, index) =>
    account.putEvent({ summary: `Event ${index}`, ...times }),
  );
}

describe("Calendar events.list (BEHAVIOR.md §8)", () => {
  test("the primary calendar is in the list", async () => {
    await using emulator = await start();
    const { calendarList } = calendarClient(emulator);
    expect((await calendarList.list()).data.items).toMatchObject([{ id: "ada@example.test", primary: true }]);
    expect((await calendarList.get({ calendarId: "primary" })).data.id).toBe("ada@example.test");
    expect((await refusalOf(calendarList.get({ calendarId: "nobody@example.test" }))).status).toBe(404);
  });

  test("a page has 250 events unless asked otherwise; the sync token is on the last page only", async () => {
    await using emulator = await start();
    fill(emulator, 300);
    const { events } = calendarClient(emulator);
    const first = (await events.list(primary)).data;
    expect([first.items?.length, first.nextSyncToken]).toEqual([250, undefined]);
    const last = (await events.list({ ...primary, pageToken: first.nextPageToken ?? "" })).data;
    expect([last.items?.length, last.nextPageToken]).toEqual([50, undefined]);
    expect(last.nextSyncToken).toBeTruthy();
    expect((await events.list({ ...primary, maxResults: 5000 })).data.items).toHaveLength(300);
    expect((await refusalOf(events.list({ ...primary, maxResults: 0 }))).status).toBe(400);
  });

  test("a page may be empty while there is a next one", async () => {
    await using emulator = await start();
    const ids = fill(emulator, 6);
    for (const id of ids.slice(0, 3)) emulator.account("ada@example.test").deleteEvent(id);
    const { events } = calendarClient(emulator);
    const first = (await events.list({ ...primary, maxResults: 3 })).data;
    const second = (await events.list({ ...primary, maxResults: 3, pageToken: first.nextPageToken ?? "" }))
      .data;
    expect([first.items?.length, second.items?.length]).toEqual([3, 0]);
    for (const id of fill(emulator, 1)) emulator.account("ada@example.test").putEvent({ id, ...times });
    const pages = (await events.list({ ...primary, maxResults: 6 })).data;
    expect([pages.items?.length, typeof pages.nextPageToken]).toEqual([3, "string"]);
  });

  test("a delta holds what changed; deleted events are cancelled ones with little else", async () => {
    await using emulator = await start();
    const [gone = "", changed = ""] = fill(emulator, 3);
    const { events } = calendarClient(emulator);
    const { nextSyncToken } = (await events.list(primary)).data;
    await events.patch({ ...primary, eventId: changed, requestBody: { summary: "Moved" } });
    await events.delete({ ...primary, eventId: gone });
    const delta = (await events.list({ ...primary, syncToken: nextSyncToken ?? "" })).data;
    expect(delta.items?.map(({ id, status }) => [id, status])).toEqual([
      [changed, "confirmed"],
      [gone, "cancelled"],
    ]);
    expect(Object.keys(delta.items?.[1] ?? {}).sort()).toEqual(["etag", "id", "kind", "status"]);
    const empty = (await events.list({ ...primary, syncToken: delta.nextSyncToken ?? "" })).data;
    expect(empty.items).toEqual([]);
  });

  test.each([
    "iCalUID",
    "orderBy",
    "privateExtendedProperty",
    "q",
    "sharedExtendedProperty",
    "timeMin",
    "timeMax",
    "updatedMin",
  ])("a sync token cannot be combined with %s", async (name) => {
    await using emulator = await start();
    fill(emulator, 1);
    const { events } = calendarClient(emulator);
    const syncToken = (await events.list(primary)).data.nextSyncToken ?? "";
    const now = new Date().toISOString();
    const values: Record<string, string | string[]> = {
      orderBy: "updated",
      timeMin: now,
      timeMax: now,
      updatedMin: now,
      privateExtendedProperty: ["a=b"],
      sharedExtendedProperty: ["a=b"],
    };
    expect(
      (await refusalOf(events.list({ ...primary, syncToken, [name]: values[name] ?? "x" }))).status,
    ).toBe(400);
    expect((await refusalOf(events.list({ ...primary, syncToken, showDeleted: false }))).status).toBe(400);
  });

  test("other parameters must equal those of the first call", async () => {
    await using emulator = await start();
    fill(emulator, 1);
    const { events } = calendarClient(emulator);
    const syncToken = (await events.list(primary)).data.nextSyncToken ?? "";
    expect((await refusalOf(events.list({ ...primary, syncToken, singleEvents: true }))).status).toBe(400);
  });

  test("an expired sync token is answered with 410 fullSyncRequired", async () => {
    await using emulator = await start();
    fill(emulator, 1);
    const { events } = calendarClient(emulator);
    const syncToken = (await events.list(primary)).data.nextSyncToken ?? "";
    emulator.account("ada@example.test").expireSyncTokens();
    const response = await fetch(
      `${emulator.url}/calendar/v3/calendars/primary/events?${new URLSearchParams({ syncToken })}`,
      {
        headers: {
          authorization: `Bearer ${emulator.account("ada@example.test").issueTokens().accessToken}`,
        },
      },
    );
    expect(response.status).toBe(410);
    expect(await response.json()).toEqual({
      error: {
        errors: [
          {
            domain: "calendar",
            reason: "fullSyncRequired",
            message: "Sync token is no longer valid, a full sync is required.",
            locationType: "parameter",
            location: "syncToken",
          },
        ],
        code: 410,
        message: "Sync token is no longer valid, a full sync is required.",
      },
    });
  });

  test("a sync token of a calendar outlives that of the contacts, and ends after 30 days", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start({ now: () => now });
    const syncToken = (await calendarClient(emulator).events.list(primary)).data.nextSyncToken ?? "";
    const delta = () => calendarClient(emulator).events.list({ ...primary, syncToken });
    now += 29 * DAY_MS;
    expect((await delta()).status).toBe(200);
    now += DAY_MS;
    expect(await refusalOf(delta())).toMatchObject({ status: 410, reason: "fullSyncRequired" });
  });

  test("updatedMin too long ago is 410 too", async () => {
    await using emulator = await start();
    const { events } = calendarClient(emulator);
    const refusal = await refusalOf(events.list({ ...primary, updatedMin: "2020-01-01T00:00:00Z" }));
    expect(refusal).toMatchObject({ status: 410, reason: "updatedMinTooLongAgo" });
  });

  test("singleEvents expands a series; cancelled instances carry their series and time", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const series = account.putEvent({
      summary: "Weekly",
      ...times,
      recurrence: ["RRULE:FREQ=WEEKLY;COUNT=4"],
    });
    const instanceId = `${series}_20260309T100000Z`;
    const originalStartTime = { dateTime: "2026-03-09T10:00:00Z" };
    account.putEvent({ id: instanceId, status: "cancelled", recurringEventId: series, originalStartTime });
    const { events } = calendarClient(emulator);
    const listed = (await events.list(primary)).data.items ?? [];
    expect(listed.map(({ id, status }) => [id, status])).toEqual([
      [series, "confirmed"],
      [instanceId, "cancelled"],
    ]);
    expect(listed[1]).toMatchObject({ recurringEventId: series, originalStartTime });
    const instances: (string | null | undefined)[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await events.list({
        ...primary,
        singleEvents: true,
        maxResults: 2,
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      instances.push(...(data.items ?? []).map((event) => event.start?.dateTime?.slice(0, 10)));
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    expect(instances).toEqual(["2026-03-02", "2026-03-16", "2026-03-23"]);
    const ordered = await events.list({ ...primary, singleEvents: true, orderBy: "startTime" });
    expect(ordered.data).not.toHaveProperty("nextSyncToken");
    expect((await refusalOf(events.list({ ...primary, orderBy: "startTime" }))).status).toBe(400);
  });
});

describe("series", () => {
  test.each([
    ["FREQ=DAILY;INTERVAL=2;COUNT=3", "2026-03-02", ["2026-03-02", "2026-03-04", "2026-03-06"]],
    ["FREQ=WEEKLY;UNTIL=20260316T235959Z", "2026-03-02", ["2026-03-02", "2026-03-09", "2026-03-16"]],
    ["FREQ=MONTHLY;COUNT=3", "2026-01-31", ["2026-01-31", "2026-03-31", "2026-05-31"]],
    ["FREQ=YEARLY;COUNT=2", "2024-02-29", ["2024-02-29", "2028-02-29"]],
  ])("%s from %s has its instances on %j", async (rule, day, days) => {
    await using emulator = await start();
    emulator.account("ada@example.test").putEvent({
      start: { date: day },
      end: { date: day },
      recurrence: [`RRULE:${rule}`],
    });
    const { data } = await calendarClient(emulator).events.list({ ...primary, singleEvents: true });
    expect(data.items?.map((event) => event.start?.date)).toEqual(days);
  });
});

test("a further calendar is in the list and has events of its own", async () => {
  await using emulator = await start();
  const account = emulator.account("ada@example.test");
  const calendarId = account.createCalendar("Choir");
  const id = account.putEvent({ summary: "Concert", ...times }, calendarId);
  const { calendarList, events } = calendarClient(emulator);
  expect((await calendarList.list()).data.items).toMatchObject([
    { primary: true },
    { id: calendarId, summary: "Choir", accessRole: "owner" },
  ]);
  expect((await events.list({ calendarId })).data.items).toMatchObject([{ id }]);
  expect((await events.list(primary)).data.items).toEqual([]);
  expect((await calendarList.list()).data.items?.[1]).not.toHaveProperty("primary");
});

describe("Calendar writes (BEHAVIOR.md §8)", () => {
  test("a stale If-Match is 412 conditionNotMet, deleting a deleted event 410", async () => {
    await using emulator = await start();
    const { events } = calendarClient(emulator);
    const { data } = await events.insert({ ...primary, requestBody: times });
    const eventId = data.id ?? "";
    await events.patch({ ...primary, eventId, requestBody: { summary: "x" } });
    const stale = events.patch(
      { ...primary, eventId, requestBody: {} },
      { headers: { "If-Match": data.etag ?? "" } },
    );
    expect(await refusalOf(stale)).toMatchObject({ status: 412, reason: "conditionNotMet" });
    await events.delete({ ...primary, eventId });
    expect((await refusalOf(events.delete({ ...primary, eventId }))).status).toBe(410);
    expect((await refusalOf(events.delete({ ...primary, eventId: "aaaaa" }))).status).toBe(404);
  });

  test("insert refuses created and updated, keeps iCalUID, rewrites the organizer, lowers attendees", async () => {
    await using emulator = await start();
    const { events } = calendarClient(emulator);
    for (const key of ["created", "updated"]) {
      const requestBody = { ...times, [key]: "2026-01-01T00:00:00Z" };
      expect((await refusalOf(events.insert({ ...primary, requestBody }))).status).toBe(400);
    }
    const requestBody = {
      ...times,
      id: "abc0123456789",
      iCalUID: "own-uid@example.test",
      organizer: { email: "other@example.test" },
      attendees: [{ email: "Bob@Example.TEST" }],
    };
    const { data } = await events.insert({ ...primary, requestBody });
    expect(data).toMatchObject({
      id: "abc0123456789",
      iCalUID: "own-uid@example.test",
      organizer: { email: "ada@example.test" },
      attendees: [{ email: "bob@example.test" }],
    });
    expect((await events.list(primary)).data.items).toHaveLength(1);
    expect((await refusalOf(events.insert({ ...primary, requestBody }))).status).toBe(409);
    expect(
      (await refusalOf(events.insert({ ...primary, requestBody: { ...times, id: "UPPER" } }))).status,
    ).toBe(400);
  });

  test("an event's own id can be refused", async () => {
    await using emulator = await start({ refuseEventIds: true });
    const { events } = calendarClient(emulator);
    const insert = (more: object) => events.insert({ ...primary, requestBody: { ...times, ...more } });
    expect((await refusalOf(insert({ id: "abc0123456789" }))).status).toBe(400);
    expect((await insert({})).status).toBe(200);
  });

  test("writes are visible in a list and in a delta at once, whatever the propagation of contacts", async () => {
    await using emulator = await start({ propagationMs: 180_000 });
    const { events } = calendarClient(emulator);
    const syncToken = (await events.list(primary)).data.nextSyncToken ?? "";
    const { id } = (await events.insert({ ...primary, requestBody: times })).data;
    const listed = [await events.list(primary), await events.list({ ...primary, syncToken })];
    expect(listed.map(({ data }) => data.items?.map((event) => event.id))).toEqual([[id], [id]]);
  });

  test("a sample account has events with attendees from among its contacts", async () => {
    await using emulator = await start({ accounts: [{ email: "ada@example.test", contacts: 187 }] });
    const { data } = await calendarClient(emulator).events.list(primary);
    const mailboxes = new Set(
      emulator
        .account("ada@example.test")
        .people()
        .flatMap((person) => person.emailAddresses?.map(({ value }) => value?.toLowerCase())),
    );
    const attendees = data.items?.flatMap((event) => event.attendees ?? []) ?? [];
    expect(attendees.length).toBeGreaterThan(0);
    expect(attendees.filter(({ email }) => !mailboxes.has(email?.toLowerCase()))).toEqual([]);
  });
});
