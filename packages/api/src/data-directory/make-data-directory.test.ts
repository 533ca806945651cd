import { mkdir, stat, symlink, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createTemporaryDirectory } from "../testing/temporary-directory.ts";
import { openDirectoryLock } from "./directory-lock.ts";
import { readOrCreateKeyFile } from "./key-file.ts";
import { makeDataDirectory } from "./make-data-directory.ts";

test("it is made with all that is missing above it, for its owner only, and one that is there is left as it is", async () => {
  await using directory = await createTemporaryDirectory();
  const dataDir = join(directory.path, "some", "new", "data");
  await Promise.all([makeDataDirectory(dataDir), makeDataDirectory(dataDir), makeDataDirectory(dataDir)]);
  expect((await stat(dataDir)).mode & 0o777).toBe(0o700);
  const own = join(directory.path, "own");
  await mkdir(own, { mode: 0o750 });
  await makeDataDirectory(own);
  expect((await stat(own)).mode & 0o777).toBe(0o750);
});

const ADVICE = "Set DATA_DIR to a directory that Kith's user can write to, with space in it.";

test("a file in its place, above it, and a link to nowhere are refused with what to do", async () => {
  await using directory = await createTemporaryDirectory();
  const file = join(directory.path, "file");
  await writeFile(file, "");
  const link = join(directory.path, "link");
  await symlink(join(directory.path, "nowhere"), link);
  const below = join(file, "data");
  for (const open of [makeDataDirectory, readOrCreateKeyFile, openDirectoryLock]) {
    for (const dataDir of [file, link, below]) {
      await expect(open(dataDir)).rejects.toMatchObject({
        code: "CONFIG_INVALID",
        message: `The data directory ${dataDir} cannot be used (EEXIST: a file is in the way). ${ADVICE}`,
      });
    }
  }
});

// Where there is no /proc, it cannot be made either.
test.each(["/proc/kith", "/proc/self/kith", "/proc/kith/deep/inside"])(
  "where the system lets nobody make anything, as in %s, it is refused, not tried for ever",
  async (dataDir) => {
    for (const open of [makeDataDirectory, readOrCreateKeyFile, openDirectoryLock]) {
      await expect(open(dataDir)).rejects.toMatchObject({
        code: "CONFIG_INVALID",
        message: expect.stringContaining(ADVICE),
      });
    }
  },
);

test("a directory that takes no file is refused, though it is there", async () => {
  for (const open of [readOrCreateKeyFile, openDirectoryLock]) {
    await expect(open("/proc/self")).rejects.toMatchObject({
      code: "CONFIG_INVALID",
      message: expect.stringContaining(ADVICE),
    });
  }
});
