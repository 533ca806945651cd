import { expect, test } from "vitest";
import { createTemporaryDirectory } from "../packages/api/src/testing/temporary-directory.ts";
import { createGoogleEmulator } from "../packages/google-emulator/src/index.ts";
import { createKith, type Kith } from "../packages/sdk/src/index.ts";
import { connectGoogle, googleUrlOf } from "./support/connect-google.ts";
import { findFreePort } from "./support/free-port.ts";
import { createKithHome, openKith, printToken, type RunningKith } from "./support/kith-program.ts";
import { runProgram } from "./support/program.ts";
import { followRun, runImport } from "./support/run-import.ts";

const API = "packages/api/src/main.ts";

/** Calls of the listing that the built-in Google has had since it started. */
async function countListCalls(kith: RunningKith): Promise<number> {
  const { requests } = (await (await fetch(`${await googleUrlOf(kith)}/emulator/requests`)).json()) as {
    requests: { path: string }[];
  };
  return requests.filter(({ path }) => path === "/v1/people/me/connections").length;
}

test("after a stop and after a kill Kith is still connected, and a new import is one call that finds nothing new", async () => {
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path });
  let kith = await openKith(home);
  await connectGoogle(kith, "sample@kith.example");
  expect((await runImport(kith.client)).counters).toMatchObject({ imported: 187, failed: 0 });
  const before = await kith.client.stats.get();
  for (const end of [
    { signal: "SIGTERM", exit: { code: 0, signal: null } },
    { signal: "SIGKILL", exit: { code: null, signal: "SIGKILL" } },
  ] as const) {
    expect(await kith.end(end.signal)).toEqual(end.exit);
    kith = await openKith(home);
    expect(await kith.client.google.status()).toMatchObject({
      status: "connected",
      email: "sample@kith.example",
    });
    const again = await runImport(kith.client);
    expect(again.counters).toEqual({
      imported: 0,
      exported: 0,
      updated: 0,
      unchanged: 0,
      deleted: 0,
      merged: 0,
      duplicatesFound: 0,
      failed: 0,
    });
    expect(await countListCalls(kith)).toBe(1);
    const { contacts, sourceRecords } = await kith.client.stats.get();
    expect({ contacts, sourceRecords }).toEqual({
      contacts: before.contacts,
      sourceRecords: before.sourceRecords,
    });
  }
});

test("Ctrl-C in the middle of an import ends all in order, and the next start goes on where it was", async () => {
  const CONTACTS = 1_500;
  await using google = await createGoogleEmulator({
    accounts: [{ email: "ada@example.test", contacts: CONTACTS }],
  });
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl: google.url });
  const first = await openKith(home);
  await connectGoogle(first, "ada@example.test");
  const { runId } = await first.client.sync.start({ direction: "import", pageSize: 100 });
  // The stream of progress stays open: ending does not wait for those who watch.
  const followed = followRun(first.client, runId);
  await untilStep(first.client, runId);
  expect(await first.end("SIGINT")).toEqual({ code: 0, signal: null });
  expect(first.stderr().trim()).toMatch(/^Kith is at .*\(Ctrl-C ends it\)$/);

  const second = await openKith(home);
  const events = await followed;
  expect(events.at(-1)).toMatchObject({
    kind: "run-status",
    status: "completed",
    totals: { imported: CONTACTS },
  });
  expect(await second.client.stats.get()).toMatchObject({ sourceRecords: CONTACTS });
});

async function untilStep(kith: Kith, runId: string): Promise<void> {
  for await (const event of kith.sync.watch(runId)) if (event.kind === "step-completed") return;
}

test("a second start is refused with what to do: on the same directory, and on the same port", async () => {
  await using directory = await createTemporaryDirectory();
  await using other = await createTemporaryDirectory();
  const googleRootUrl = "http://127.0.0.1:9";
  const home = await createKithHome({ dataDir: directory.path, googleRootUrl });
  const kith = await openKith(home);

  const sameDirectory = { ...home.variables, PORT: String(await findFreePort()) };
  const refused = await runProgram({ script: API, variables: sameDirectory });
  expect(refused).toMatchObject({ code: 1, stdout: "" });
  expect(refused.stderr).toBe(
    `Kith is already running on the data directory ${directory.path} (process ${kith.pid}): stop that process, or set DATA_DIR to another directory.\n`,
  );

  const samePort = { ...home.variables, DATA_DIR: other.path };
  const taken = await runProgram({ script: API, variables: samePort });
  expect(taken).toMatchObject({ code: 1, stdout: "" });
  expect(taken.stderr).toBe(
    `Port ${home.variables["PORT"]} is taken, perhaps by another Kith. Stop what listens there, or set PORT to another one.\n`,
  );
  expect(await kith.client.stats.get()).toMatchObject({ contacts: 0 });
});

test("kith token works before the first start and beside a running server, each user with an own address book", async () => {
  await using directory = await createTemporaryDirectory();
  const home = await createKithHome({
    dataDir: directory.path,
    googleRootUrl: "http://127.0.0.1:9",
    empty: true,
  });
  const before = await printToken(home.variables);
  const kith = await openKith(home);
  const beside = await printToken(home.variables, ["--user", "bob@example.test"]);
  const emails = await Promise.all(
    [before, beside].map(async (token) => {
      const headers = { authorization: `Bearer ${token}` };
      return await (await fetch(`${kith.url}/api/session`, { headers })).json();
    }),
  );
  expect(emails).toEqual([
    expect.objectContaining({ signedIn: true }),
    { signedIn: true, method: "local", email: "bob@example.test", publishableKey: null },
  ]);
  for (const token of [before, beside]) {
    expect(await createKith({ url: kith.url, token }).stats.get()).toMatchObject({ contacts: 0 });
  }
});

test("settings that are wrong stop the start, with every problem in one list and no value repeated", async () => {
  await using directory = await createTemporaryDirectory();
  const databaseUrl = "postgres://kith:hidden-password@127.0.0.1:5432/kith";
  const { code, stdout, stderr } = await runProgram({
    script: API,
    variables: { DATA_DIR: directory.path, PORT: "x", HOST: "0.0.0.0", DATABASE_URL: databaseUrl },
  });
  expect({ code, stdout }).toEqual({ code: 1, stdout: "" });
  const [first, ...problems] = stderr.trim().split("\n");
  expect(first).toBe("Kith cannot start with these settings:");
  expect(problems).toEqual([
    expect.stringMatching(/^- PORT must be /),
    expect.stringMatching(/^- With DATABASE_URL set ENCRYPTION_KEYS too/),
    expect.stringMatching(/^- HOST must be /),
  ]);
  expect(stderr).not.toContain("hidden-password");
});
