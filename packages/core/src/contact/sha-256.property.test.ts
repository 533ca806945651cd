import { createHash } from "node:crypto";

import * as fc from "fast-check";
import { expect, test } from "vitest";

import { sha256Hex } from "./sha-256.ts";

const reference = (text: string): string => createHash("sha256").update(text).digest("hex");

test("agrees with Node's own for every text", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (text) => {
      expect(sha256Hex(text)).toBe(reference(text));
    }),
  );
});

test("agrees at every length around the block borders, in characters of 1 to 4 bytes", () => {
  for (const character of ["a", "é", "€", "😀", "\ud800"]) {
    for (let length = 0; length <= 140; length += 1) {
      const text = character.repeat(length);
      expect(sha256Hex(text)).toBe(reference(text));
    }
  }
});
