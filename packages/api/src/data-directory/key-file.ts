import { generateKeyPair, randomBytes, randomUUID } from "node:crypto";
import { link, open, readFile, unlink } from "node:fs/promises";
import { join, resolve } from "node:path";
import { promisify } from "node:util";
import { KithError } from "@kith/core";
import { z } from "zod";
import { readEncryptionKeys } from "../encryption/encryption-keys.ts";
import { makeDataDirectory, unusableDataDirectory } from "./make-data-directory.ts";

const keyFile = z.object({
  /** In the form of `ENCRYPTION_KEYS`. */
  encryptionKeys: z.string().refine((text) => readEncryptionKeys(text).problems.length === 0),
  /** PKCS #8 PEM of the RSA key that signs local sessions (RS256). */
  sessionPrivateKeyPem: z.string().startsWith("-----BEGIN PRIVATE KEY-----"),
});

export type KeyFile = z.infer<typeof keyFile>;

/** RFC 7518, 3.3: RS256 keys have 2048 bits or more. */
const RSA_BITS = 2048;

/**
 * Reads the keys of the data directory, `keys.json`, and makes them at the first call (mode 600). Processes that make
 * them at the same time agree on one file. It needs no lock of the directory, so that a command beside a running
 * server can call it.
 */
export async function readOrCreateKeyFile(dataDir: string): Promise<KeyFile> {
  const path = join(dataDir, "keys.json");
  const found = await readKeyFile(path);
  if (found !== null) return found;
  await makeDataDirectory(dataDir);
  try {
    await createWhole(path, JSON.stringify(await generateKeys(), null, 2));
  } catch (cause) {
    throw unusableDataDirectory(dataDir, cause);
  }
  const created = await readKeyFile(path);
  if (created === null) throw damaged(path);
  return created;
}

async function readKeyFile(path: string): Promise<KeyFile | null> {
  let text: string;
  try {
    text = await readFile(path, "utf8");
  } catch (error) {
    // Below a file there is none either; making it then says so.
    if (hasCode(error, "ENOENT") || hasCode(error, "ENOTDIR")) return null;
    throw new KithError(
      "CONFIG_INVALID",
      `The key file ${resolve(path)} cannot be read: make it readable for Kith's user.`,
      { cause: error },
    );
  }
  const parsed = keyFile.safeParse(parseJson(text));
  // Without the parser's own words as a cause: they could quote a key.
  if (!parsed.success) throw damaged(path);
  return parsed.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

async function generateKeys(): Promise<KeyFile> {
  const { privateKey } = await promisify(generateKeyPair)("rsa", {
    modulusLength: RSA_BITS,
    publicKeyEncoding: { type: "spki", format: "pem" },
    privateKeyEncoding: { type: "pkcs8", format: "pem" },
  });
  return { encryptionKeys: `local:${randomBytes(32).toString("base64")}`, sessionPrivateKeyPem: privateKey };
}

/**
 * Makes the file with all its content or leaves the one that is there: it is written beside, synced (who loses the
 * keys loses every token) and linked, which fails where a file exists.
 */
async function createWhole(path: string, content: string): Promise<void> {
  const draft = `${path}.${randomUUID()}`;
  const file = await open(draft, "wx", 0o600);
  try {
    await file.writeFile(content);
    await file.sync();
    await link(draft, path);
  } catch (error) {
    if (!hasCode(error, "EEXIST")) throw error;
  } finally {
    await file.close();
    await unlink(draft);
  }
}

function damaged(path: string): KithError {
  return new KithError(
    "CONFIG_INVALID",
    `The key file ${resolve(path)} is damaged: restore it from a backup, or delete it to get new keys (then connect Google again).`,
  );
}

function hasCode(error: unknown, code: string): boolean {
  return error instanceof Error && "code" in error && error.code === code;
}
