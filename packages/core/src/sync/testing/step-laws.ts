import { expect } from "vitest";
import { isMassDeletion, type DeletionLimits } from "../deletion-guard.ts";
import type { ImportCheckpoint } from "../import-checkpoint.ts";
import { settledCount, type ImportCounters } from "../import-counters.ts";
import type { ImportPlan } from "../import-plan.ts";
import type { ImportScene } from "./import-scene.ts";
import type { RunRow } from "./memory-database.ts";
import type { MemoryTables } from "./memory-tables.ts";
import type { ModelGoogle } from "./model-google.ts";

/** What holds after every step, also one that crashed. */
export function expectStepLaws(scene: ImportScene, before: RunRow, limits: DeletionLimits): void {
  const { run } = scene;
  expectForward(before.checkpoint, run.checkpoint);
  expect(settledCount(run.counters), "the counters add up").toBe(run.processed);
  const { deleted } = run.counters;
  if (run.dryRun || deleted <= run.confirmedDeletions) return;
  const records = [...scene.database.tables.records.values()];
  const live = records.filter((row) => row.accountId === scene.accountId && !row.deleted).length;
  expect(isMassDeletion(deleted, deleted + live, limits), "many deleted, nobody asked").toBe(false);
}

/** Whatever a listing leaves out, nobody is removed who was there all the time. */
export function expectNobodyPresentRemoved(plan: ImportPlan, google: ModelGoogle): void {
  for (const { resourceName } of plan.remove) {
    expect(google.wasGone(resourceName ?? ""), "only who was gone is removed").toBe(true);
  }
}

/** The counters of a run are what it did to the tables, and who failed was told. */
export function expectCounted(
  { imported, updated, deleted, failed }: ImportCounters,
  { before, after }: { readonly before: MemoryTables; readonly after: MemoryTables },
): void {
  const kinds = after.changes.slice(before.changes.length).map(({ kind }) => kind);
  const count = (...wanted: readonly string[]): number =>
    kinds.filter((kind) => wanted.includes(kind)).length;
  const told = after.failures.slice(before.failures.length);
  expect({ imported, updated, deleted, failed }).toEqual({
    imported: after.records.size - before.records.size,
    updated: count("changed", "revived"),
    deleted: count("deleted"),
    failed: told.filter((rejection) => rejection.failed).length,
  });
}

interface Untouched {
  readonly scene: ImportScene;
  readonly before: RunRow;
  readonly tables: MemoryTables;
}

/** The guard has asked: neither the run nor anything else was written. */
export function expectUntouched({ scene, before, tables }: Untouched): void {
  expect(scene.run).toEqual(before);
  expectSameTables(scene.database.tables, tables);
}

export function expectSameTables(actual: MemoryTables, expected: MemoryTables): void {
  expect(actual).toEqual(expected);
}

const PHASES: readonly ImportCheckpoint["phase"][] = ["list", "verify-missing", "delete-missing", "done"];

/** A checkpoint goes forward, or to the beginning of a new epoch. */
export function expectForward(before: ImportCheckpoint, after: ImportCheckpoint): void {
  expect(PHASES.indexOf(after.phase)).toBeGreaterThanOrEqual(PHASES.indexOf(before.phase));
  if (before.phase === "list" && after.phase === "list") {
    expect(after.restarts).toBeGreaterThanOrEqual(before.restarts);
    if (after.restarts > before.restarts) expect(after.listing.kind).toBe("epoch");
    else {
      expect(after.listing).toEqual(before.listing);
      expect(offsetOf(after.pageToken)).toBeGreaterThanOrEqual(offsetOf(before.pageToken));
    }
  }
  if (before.phase === "verify-missing" && after.phase === "verify-missing") {
    expect((after.afterRecordId ?? "") >= (before.afterRecordId ?? "")).toBe(true);
  }
}

function offsetOf(pageToken: string | null): number {
  return Number(pageToken?.split(":").at(-1) ?? 0);
}
