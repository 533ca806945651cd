import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { CalendarEventsView } from "../contract/calendar.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";

const EVENTS = "/api/google/calendar/events";

let kith: TestKith;
let client: TestClient;
beforeAll(async () => {
  kith = await openTestKith();
  client = await kith.signIn();
  const { google } = client;
  google.createPerson({
    names: [{ givenName: "Grace", familyName: "Hopper" }],
    emailAddresses: [{ value: "Grace.Hopper@Gmail.com" }, { value: "office@navy.example" }],
  });
  google.createPerson({ names: [{ givenName: "Alan" }], emailAddresses: [{ value: "office@navy.example" }] });
  google.putEvent({
    id: "standup",
    summary: "Stand-up",
    description: "Every day",
    location: "Room 1",
    ...zoned("2027-01-04T09:00:00+01:00", "2027-01-04T09:15:00+01:00"),
    recurrence: ["RRULE:FREQ=DAILY;COUNT=10"],
    attendees: [
      { email: google.email, self: true, organizer: true, responseStatus: "accepted" },
      { email: "gracehopper+work@googlemail.com", displayName: "G. Hopper", responseStatus: "tentative" },
      { email: "office@navy.example" },
      { email: "new.person@x.example", displayName: "New Person", responseStatus: "declined" },
      { email: "room@resource.calendar.google.com", resource: true },
    ],
  });
  google.putEvent({
    id: "review",
    summary: "Review",
    ...zoned("2027-01-05T23:30:00+01:00", "2027-01-06T00:30:00+01:00"),
    attendees: [{ email: "NEW.PERSON@x.example" }, { email: "other@x.example" }],
    status: "tentative",
  });
  google.putEvent({
    id: "holiday",
    summary: "Holiday",
    start: { date: "2027-01-10" },
    end: { date: "2027-01-12" },
  });
  await kith.consent(client, { calendar: true });
  await client.syncAll();
  await client.call("calendar", "sync");
});
afterAll(() => kith[Symbol.asyncDispose]());

function zoned(start: string, end: string): { start: object; end: object } {
  const timeZone = "Europe/Berlin";
  return { start: { dateTime: start, timeZone }, end: { dateTime: end, timeZone } };
}

function events(input: object): Promise<CalendarEventsView> {
  return client.call("calendar", "events", input);
}

describe("GET /api/google/calendar/events", () => {
  test("answers in the predecessor's shape, and both spellings of a week mean the same", async () => {
    const answer = await client.rest("GET", `${EVENTS}?week=2027-W01`);
    expect(answer.status).toBe(200);
    expect(answer.body).toMatchObject({
      weekIdentifier: "2027-W01",
      totalEvents: 9,
      timeZone: "Europe/Berlin",
    });
    const first = (answer.body as unknown as CalendarEventsView).events[0];
    expect(first).toMatchObject({
      eventId: "standup_20270104T080000Z",
      summary: "Stand-up",
      description: "Every day",
      startTime: "2027-01-04T08:00:00.000Z",
      endTime: "2027-01-04T08:15:00.000Z",
      location: "Room 1",
      isRecurring: true,
      recurringEventId: "standup",
      status: "confirmed",
    });
    expect((await client.rest("GET", `${EVENTS}?week=2027-01`)).body).toEqual(answer.body);
  });

  test("takes a range, whose days are both included, and says the days that it answers for", async () => {
    const { events: shown, ...rest } = await events({ from: "2027-01-06", to: "2027-01-06" });
    expect(shown.map(({ eventId }) => eventId)).toEqual(["review", "standup_20270106T080000Z"]);
    expect(rest).toMatchObject({ from: "2027-01-06", to: "2027-01-06", weekIdentifier: null });
    const week = await events({ week: "2027-W01" });
    const range = await events({ from: "2027-01-04", to: "2027-01-10" });
    expect(range.events).toEqual(week.events);
  });

  test.each([
    ["", "Week parameter is required"],
    ["?week=2027-W54", "week must be an ISO week"],
    ["?week=soon", "week must be an ISO week"],
    ["?from=2027-01-04", "Week parameter is required"],
    ["?from=2027-02-30&to=2027-03-01", "from must be a day"],
    ["?from=2027-01-04&to=2027-01-03", "from must not be after to"],
    ["?from=2027-01-04&to=2029-01-03", "days apart at most"],
    ["?week=2027-W01&from=2027-01-04&to=2027-01-05", "either week, or from and to"],
    ["?week=2027-W01&calendarId=", "calendarId must be"],
  ])("%j is refused with a sentence that says what is wanted", async (query, sentence) => {
    const answer = await client.rest("GET", EVENTS + query);
    expect(answer).toMatchObject({ status: 400, body: { code: "INPUT_INVALID" } });
    expect(answer.body["error"]).toContain(sentence);
  });

  test("of more events than anybody can look at is refused, with what to do", async () => {
    const busy = await kith.signIn();
    for (const summary of ["One", "Two"]) {
      const times = zoned("2027-01-01T09:00:00+01:00", "2027-01-01T09:15:00+01:00");
      busy.google.putEvent({ summary, ...times, recurrence: ["RRULE:FREQ=HOURLY"] });
    }
    await kith.consent(busy, { calendar: true });
    await busy.call("calendar", "sync");
    const year = await busy.rest("GET", `${EVENTS}?from=2027-01-01&to=2027-12-31`);
    expect(year).toMatchObject({ status: 400, body: { code: "INPUT_INVALID" } });
    expect(year.body["error"]).toContain("Ask for fewer days at once");
    const month = await busy.rest("GET", `${EVENTS}?from=2027-03-01&to=2027-03-31`);
    expect(month.body).toMatchObject({ totalEvents: 2 * (31 * 24 - 1) });
  });

  test("without a session is refused", async () => {
    const answer = await fetch(new URL(`${EVENTS}?week=2027-W01`, kith.url));
    expect(answer.status).toBe(401);
  });
});

