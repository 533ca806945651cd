import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { readEncryptionKeys } from "./encryption-keys.ts";
import { createKeyRing, type Sealed } from "./key-ring.ts";

const OLD = `old:${randomBytes(32).toString("base64")}`;
const NEW = `new:${randomBytes(32).toString("base64")}`;

test("what was sealed opens again, every character of it", () => {
  const ring = createKeyRing(NEW);
  for (const secret of ["", "1//refresh-token", "\u{1F600}\u0000é"]) {
    expect(ring.open(ring.seal(secret, "google_token:a"), "google_token:a")).toBe(secret);
  }
});

test("the same secret is never sealed alike, and the sealed bytes do not show it", () => {
  const ring = createKeyRing(NEW);
  const [one, two] = [ring.seal("a secret", "here"), ring.seal("a secret", "here")];
  expect(one.sealed.equals(two.sealed)).toBe(false);
  expect(one.sealed.includes("a secret")).toBe(false);
});

test("a sealed value opens in its own context only", () => {
  const ring = createKeyRing(NEW);
  const sealed = ring.seal("a secret", "google_token:a");
  expect(() => ring.open(sealed, "google_token:b")).toThrow('does not open with the key "new"');
});

test("no single changed bit goes unnoticed, and no cut", () => {
  const ring = createKeyRing(NEW);
  const { keyId, sealed } = ring.seal("secret", "here");
  for (let bit = 0; bit < sealed.length * 8; bit += 1) {
    const changed = Buffer.from(sealed);
    changed.writeUInt8(changed.readUInt8(bit >> 3) ^ (1 << (bit & 7)), bit >> 3);
    expect(() => ring.open({ keyId, sealed: changed }, "here")).toThrow("does not open");
  }
  for (let length = 0; length < sealed.length; length += 1) {
    expect(() => ring.open({ keyId, sealed: sealed.subarray(0, length) }, "here")).toThrow("does not open");
  }
});

test("after a rotation the new key encrypts, and what the old one sealed still opens", () => {
  const before = createKeyRing(OLD).seal("a secret", "here");
  const ring = createKeyRing(`${NEW},${OLD}`);
  expect(ring.open(before, "here")).toBe("a secret");
  expect(ring.seal("a secret", "here").keyId).toBe("new");
});

test("a key that is missing, or another one under the same id, is told by its id", () => {
  const sealed: Sealed = createKeyRing(OLD).seal("a secret", "here");
  expect(() => createKeyRing(NEW).open(sealed, "here")).toThrow(
    expect.objectContaining({
      code: "CONFIG_INVALID",
      message: expect.stringContaining('the key "old", which'),
    }),
  );
  const impostor = createKeyRing(`old:${randomBytes(32).toString("base64")}`);
  expect(() => impostor.open(sealed, "here")).toThrow("holds another key under this id");
});

test("a keyed hash depends on purpose, text and key, and outlives a rotation", () => {
  const ring = createKeyRing(OLD);
  const hash = ring.keyedHash("google account", "1234");
  expect(hash).toHaveLength(32);
  expect(createKeyRing(`${NEW},${OLD}`).keyedHash("google account", "1234")).toEqual(hash);
  expect(ring.keyedHash("google account", "1235")).not.toEqual(hash);
  expect(ring.keyedHash("session", "1234")).not.toEqual(hash);
  expect(createKeyRing(NEW).keyedHash("google account", "1234")).not.toEqual(hash);
});

test("every wrong key is told at once, and none is repeated", () => {
  const short = randomBytes(16).toString("base64");
  const text = `a:${short},${OLD},no-colon,old:${randomBytes(32).toString("base64")},b b:${short}`;
  expect(() => createKeyRing(text)).toThrow(
    expect.objectContaining({
      code: "CONFIG_INVALID",
      message: expect.stringMatching(/Key 1 .*Key 3 .*Key 4 .*Key 5 /),
    }),
  );
  const { problems } = readEncryptionKeys(text);
  expect(problems).toHaveLength(4);
  for (const part of text.split(/[:,]/).filter((part) => part.length > 20))
    expect(problems.join()).not.toContain(part);
});
