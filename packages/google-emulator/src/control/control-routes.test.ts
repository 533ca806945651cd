import { spawn } from "node:child_process";
import { once } from "node:events";

import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator } from "../google-emulator.ts";
import { peopleClient } from "../testing/google-clients.ts";
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

  test("wrong calls are told what to do, and a page on another site cannot make them", async () => {
    await using emulator = await start();
    expect(await control(emulator, `${ADA}/explode`, {})).toMatchObject({ status: 404 });
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
