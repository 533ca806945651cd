import { expect, test } from "vitest";

import { keyHash } from "./key-hash.ts";

/** The same function by the book: bytes and bigint arithmetic. */
function fnv1a64(text: string): bigint {
  let hash = 0xcbf29ce484222325n;
  for (const byte of new TextEncoder().encode(text)) {
    hash = BigInt.asUintN(64, (hash ^ BigInt(byte)) * 0x100000001b3n);
  }
  return BigInt.asIntN(64, hash);
}

test("gives the published FNV-1a test vectors, so that any other program can compute a stored key", () => {
  const vectors: [string, bigint][] = [
    ["", 0xcbf29ce484222325n],
    ["a", 0xaf63dc4c8601ec8cn],
    ["foobar", 0x85944171f73967e8n],
    ["chongo was here!\n", 0x46810940eff5f915n],
  ];
  for (const [text, hash] of vectors) expect(keyHash(text)).toBe(BigInt.asIntN(64, hash));
});

test("hashes the UTF-8 bytes of every script and of emoji", () => {
  for (const text of ["ß", "Łódź", "王小明", "שלום", "ابن", "👩‍🔧 plumber", "a\u0000b", "\u{10ffff}"]) {
    expect(keyHash(text)).toBe(fnv1a64(text));
  }
});

test("takes lone surrogates as they are, and keeps different ones apart", () => {
  expect(keyHash("\ud800")).not.toBe(keyHash("\udc00"));
  expect(keyHash("\ud800x")).not.toBe(keyHash("\ud800y"));
});

test("fits a signed 64-bit integer and keeps 200,000 similar texts apart", () => {
  const seen = new Set<bigint>();
  for (let index = 0; index < 200_000; index += 1) {
    const hash = keyHash(`+4930${index}`);
    expect(hash === BigInt.asIntN(64, hash)).toBe(true);
    seen.add(hash);
  }
  expect(seen.size).toBe(200_000);
});
