import { readdir } from "node:fs/promises";
import { expect, test } from "vitest";
import { startChildProcess } from "../testing/child-process.ts";
import { prepareDataDirectory } from "../testing/ready-directory.ts";
import { sampleUser } from "../testing/sample-user.ts";
import { createTemporaryDirectory } from "../testing/temporary-directory.ts";
import { parseUserId } from "../session/user-id.ts";
import { openDatabase } from "./open-database.ts";

/** Opens the directory, makes a user in a committed transaction, tells its id and stays. */
const HOLD = `
  const { openDatabase } = await import(${JSON.stringify(import.meta.resolve("./open-database.ts"))});
  const { sampleUser } = await import(${JSON.stringify(import.meta.resolve("../testing/sample-user.ts"))});
  if (process.argv[2] === "tell") console.log("opening");
  const database = await openDatabase({ dataDir: process.argv[1] });
  console.log((await sampleUser(database)).userId);
  setInterval(() => undefined, 1000);`;

test("what was committed is there after the database was closed and opened again", async () => {
  await using directory = await createTemporaryDirectory();
  await prepareDataDirectory(directory.path);
  let userId = parseUserId("00000000-0000-0000-0000-000000000000");
  {
    await using database = await openDatabase({ dataDir: directory.path });
    ({ userId } = await sampleUser(database));
  }
  await using database = await openDatabase({ dataDir: directory.path });
  const users = await database.asUser(userId, (tx) => tx.selectFrom("app_user").selectAll().execute());
  expect(users).toHaveLength(1);
});

test("a second process is refused; after a SIGKILL of the first every commit is there", async () => {
  await using directory = await createTemporaryDirectory();
  await prepareDataDirectory(directory.path);
  const holder = await startChildProcess(HOLD, directory.path);
  const userId = parseUserId(await holder.readLine());
  await expect(openDatabase({ dataDir: directory.path })).rejects.toThrow(`(process ${holder.pid})`);
  await holder.kill();
  await using database = await openDatabase({ dataDir: directory.path });
  const users = await database.asUser(userId, (tx) => tx.selectFrom("app_user").selectAll().execute());
  expect(users).toHaveLength(1);
});

test("a kill while the database is being made leaves nothing in the way of the next start", async () => {
  await using directory = await createTemporaryDirectory();
  const starter = await startChildProcess(HOLD, directory.path, "tell");
  expect(await starter.readLine()).toBe("opening");
  // The directory grows file by file; kill in the middle of it.
  while (!(await readdir(directory.path)).includes("postgres.partial")) await new Promise(setImmediate);
  await starter.kill();
  expect(await readdir(directory.path)).not.toContain("postgres");
  await using database = await openDatabase({ dataDir: directory.path });
  await sampleUser(database);
  expect(await readdir(directory.path)).not.toContain("postgres.partial");
});

test("a start that fails gives the directory free again", async () => {
  await using directory = await createTemporaryDirectory();
  await prepareDataDirectory(directory.path);
  {
    await using _ = await openDatabase({ dataDir: directory.path });
    await expect(openDatabase({ dataDir: directory.path })).rejects.toThrow("already running");
  }
  await using _ = await openDatabase({ dataDir: directory.path });
});
