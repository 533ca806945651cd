import type { RunView } from "@kith/sdk";
import { expect, test } from "vitest";
import { countersSentence } from "./counters-sentence.ts";

const NONE = {
  imported: 0,
  exported: 0,
  updated: 0,
  unchanged: 0,
  deleted: 0,
  merged: 0,
  duplicatesFound: 0,
  failed: 0,
} satisfies RunView["counters"];

test("a run that is over and found nothing to do does not sound as if it went on", () => {
  expect(countersSentence({ counters: NONE, dryRun: false, status: "running" })).toBe("No contacts so far.");
  expect(countersSentence({ counters: NONE, dryRun: false, status: "completed" })).toBe("No changes.");
});

test("only what is not zero is told, and a dry run says that it would", () => {
  const counters = { ...NONE, imported: 12, merged: 2 };
  expect(countersSentence({ counters, dryRun: true, status: "completed" })).toBe(
    "Would be: 12 new, 2 joined to a known contact",
  );
});
