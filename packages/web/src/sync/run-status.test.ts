import type { RunView } from "@kith/sdk";
import { expect, test } from "vitest";
import { isResumable } from "./run-status.ts";

const failed: Pick<RunView, "runId" | "status" | "origin"> = {
  runId: "019a0000-0000-7000-8000-000000000001",
  status: "failed",
  origin: "background",
};

test("a failed run can be resumed until a later one is made", () => {
  expect(isResumable(failed, failed)).toBe(true);
  expect(isResumable(failed, { runId: "019a0000-0000-7000-8000-000000000002" })).toBe(false);
});

test("a run that did not fail, or that a program drives, is not resumed from here", () => {
  for (const status of ["completed", "cancelled", "paused", "running"] as const) {
    expect(isResumable({ ...failed, status }, failed)).toBe(false);
  }
  expect(isResumable({ ...failed, origin: "batch" }, failed)).toBe(false);
});
