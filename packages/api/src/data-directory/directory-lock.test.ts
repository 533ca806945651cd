import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { startChildProcess } from "../testing/child-process.ts";
import { createTemporaryDirectory } from "../testing/temporary-directory.ts";
import { openDirectoryLock } from "./directory-lock.ts";

const HOLD = `
  const { openDirectoryLock } = await import(${JSON.stringify(import.meta.resolve("./directory-lock.ts"))});
  try {
    await openDirectoryLock(process.argv[1]);
    console.log("taken");
    setInterval(() => undefined, 1000);
  } catch (error) {
    console.log(error.message);
  }`;

test("a directory that another process holds is refused, with its pid", async () => {
  await using directory = await createTemporaryDirectory();
  await using holder = await startChildProcess(HOLD, directory.path);
  expect(await holder.readLine()).toBe("taken");
  await expect(openDirectoryLock(directory.path)).rejects.toMatchObject({
    code: "CONFIG_INVALID",
    message: expect.stringContaining(
      `already running on the data directory ${directory.path} (process ${holder.pid})`,
    ),
  });
});

test("the lock of a process that was killed is free at once, even if its pid lives on in another process", async () => {
  await using directory = await createTemporaryDirectory();
  const holder = await startChildProcess(HOLD, directory.path);
  expect(await holder.readLine()).toBe("taken");
  await holder.kill();
  await writeFile(join(directory.path, "kith.pid"), `${process.ppid}\n`);
  await using _ = await openDirectoryLock(directory.path);
});

test("of many processes that start at the same time exactly one gets the directory", async () => {
  await using directory = await createTemporaryDirectory();
  const starters = await Promise.all(
    Array.from({ length: 6 }, () => startChildProcess(HOLD, directory.path)),
  );
  const answers = await Promise.all(starters.map((starter) => starter.readLine()));
  expect(answers.filter((answer) => answer === "taken")).toHaveLength(1);
  expect(answers.filter((answer) => answer.startsWith("Kith is already running"))).toHaveLength(5);
  await Promise.all(starters.map((starter) => starter.kill()));
});

test("within one process too only one holds it, until it is released", async () => {
  await using directory = await createTemporaryDirectory();
  const first = await openDirectoryLock(directory.path);
  await expect(openDirectoryLock(directory.path)).rejects.toThrow(`(process ${process.pid})`);
  await first[Symbol.asyncDispose]();
  await using second = await openDirectoryLock(directory.path);
  // Releasing twice releases nobody else's lock.
  await first[Symbol.asyncDispose]();
  await expect(openDirectoryLock(directory.path)).rejects.toThrow("already running");
  await second[Symbol.asyncDispose]();
});
