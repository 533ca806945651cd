import { spawn } from "node:child_process";
import { once } from "node:events";

import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator } from "../google-emulator.ts";
import { calendarClient, peopleClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";

async function start(): Promise<GoogleEmulator> {
  return createGoogleEmulator({
    accounts: [{ email: "ada@example.test", contacts: 5 }],
    controllableClock: true,
  });
}

interface Answer {
  status: number;
  body: {
    resourceName: string;
    id?: string;
    accessToken: string;
    people: object[];
    entities: object;
    requests: { status: number }[];
    error?: string;
  };
}

/** A POST with a body, a GET without. */
async function control(emulator: GoogleEmulator, path: string, body?: object): Promise<Answer> {
  const response = await fetch(`${emulator.url}/emulator${path}`, {
    ...(body === undefined ? {} : { method: "POST", body: JSON.stringify(body) }),
    headers: { "content-type": "application/json" },
  });
  return { status: response.status, body: (await response.json()) as Answer["body"] };
}

const ADA = "/accounts/ada@example.test";

describe("the control endpoint", () => {
  test("edits contacts as Google's own pages would", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const made = await control(emulator, `${ADA}/people`, {
      names: [{ givenName: "A" }],
    });
    const { resourceName } = made.body;
    await control(emulator, `${ADA}/update`, { resourceName, person: { nicknames: [{ value: "n" }] } });
    expect(account.person(resourceName)).toMatchObject({
      names: [{ givenName: "A" }],
      nicknames: [{ value: "n" }],
    });
    const renamed = await control(emulator, `${ADA}/rename`, { resourceName });
    expect(account.person(resourceName)?.resourceName).toBe(renamed.body.resourceName);
    const [other] = account.people();
    const merged = await control(emulator, `${ADA}/merge`, {
      resourceNames: [renamed.body.resourceName, other?.resourceName],
    });
    expect(account.contactCount).toBe(5);
    await control(emulator, `${ADA}/delete`, { resourceName: merged.body.resourceName });
    expect(account.contactCount).toBe(4);
    await control(emulator, `${ADA}/restore`, { resourceName: merged.body.resourceName });
    expect(account.person(merged.body.resourceName)).toBeDefined();
    const listed = await control(emulator, `${ADA}/people`);
    expect(listed.body.people).toHaveLength(5);
    const truth = await control(emulator, `${ADA}/truth`);
    expect(Object.keys(truth.body.entities)).toHaveLength(5);
  });

  test("does everything that the inside of an account can do", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const call = async (name: string, body: object = {}) => {
      const answer = await control(emulator, `${ADA}/${name}`, body);
      expect([name, answer.status]).toEqual([name, 200]);
      return answer.body;
    };
    const [person] = account.people();
    const first = person?.resourceName ?? "";
    const profile = { names: [{ givenName: "Profile" }] };
    const linked = await call("link-profile", { resourceName: first, profile });
    const shown = account.person(linked.resourceName)?.names?.map(({ givenName }) => givenName);
    expect(shown).toContain("Profile");
    const unlinked = await call("unlink-profile", { resourceName: linked.resourceName });
    expect(account.person(unlinked.resourceName)?.metadata).not.toHaveProperty("linkedPeopleResourceNames");
    const back = await call("rename", { resourceName: unlinked.resourceName, to: "former" });
    expect(back.resourceName).toBe(linked.resourceName);

    const { people } = peopleClient(emulator);
    const list = { resourceName: "people/me", personFields: "metadata", requestSyncToken: true };
    const { nextSyncToken } = (await people.connections.list(list)).data;
    await call("touch", { resourceName: back.resourceName });
    await call("hide", { resourceName: account.people()[1]?.resourceName });
    const delta = { ...list, syncToken: nextSyncToken ?? "" };
    expect((await people.connections.list(delta)).data.connections).toMatchObject([
      { resourceName: back.resourceName },
    ]);
    expect((await people.connections.list(list)).data.connections).toHaveLength(4);
    await call("expire-sync-tokens");
    expect((await refusalOf(people.connections.list(delta))).details[0]?.["reason"]).toBe(
      "EXPIRED_SYNC_TOKEN",
    );
    const { nextPageToken } = (await people.connections.list({ ...list, pageSize: 2 })).data;
    await call("expire-page-tokens");
    const page = { ...list, pageSize: 2, pageToken: nextPageToken ?? "" };
    expect((await refusalOf(people.connections.list(page))).status).toBe(400);

    const other = await call("other-contacts", { emailAddresses: [{ value: "o@example.test" }] });
    expect(other.resourceName).toMatch(/^otherContacts\//u);
    const group = await call("groups", { name: "Choir" });
    expect(group.resourceName).toMatch(/^contactGroups\//u);
    const { id: calendarId } = await call("calendars", { summary: "Choir" });
    const event = { summary: "Concert", start: { date: "2026-03-02" }, end: { date: "2026-03-03" } };
    const { id } = await call("events", { calendarId, event });
    await call("delete-event", { calendarId, id });
    const { events } = calendarClient(emulator);
    const gone = (await events.list({ calendarId: calendarId ?? "", showDeleted: true })).data.items;
    expect(gone).toMatchObject([{ id, status: "cancelled" }]);
    await call("revoke-grants");
    expect((await refusalOf(people.connections.list(list))).status).toBe(401);
    expect((await control(emulator, ADA)).body).toMatchObject({ email: "ada@example.test", contacts: 5 });
  });

  test("issues tokens, expires them, and moves the clock", async () => {
    await using emulator = await start();
    const { body } = await control(emulator, `${ADA}/tokens`, {});
    const userinfo = () =>
      fetch(`${emulator.url}/v1/userinfo`, { headers: { authorization: `Bearer ${body.accessToken}` } });
    expect((await userinfo()).status).toBe(200);
    const before = emulator.now();
    await control(emulator, "/clock/advance", { ms: 3_600_000 });
    expect(emulator.now() - before).toBeGreaterThanOrEqual(3_600_000);
    expect((await userinfo()).status).toBe(401);
  });

  test("injects faults and sets quotas; requests can be counted and cleared", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const get = () => people.get({ resourceName: "people/me", personFields: "names" });
    await control(emulator, "/faults", {
      kind: "status",
      answer: "unavailable",
      pathPattern: "^/v1/people/me$",
    });
    expect((await refusalOf(get())).status).toBe(503);
    await control(emulator, "/quotas", { criticalReadsPerMinute: 0 });
    expect((await refusalOf(get())).status).toBe(429);
    const { body } = await control(emulator, "/requests");
    expect(body.requests.map(({ status }) => status)).toEqual([503, 429]);
    await fetch(`${emulator.url}/emulator/requests`, {
      method: "DELETE",
      headers: { "content-type": "application/json" },
    });
    expect(emulator.requests.count()).toBe(0);
  });

  test("a fault can kill a process at the n-th request", async () => {
    await using emulator = await start();
    const child = spawn(process.execPath, ["-e", "setInterval(() => {}, 1000)"]);
    const ended = once(child, "exit");
    await control(emulator, "/faults", {
      kind: "drop-after",
      at: 2,
      kill: { pid: child.pid, signal: "SIGKILL" },
    });
    const { people } = peopleClient(emulator);
    await people.createContact({ requestBody: {} });
    expect(child.exitCode).toBeNull();
    await people.createContact({ requestBody: {} }).catch(() => undefined);
    expect(await ended).toEqual([null, "SIGKILL"]);
    expect(emulator.account("ada@example.test").contactCount).toBe(7);
  });

  test("a limit that there is not, or that is none, is refused instead of ignored", async () => {
    await using emulator = await start();
    for (const limits of [{ criticalReads: 1 }, { criticalReadsPerMinute: -1 }]) {
      const { status, body } = await control(emulator, "/quotas", limits);
      expect([status, body.error]).toEqual([400, expect.stringContaining(Object.keys(limits)[0] ?? "")]);
    }
  });

  test("wrong calls are told what to do, and a page on another site cannot make them", async () => {
    await using emulator = await start();
    for (const call of ["explode", "constructor", "toString"]) {
      expect(await control(emulator, `${ADA}/${call}`, {})).toMatchObject({
        status: 404,
        body: { error: expect.stringContaining("There are: people, update, delete") },
      });
    }
    expect(await control(emulator, `${ADA}/delete`, { resourceName: "people/c1" })).toMatchObject({
      status: 400,
      body: { error: "The account has no contact people/c1. Take a name from people()." },
    });
    expect(await control(emulator, "/accounts/nobody@example.test/people")).toMatchObject({ status: 400 });
    expect((await fetch(`${emulator.url}/emulator/faults`, { method: "POST", body: "{}" })).status).toBe(415);
  });

  test("accounts can be added, and the front page shows them", async () => {
    await using emulator = await start();
    await control(emulator, "/accounts", { email: "new@example.test", contacts: 12 });
    expect(emulator.account("new@example.test").contactCount).toBe(12);
    const page = await (await fetch(emulator.url)).text();
    expect(page).toContain("new@example.test");
    expect(page).toContain("12");
  });
});
