import { expect } from "vitest";
import { canonicalFields } from "../../contact/canonical-fields.ts";
import type { ContactFields } from "../../contact/contact-fields.ts";
import { markersOf } from "../../contact/kith-marker.ts";
import { compareTexts } from "../../match/cluster/content-order.ts";
import { conflictedFields, effectiveFields } from "../../merge/record-sides.ts";
import { isMassDeletion } from "../../sync/deletion-guard.ts";
import { isOpen, mayFollow } from "../write-state.ts";
import type { RunCommand } from "./export-command.ts";
import type { ExportState, RecordRow } from "./export-database.ts";
import { GUARD_LIMITS, type TwoSides } from "./two-sides.ts";
import { tokenOf } from "./truth.ts";

/** What holds after every step, also one that crashed. */
export function expectStepLaws(before: ExportState, after: ExportState): void {
  for (const [writeId, row] of after.journal) {
    const was = before.journal.get(writeId);
    if (was === undefined || was === row) continue;
    const { state, reason, ...write } = row;
    expect(write, "a write in the journal stays what it was").toEqual({
      ...was,
      state: undefined,
      reason: undefined,
    });
    if (was.state !== state) expect(mayFollow(was.state, state) || reason !== null).toBe(true);
  }
  for (const writeId of before.journal.keys()) expect(after.journal.has(writeId)).toBe(true);
  const open = [...after.journal.values()].filter(({ state }) => isOpen(state));
  expect(new Set(open.map(({ recordId }) => recordId)).size, "a record has one open write").toBe(open.length);
}

interface DoneRun {
  readonly before: ExportState;
  readonly command: RunCommand;
  readonly sent: number;
}

/** What holds after every run. */
export function expectRunLaws({ database }: TwoSides, { before, command, sent }: DoneRun): void {
  const { run, state } = database;
  const isAlone = command.between.length + command.interruptions.length === 0;
  if (command.dryRun) {
    expect(sent, "a dry run sends nothing").toBe(0);
    expect(state.journal).toEqual(before.journal);
    if (isAlone) expect(state.records).toEqual(before.records);
    return;
  }
  const { deletions } = run.consent;
  const live = [...before.records.values()].filter((row) => !row.deleted && row.resourceName !== null);
  if (run.counters.deleted > deletions && isAlone) {
    expect(
      isMassDeletion(run.counters.deleted, live.length, GUARD_LIMITS),
      "many deleted, nobody asked",
    ).toBe(false);
  }
}

/** Both sides are the same, nobody is lost and nobody doubled. */
export function expectConverged(world: TwoSides): void {
  const { account, database } = world;
  const live = database.records.filter((row) => !row.deleted);
  const inGoogle = new Map(account.resourceNames.map((name) => [name, account.ownFields(name)]));
  const linked = live.filter((row) => row.resourceName !== null && row.sides.goneAt === null);
  expect(
    linked.map(({ resourceName }) => resourceName ?? "").sort(compareTexts),
    "one live record a person",
  ).toEqual([...inGoogle.keys()].sort(compareTexts));
  for (const row of linked) expectSame(row, inGoogle.get(row.resourceName ?? "") ?? {});
  const shown = live.filter((row) => row.sides.removedAt === null);
  for (const row of live) if (row.resourceName === null) expectHeldBack(row, shown);

  const markers = [...inGoogle.values()].flatMap((fields) => markersOf(fields));
  expect(markers.length, "no two persons have one marker").toBe(new Set(markers).size);
  expectTruth(world, { inGoogle: [...inGoogle.values()], live });
}

function expectSame({ sides }: RecordRow, person: ContactFields): void {
  if (sides.removedAt !== null || conflictedFields(sides).length > 0) {
    // A person has to decide: until then Google's side is known here, and untouched.
    expect(canonicalFields(sides.remote ?? {})).toBe(canonicalFields(person));
    return;
  }
  expect(canonicalFields(effectiveFields(sides)), "both sides are equal").toBe(canonicalFields(person));
}

/** A record that is in Kith only is joined to a person, or another one of its contact. */
function expectHeldBack(row: RecordRow, live: readonly RecordRow[]): void {
  const siblings = live.filter((one) => one.contactId === row.contactId && one.recordId !== row.recordId);
  expect(
    siblings.some((one) => one.resourceName !== null),
    "who is not in Google is joined to somebody who is",
  ).toBe(true);
}

interface Sides {
  readonly inGoogle: readonly ContactFields[];
  readonly live: readonly RecordRow[];
}

/** Human beings and their values, as people made and edited them. */
function expectTruth({ truth, policy }: TwoSides, { inGoogle, live }: Sides): void {
  const google = Map.groupBy(inGoogle, tokenOf);
  const kith = Map.groupBy(live, (row) => tokenOf(effectiveFields(row.sides)));
  for (const [token, { wasDeleted, values }] of truth.tokens) {
    const persons = google.get(token) ?? [];
    const records = kith.get(token) ?? [];
    expect(persons.length, `${token} is not doubled in Google`).toBeLessThanOrEqual(1);
    expect(records.length, `${token} is not doubled in Kith`).toBeLessThanOrEqual(1);
    if (wasDeleted) continue;
    const [record] = records;
    expect(record, `${token} is not lost in Kith`).toBeDefined();
    if (record === undefined || record.resourceName === null) continue;
    const [person] = persons;
    expect(person, `${token} is not lost in Google`).toBeDefined();
    if (person === undefined || (policy === "ask" && conflictedFields(record.sides).length > 0)) continue;
    for (const [text, { field, removed }] of values) {
      const isThere = (person[field] ?? []).some((value) => JSON.stringify(value) === text);
      expect({ token, text, isThere }).toEqual({ token, text, isThere: !removed });
    }
  }
}
