import { expect } from "vitest";
import type { ContactFields } from "../../contact/contact-fields.ts";
import { contentHash } from "../../contact/content-hash.ts";
import type { GreyPair } from "../build-prompt.ts";

export const WEIGHTS = [
  { comparison: "name", level: "partial", partialWeight: 2.5 },
  { comparison: "email", level: "one", partialWeight: 14 },
  { comparison: "birthday", level: "different", partialWeight: -7 },
];

/** A pair to ask about, of two cards. */
export function greyPair(a: ContactFields, b: ContactFields, number = 1): GreyPair {
  const recordOf = (fields: ContactFields) => ({ fields, contentHash: contentHash(fields) });
  const pair = { recordA: `${number}-a`, recordB: `${number}-b`, weights: WEIGHTS, modelVersion: "test" };
  return { pair, a: recordOf(a), b: recordOf(b) };
}

/** The document between the marked lines; fails when there is anything but it. */
export function promptData(user: string): { pairs: { id: string; cards: unknown[]; compared: unknown[] }[] } {
  const lines = user.split("\n");
  expect(lines).toHaveLength(3);
  const [begin = "", data = "", end = ""] = lines;
  expect(begin).toMatch(/^BEGIN DATA [0-9a-f]{24}$/u);
  expect(end).toBe(begin.replace("BEGIN", "END"));
  expect(data, "the mark stands nowhere inside").not.toContain(begin.slice("BEGIN ".length));
  return JSON.parse(data) as ReturnType<typeof promptData>;
}
