import { createPrivateKey } from "node:crypto";
import { readdir, readFile, stat, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { expect, test } from "vitest";
import { createKeyRing } from "../encryption/key-ring.ts";
import { startChildProcess } from "../testing/child-process.ts";
import { createTemporaryDirectory } from "../testing/temporary-directory.ts";
import { readOrCreateKeyFile } from "./key-file.ts";

const READ = `
  const { readOrCreateKeyFile } = await import(${JSON.stringify(import.meta.resolve("./key-file.ts"))});
  console.log(JSON.stringify(await readOrCreateKeyFile(process.argv[1])));`;

test("the keys are made once, usable, and readable by their owner only", async () => {
  await using directory = await createTemporaryDirectory();
  const dataDir = join(directory.path, "new", "data");
  const keys = await readOrCreateKeyFile(dataDir);
  const ring = createKeyRing(keys.encryptionKeys);
  expect(ring.open(ring.seal("secret", "here"), "here")).toBe("secret");
  const key = createPrivateKey(keys.sessionPrivateKeyPem);
  expect(key.asymmetricKeyType).toBe("rsa");
  expect(key.asymmetricKeyDetails?.modulusLength).toBe(2048);
  expect(await readdir(dataDir)).toEqual(["keys.json"]);
  expect((await stat(join(dataDir, "keys.json"))).mode & 0o777).toBe(0o600);
  expect(await readOrCreateKeyFile(dataDir)).toEqual(keys);
});

test("processes that make the keys at the same time agree on one file", async () => {
  await using directory = await createTemporaryDirectory();
  const makers = await Promise.all(Array.from({ length: 5 }, () => startChildProcess(READ, directory.path)));
  const answers = await Promise.all(makers.map((maker) => maker.readLine()));
  expect(new Set(answers).size).toBe(1);
  expect(JSON.parse(answers[0] ?? "")).toEqual(await readOrCreateKeyFile(directory.path));
  await Promise.all(makers.map((maker) => maker.kill()));
});

test("a damaged key file is refused, not replaced, and not repeated", async () => {
  await using directory = await createTemporaryDirectory();
  const keys = await readOrCreateKeyFile(directory.path);
  const file = join(directory.path, "keys.json");
  const damaged = (await readFile(file, "utf8")).slice(0, -40);
  await writeFile(file, damaged);
  const failure = await readOrCreateKeyFile(directory.path).catch((error: unknown) => error);
  expect(failure).toMatchObject({
    code: "CONFIG_INVALID",
    message: expect.stringContaining("is damaged: restore it"),
  });
  expect(JSON.stringify(failure)).not.toContain(keys.encryptionKeys.slice(10, 30));
  expect(await readFile(file, "utf8")).toBe(damaged);
});