describe("POST /api/google/calendar/sync", () => {
  test("answers in the predecessor's shape, with the current week unless told another", async () => {
    const answer = await client.rest("POST", "/api/google/calendar/sync");
    expect(answer).toMatchObject({
      status: 200,
      body: { success: true, eventsSynced: 0, weekIdentifier: "2027-W01", errors: [] },
    });
    const told = await client.rest("POST", "/api/google/calendar/sync", { week: "2026-53" });
    expect(told.body).toMatchObject({ weekIdentifier: "2026-W53" });
    const wrong = await client.rest("POST", "/api/google/calendar/sync", { week: "2025-W53" });
    expect(wrong).toMatchObject({ status: 400, body: { code: "INPUT_INVALID" } });
  });
});

describe("attendees", () => {
  test("are linked to the contacts that have their address, however it is written; several where several have it", async () => {
    const { events: shown } = await events({ week: "2027-W01" });
    const linked = shown[0]?.attendees.map(({ email, contacts }) => [
      email.split("@")[0],
      contacts.map(({ displayName }) => displayName).sort(),
    ]);
    expect(linked).toEqual([
      [client.google.email.split("@")[0], []],
      ["gracehopper+work", ["Grace Hopper"]],
      ["office", ["Alan", "Grace Hopper"]],
      ["new.person", []],
      ["room", []],
    ]);
    const id = shown[0]?.attendees[1]?.contacts[0]?.id ?? "";
    expect((await client.call("contacts", "get", { id })).displayName).toBe("Grace Hopper");
  });

  test("who are no contact yet are offered, each once, without oneself and without rooms", async () => {
    const { unknownAttendees } = await events({ week: "2027-W01" });
    expect(unknownAttendees).toEqual([
      { email: "new.person@x.example", displayName: "New Person", events: 8 },
      { email: "other@x.example", displayName: null, events: 1 },
    ]);
  });

  test("follow the contacts: one who became a contact is linked at once, one who was deleted no longer", async () => {
    const person = client.google.createPerson({
      names: [{ givenName: "Newly", familyName: "Known" }],
      emailAddresses: [{ value: "other@x.example" }],
    });
    await client.syncAll();
    const of = async () => {
      const { events: shown } = await events({ from: "2027-01-05", to: "2027-01-05" });
      return shown.find(({ eventId }) => eventId === "review")?.attendees[1]?.contacts.length;
    };
    expect(await of()).toBe(1);
    client.google.deletePerson(person.resourceName);
    await client.syncAll();
    expect(await of()).toBe(0);
  });

  test("of one person are never linked to another person's contacts", async () => {
    const other = await kith.signIn();
    other.google.putEvent({
      summary: "Elsewhere",
      ...zoned("2027-01-04T09:00:00+01:00", "2027-01-04T10:00:00+01:00"),
      attendees: [{ email: "gracehopper@gmail.com" }],
    });
    await kith.consent(other, { calendar: true });
    await other.call("calendar", "sync");
    const seen = await other.call("calendar", "events", { week: "2027-W01" });
    expect(seen.events.map(({ summary, attendees }) => [summary, attendees[0]?.contacts])).toEqual([
      ["Elsewhere", []],
    ]);
  });
});

describe("the week", () => {
  test("begins and ends by the clock of the zone that is set, else of the calendar", async () => {
    const ids = async () =>
      (await events({ from: "2027-01-05", to: "2027-01-05" })).events.map(({ eventId }) => eventId);
    expect(await ids()).toEqual(["standup_20270105T080000Z", "review"]);
    await client.call("settings", "update", { timeZone: "Asia/Tokyo" });
    expect((await events({ from: "2027-01-06", to: "2027-01-06" })).timeZone).toBe("Asia/Tokyo");
    // Half past eleven in Berlin is the next morning in Tokyo.
    expect(await ids()).toEqual(["standup_20270105T080000Z"]);
    const holiday = (await events({ from: "2027-01-10", to: "2027-01-10" })).events.find(
      ({ allDay }) => allDay,
    );
    expect(holiday).toMatchObject({
      startTime: "2027-01-09T15:00:00.000Z",
      startDate: "2027-01-10",
      endDate: "2027-01-12",
    });
    await client.call("settings", "update", { timeZone: null });
    expect(await ids()).toContain("review");
  });

  test("cannot be counted in a zone that there is not", async () => {
    await expect(client.call("settings", "update", { timeZone: "Mars/Olympus" })).rejects.toMatchObject({
      kithCode: "INPUT_INVALID",
    });
  });
});
