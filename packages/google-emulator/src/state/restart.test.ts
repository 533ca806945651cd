import { spawn } from "node:child_process";
import type { ChildProcess } from "node:child_process";
import { once } from "node:events";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { OAuth2Client } from "google-auth-library";
import { people } from "googleapis/build/src/apis/people/index.js";
import type { people_v1 } from "googleapis/build/src/apis/people/v1.js";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator } from "../google-emulator.ts";

const BIN = fileURLToPath(new URL("../bin.ts", import.meta.url));
const ADA = "ada@example.test";
let directory = "";

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), "google-emulator-"));
});
afterEach(() => rmSync(directory, { recursive: true, force: true }));

interface Running {
  child: ChildProcess;
  url: string;
}

async function spawnBin(...more: string[]): Promise<Running> {
  const child = spawn(process.execPath, [BIN, "--state", directory, "--account", `${ADA}:250`, ...more], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  if (child.stdout === null) throw new Error("The child has no output.");
  const [url] = (await once(createInterface({ input: child.stdout }), "line")) as [string];
  return { child, url };
}

async function end({ child }: Running, signal: "SIGKILL" | "SIGTERM"): Promise<unknown[]> {
  const exit = once(child, "exit");
  child.kill(signal);
  return exit;
}

async function tokens(url: string): Promise<{ accessToken: string; refreshToken: string }> {
  const response = await fetch(`${url}/emulator/accounts/${ADA}/tokens`, {
    method: "POST",
    body: "{}",
    headers: { "content-type": "application/json" },
  });
  return (await response.json()) as { accessToken: string; refreshToken: string };
}

function client(
  url: string,
  credentials: { access_token?: string; refresh_token?: string },
): people_v1.People {
  const auth = new OAuth2Client({
    clientId: "emulator-client",
    endpoints: { oauth2TokenUrl: `${url}/token` },
  });
  auth.setCredentials(credentials);
  return people({ version: "v1", auth, rootUrl: `${url}/`, retry: false });
}

describe("state in a directory", () => {
  test("everything a client was told survives SIGKILL", async () => {
    const before = await spawnBin();
    const { accessToken, refreshToken } = await tokens(before.url);
    const api = client(before.url, { access_token: accessToken });
    const list = {
      resourceName: "people/me",
      personFields: "names,clientData",
      pageSize: 100,
      requestSyncToken: true,
    };
    const first = (await api.people.connections.list(list)).data;
    const second = (await api.people.connections.list({ ...list, pageToken: first.nextPageToken ?? "" }))
      .data;
    const third = (await api.people.connections.list({ ...list, pageToken: second.nextPageToken ?? "" }))
      .data;
    const requestBody = { names: [{ givenName: "Kept" }], clientData: [{ key: "k", value: "\u0000\ud83d" }] };
    const created = (await api.people.createContact({ requestBody })).data;
    const group = (await api.contactGroups.create({ requestBody: { contactGroup: { name: "Kept group" } } }))
      .data;
    await end(before, "SIGKILL");

    const after = await spawnBin();
    const again = client(after.url, { access_token: accessToken });
    const resumed = (await again.people.connections.list({ ...list, pageToken: first.nextPageToken ?? "" }))
      .data;
    const namesOf = ({ connections }: people_v1.Schema$ListConnectionsResponse) =>
      connections?.map(({ resourceName }) => resourceName);
    expect(namesOf(resumed)).toEqual(namesOf(second));
    const delta = (await again.people.connections.list({ ...list, syncToken: third.nextSyncToken ?? "" }))
      .data;
    expect(delta.connections).toMatchObject([{ resourceName: created.resourceName, ...requestBody }]);
    expect((await again.contactGroups.get({ resourceName: group.resourceName ?? "" })).data.name).toBe(
      "Kept group",
    );
    const refreshed = client(after.url, { refresh_token: refreshToken });
    const got = await refreshed.people.get({
      resourceName: created.resourceName ?? "",
      personFields: "names",
    });
    expect(got.data.etag).toBeTruthy();
    await end(after, "SIGKILL");
  });

  test("a SIGKILL in the middle of writing loses nothing that was answered", async () => {
    const before = await spawnBin();
    const { accessToken } = await tokens(before.url);
    const api = client(before.url, { access_token: accessToken });
    const confirmed: string[] = [];
    const writing = (async () => {
      for (;;) {
        const { data } = await api.people.createContact({ requestBody: { names: [{ givenName: "W" }] } });
        confirmed.push(data.resourceName ?? "");
      }
    })().catch(() => undefined);
    while (confirmed.length < 25) await new Promise((resolve) => setImmediate(resolve));
    await end(before, "SIGKILL");
    await writing;

    const after = await spawnBin();
    const again = client(after.url, { access_token: accessToken });
    const { data } = await again.people.connections.list({
      resourceName: "people/me",
      personFields: "names",
      pageSize: 1000,
    });
    const present = new Set(data.connections?.map(({ resourceName }) => resourceName));
    expect(confirmed.filter((resourceName) => !present.has(resourceName))).toEqual([]);
    await end(after, "SIGKILL");
  });

  test("SIGTERM ends it cleanly, and the account is not made again", async () => {
    const before = await spawnBin();
    expect(await end(before, "SIGTERM")).toEqual([0, null]);
    await using emulator = await createGoogleEmulator({
      stateDir: directory,
      accounts: [{ email: ADA, contacts: 9 }],
    });
    const account = emulator.account(ADA);
    expect(account.contactCount).toBe(250);
    expect(account.truth.size).toBe(250);
    expect(account.pairs.length).toBeGreaterThan(20);
  });

  test("edits from the inside, lag, photos and the moved clock are kept too", async () => {
    const options = { stateDir: directory, controllableClock: true, propagationMs: 60_000 };
    const start = Date.UTC(2026, 0, 1);
    const first = await createGoogleEmulator({ ...options, now: () => start, accounts: [{ email: ADA }] });
    first.advanceClock(1_000);
    const made = first.account(ADA).createPerson({ names: [{ givenName: "A" }] });
    const api = client(first.url, { access_token: first.account(ADA).issueTokens().accessToken });
    const list = { resourceName: "people/me", personFields: "names", requestSyncToken: true };
    const { nextSyncToken } = (await api.people.connections.list(list)).data;
    await api.people.deleteContact({ resourceName: made.resourceName });
    await first.close();

    await using second = await createGoogleEmulator({ ...options, now: () => start });
    expect(second.now()).toBe(start + 1_000);
    const again = client(second.url, { access_token: second.account(ADA).issueTokens().accessToken });
    const delta = async () =>
      (await again.people.connections.list({ ...list, syncToken: nextSyncToken ?? "" })).data.connections
        ?.length ?? 0;
    expect(await delta()).toBe(0);
    second.advanceClock(60_000);
    expect(await delta()).toBe(1);
  });

  test("after a restart changes go on where they were: new names, their place in deltas, the count, what lags", async () => {
    let now = Date.UTC(2026, 0, 1);
    const options = { stateDir: directory, now: () => now, propagationMs: 60_000 };
    const list = { resourceName: "people/me", personFields: "names", requestSyncToken: true };
    const signIn = (emulator: GoogleEmulator) =>
      client(emulator.url, { access_token: emulator.account(ADA).issueTokens().accessToken }).people;
    const first = await createGoogleEmulator({ ...options, accounts: [{ email: ADA }] });
    const account = first.account(ADA);
    const [a, b, c] = ["A", "B", "C"].map((givenName) => account.createPerson({ names: [{ givenName }] }));
    account.deletePerson(a?.resourceName ?? "");
    const syncToken = (await signIn(first).connections.list(list)).data.nextSyncToken ?? "";
    await signIn(first).updateContact({
      resourceName: b?.resourceName ?? "",
      updatePersonFields: "names",
      requestBody: { etag: b?.etag ?? "", names: [{ givenName: "B, later" }] },
    });
    const late = (await signIn(first).createContact({ requestBody: { names: [{ givenName: "D" }] } })).data;
    await first.close();

    await using second = await createGoogleEmulator(options);
    const people = signIn(second);
    const delta = async () =>
      (await people.connections.list({ ...list, syncToken })).data.connections?.map(
        ({ resourceName, names }) => [resourceName, names?.[0]?.givenName],
      ) ?? [];
    expect(second.account(ADA).contactCount).toBe(3);
    const made = second.account(ADA).createPerson({ names: [{ givenName: "E" }] });
    expect([a, b, c, late].map((one) => one?.resourceName)).not.toContain(made.resourceName);
    expect(second.account(ADA).contactCount).toBe(4);
    expect(await delta()).toEqual([[made.resourceName, "E"]]);
    now += 60_000;
    expect(await delta()).toEqual([
      [b?.resourceName, "B, later"],
      [late.resourceName, "D"],
      [made.resourceName, "E"],
    ]);
  });

  test.each([
    [["--account", "nobody"], "Write it as ada@example.test:187"],
    [["--port", "70000"], "--port 70000 is not understood. Give a whole number from 0 to 65535."],
    [["--propagation-ms", "soon"], "--propagation-ms soon is not understood."],
    [["--bogus"], "Unknown option '--bogus'"],
  ])("the wrong command line %j is told what to write", async (words, sentence) => {
    const child = spawn(process.execPath, [BIN, ...words], { stdio: ["ignore", "ignore", "pipe"] });
    const chunks: Buffer[] = [];
    child.stderr.on("data", (chunk: Buffer) => chunks.push(chunk));
    const [code] = (await once(child, "close")) as [number];
    expect(code).toBe(1);
    expect(Buffer.concat(chunks).toString()).toContain(sentence);
  });

  test("a directory or a port that another emulator has is refused with what to do, and left as it is", async () => {
    await using running = await createGoogleEmulator({ stateDir: directory, accounts: [{ email: ADA }] });
    await expect(createGoogleEmulator({ stateDir: directory })).rejects.toThrow(
      `The state in ${directory} is in use by another emulator. End that one, or choose another directory.`,
    );
    const port = Number(new URL(running.url).port);
    await expect(createGoogleEmulator({ port })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is taken. Choose another one, or 0 for any that is free.`,
    );
    running.account(ADA).createPerson({ names: [{ givenName: "Still here" }] });
    expect(running.account(ADA).contactCount).toBe(1);
  });

  test("former names, profile links, hidden contacts, merges, photos and groups are as they were", async () => {
    const portrait = async (emulator: GoogleEmulator, names: readonly string[]): Promise<object> => {
      const account = emulator.account(ADA);
      const api = client(emulator.url, { access_token: account.issueTokens().accessToken });
      const mask = { personFields: "names,photos,metadata", pageSize: 100 };
      const got = await api.people.getBatchGet({
        resourceNames: [...names],
        personFields: mask.personFields,
      });
      const found = (got.data.responses ?? []).map(({ person }) => ({
        ...person,
        photos: person?.photos?.map((photo) => photo.default),
      }));
      const listed = (await api.people.connections.list({ resourceName: "people/me", ...mask })).data;
      const groups = (await api.contactGroups.list({ pageSize: 100 })).data.contactGroups;
      return { found, listed: listed.connections?.map(({ resourceName }) => resourceName), groups };
    };
    const first = await createGoogleEmulator({ stateDir: directory, accounts: [{ email: ADA }] });
    const account = first.account(ADA);
    const made = Array.from({ length: 6 }, (_, index) =>
      account.createPerson({ names: [{ givenName: `P${index}` }] }),
    ).map(({ resourceName }) => resourceName);
    const [linked = "", back = "", hidden = "", a = "", b = "", photo = ""] = made;
    account.linkProfile(linked, { names: [{ givenName: "Profile" }] });
    account.renamePerson(account.renamePerson(back).resourceName, { to: "former" });
    account.hideFromLists(hidden);
    account.mergePeople([a, b]);
    account.createGroup("Choir");
    const api = client(first.url, { access_token: account.issueTokens().accessToken });
    await api.people.updateContactPhoto({
      resourceName: photo,
      requestBody: { photoBytes: "iVBORw0KGgoAAAANSUhEUg==" },
    });
    const before = await portrait(first, made);
    await first.close();
    await using second = await createGoogleEmulator({ stateDir: directory });
    expect(await portrait(second, made)).toEqual(before);
  });
});
