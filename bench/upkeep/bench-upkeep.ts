import { createPrivateKey } from "node:crypto";
import { mkdtemp, readdir, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { readEnvironment } from "../../packages/api/src/config/environment.ts";
import { readOrCreateKeyFile } from "../../packages/api/src/data-directory/key-file.ts";
import type { Database } from "../../packages/api/src/database/database.ts";
import { openDatabase } from "../../packages/api/src/database/open-database.ts";
import { createTableUpkeep } from "../../packages/api/src/database/table-upkeep.ts";
import { openKith } from "../../packages/api/src/server/open-kith.ts";
import { issueLocalToken } from "../../packages/api/src/session/local-token.ts";
import { insertSampleRows } from "../../packages/api/src/testing/sample-rows.ts";
import { sampleUser } from "../../packages/api/src/testing/sample-user.ts";
import { createGoogleEmulator, type EmulatedAccount } from "../../packages/google-emulator/src/index.ts";
import { createKith } from "../../packages/sdk/src/index.ts";
import { connectAccount } from "../connect-account.ts";
import { freePort } from "../free-port.ts";

const CONTACTS = 2_000;
const IMPORTS = 20;
const EMAIL = "edited@kith.example";

interface Imported {
  readonly seconds: number;
  /** Of all tables and indexes, without the log of writes, which has a size of its own. */
  readonly megabytes: number;
  /** The vacuum and analyze after it. */
  readonly upkeepMs: number;
}

/** Full imports one after the other, every contact edited in between: what PGlite's tables grow to, and what that costs. */
export async function benchUpkeep(): Promise<void> {
  for (const isKept of [true, false]) {
    const directory = await mkdtemp(join(tmpdir(), "kith-bench-"));
    try {
      report(isKept, await importAgainAndAgain(directory, isKept));
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  }
}

async function importAgainAndAgain(dataDir: string, isKept: boolean): Promise<readonly Imported[]> {
  await using google = await createGoogleEmulator({ accounts: [{ email: EMAIL, contacts: CONTACTS }] });
  const account = google.account(EMAIL);
  await using database = await openDatabase({ dataDir });
  const port = await freePort();
  const environment = readEnvironment({
    PORT: String(port),
    DATA_DIR: dataDir,
    GOOGLE_ROOT_URL: google.url,
    LOG_LEVEL: "silent",
  });
  await using server = await openKith(environment, {
    logger: pino({ level: "silent" }),
    webRoot: null,
    database,
  });
  const { sessionPrivateKeyPem } = await readOrCreateKeyFile(dataDir);
  const privateKey = createPrivateKey(sessionPrivateKeyPem);
  const token = await issueLocalToken(EMAIL, { privateKey, now: () => new Date() });
  await connectAccount(server.url, { token, email: EMAIL });
  const kith = createKith({ url: server.url, token });
  // The server's own looks find a run that somebody holds; here it is done after every import, or never.
  await holdForEver(database);
  const upkeep = isKept ? createTableUpkeep(database) : null;

  const imports: Imported[] = [];
  for (let time = 1; time <= IMPORTS; time += 1) {
    editEverybody(account, `Note ${time}`);
    const startedAt = performance.now();
    const { runId } = await kith.sync.start({ direction: "import", forceFull: true, pageSize: 1000 });
    for await (const _ of kith.sync.watch(runId));
    const seconds = (performance.now() - startedAt) / 1000;
    const before = performance.now();
    await upkeep?.run(new AbortController().signal);
    const upkeepMs = performance.now() - before;
    imports.push({ seconds, megabytes: await sizeOf(join(dataDir, "postgres", "base")), upkeepMs });
  }
  return imports;
}

function editEverybody(account: EmulatedAccount, note: string): void {
  for (const { resourceName } of account.people()) {
    account.updatePerson(resourceName, { biographies: [{ value: note }] });
  }
}

async function holdForEver(database: Database): Promise<void> {
  const user = await sampleUser(database);
  const { runId } = await insertSampleRows(database, user);
  await database.asUser(user.userId, (tx) =>
    tx
      .updateTable("run")
      .set({ status: "completed", lease_expires_at: new Date("2999-01-01") })
      .where("run_id", "=", runId)
      .execute(),
  );
}

async function sizeOf(directory: string): Promise<number> {
  const names = await readdir(directory, { recursive: true });
  const files = await Promise.all(names.map((name) => stat(join(directory, name))));
  return files.reduce((sum, file) => sum + (file.isFile() ? file.size : 0), 0) / 2 ** 20;
}

function report(isKept: boolean, imports: readonly Imported[]): void {
  console.log(
    `\n${CONTACTS} contacts, ${IMPORTS} full imports, all edited in between, ${isKept ? "with" : "without"} upkeep`,
  );
  const mean = (some: readonly Imported[], of: (one: Imported) => number): number =>
    some.reduce((sum, one) => sum + of(one), 0) / some.length;
  const parts = { "imports 2 to 6": imports.slice(1, 6), "imports 16 to 20": imports.slice(-5) };
  for (const [name, some] of Object.entries(parts)) {
    console.log(
      `  ${name}: ${mean(some, (one) => one.seconds).toFixed(2)} s an import, ${some.at(-1)?.megabytes.toFixed(0)} MB on disk at their end, upkeep ${mean(some, (one) => one.upkeepMs).toFixed(0)} ms`,
    );
  }
  console.log(`  after the first import ${imports[0]?.megabytes.toFixed(0)} MB`);
}
