import { expect } from "vitest";
import type { Person } from "../../contact/person.ts";
import { compareTexts } from "../../match/cluster/content-order.ts";
import { matchPage } from "../../match/page/match-page.ts";
import type { MatchModel } from "../../match/model/match-model.ts";
import type { MatchRecord } from "../../match/match-record.ts";
import { EMPTY_NEIGHBORHOOD } from "../../match/page/neighborhood.ts";
import { normalizeContact } from "../../normalize/normalize-contact.ts";
import { NO_IMPORT_COUNTS } from "../import-counters.ts";
import { rederiveContacts } from "../rederive-contacts.ts";
import type { ImportScene, RunRequest } from "./import-scene.ts";
import { withoutFormerNames } from "./portrait.ts";
import { neighborhoodOf } from "./memory-neighborhood.ts";
import { applyPlan, copyOf, contentsOf, type MemoryTables, type RecordRow } from "./memory-tables.ts";
import type { ModelGoogle } from "./model-google.ts";

interface Mirror {
  readonly tables: MemoryTables;
  readonly accountId: string;
  readonly google: ModelGoogle;
  /** Whether the store cannot take a raw Person. */
  readonly refuses?: (remote: string) => boolean;
}

/**
 * Exactly one live record a person, with Google's contents, hash and raw JSON, beside the edits that are pending; all
 * other records are tombstoned, wait for a decision about an edit, or are still to be created. Of a
 * person whom the store refuses there may be what was stored before, under any of his names.
 */
export function expectMirror({ tables, accountId, google, refuses = () => false }: Mirror): void {
  // Who was born in Kith is not there yet, and whose edit stands against his removal there is not there any more.
  const live = [...tables.records.values()]
    .filter((row) => row.accountId === accountId && !row.deleted && (row.pending?.goneAt ?? null) === null)
    .flatMap(({ resourceName, remote, ...row }) =>
      resourceName === null || remote === null ? [] : [{ ...row, resourceName, remote }],
    );
  const [refused = [], taken = []] = partition(google.resourceNames, (name) =>
    refuses(JSON.stringify(google.person(name))),
  );
  const names = new Set(refused.flatMap((name) => [name, ...google.formerNamesOf(name)]));
  const [older = [], mirrored = []] = partition(live, (row) => names.has(row.resourceName));
  for (const row of older) expect(refuses(row.remote), "what cannot be stored is not stored").toBe(false);
  expect(mirrored.map((row) => row.resourceName).sort(compareTexts)).toEqual([...taken].sort(compareTexts));
  for (const row of mirrored) {
    const person = google.person(row.resourceName) ?? {};
    expect(withoutFormerNames(JSON.parse(row.remote) as Person)).toEqual(person);
    const { contentHash, fields } = normalizeContact(person);
    expect(row.contentHash).toBe(contentHash);
    expect(row.fields).toEqual(row.pending?.local ?? fields);
  }
}

function partition<T>(items: readonly T[], isFirst: (item: T) => boolean): readonly (readonly T[])[] {
  return [items.filter(isFirst), items.filter((item) => !isFirst(item))];
}

/** Contacts, pairs and keys are those of all records matched at once, and deriving them anew changes nothing. */
export async function expectDerived(tables: MemoryTables, model: MatchModel): Promise<void> {
  const records = [...tables.records.values()];
  const { decisions } = tables;
  const result = matchPage(
    { page: records.map(matchRecord), neighborhood: { ...EMPTY_NEIGHBORHOOD, decisions } },
    model,
  );
  const byRecord = (id: string): string | undefined => tables.records.get(id)?.contactId;
  expect(new Map(records.map(({ recordId }) => [recordId, byRecord(recordId)]))).toEqual(result.assignments);
  for (const cluster of Map.groupBy(records, (row) => row.contactId).values()) {
    const ids = cluster.map((row) => row.recordId).sort(compareTexts);
    expect(cluster[0]?.contactId, "a contact's id is its smallest record id").toBe(ids[0]);
  }
  expect(new Map(records.map((row) => [row.recordId, row.keys.toSorted(compareBigints)]))).toEqual(
    new Map([...result.keys].map(([id, keys]) => [id, keys.toSorted(compareBigints)])),
  );
  const pairOf = (pair: { recordA: string; recordB: string }): string => `${pair.recordA} ${pair.recordB}`;
  expect([...tables.pairs.values()].toSorted((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1))).toEqual(
    result.pairs.put.toSorted((a, b) => (pairOf(a) < pairOf(b) ? -1 : 1)),
  );

  const rebuilt: MemoryTables = { ...copyOf(tables), contacts: new Map() };
  await rederive(rebuilt, [...tables.records.keys()], { model });
  expect(rebuilt.contacts).toEqual(tables.contacts);
  expect({ ...rebuilt, contacts: tables.contacts }).toEqual(tables);
}

/** Derives contacts anew in the tables, as after a decision. */
export async function rederive(
  tables: MemoryTables,
  recordIds: readonly string[],
  options: { readonly model: MatchModel; readonly defaultRegion?: string },
): Promise<void> {
  const { model } = options;
  await rederiveContacts(
    recordIds,
    {
      neighborhood: async (seeds) => neighborhoodOf(tables, seeds, model.keyHoldersMax),
      contents: async (ids) => contentsOf(tables, ids),
      apply: async (plan) => {
        applyPlan(tables, "", plan);
        return { kind: "applied" };
      },
    },
    options,
  );
}

function matchRecord(row: RecordRow): MatchRecord {
  const { recordId: id, accountId, resourceName, previousResourceNames } = row;
  const contact = normalizeContact(row.fields);
  return { id, accountId, resourceName, previousResourceNames, contact };
}

function compareBigints(a: bigint, b: bigint): number {
  return a < b ? -1 : Number(a > b);
}

/** Another run finds nothing new: a delta by one call, an epoch by its pages alone. */
export async function expectStill(scene: ImportScene, request: RunRequest): Promise<void> {
  const before = scene.google.calls.length;
  await scene.import(request);
  expect(
    scene.store?.writes.reduce((sum, writes) => sum + writes, 0),
    "nothing is written",
  ).toBe(0);
  const calls = scene.google.calls.slice(before);
  const refused = scene.google.resourceNames.filter((name) => scene.isRefused(scene.google.person(name)));
  if (request.forceFull !== true) expect(calls).toEqual(["listPage"]);
  // Full listings tell no former names: whose record is kept under one is asked for.
  else if (refused.length === 0) expect(calls).not.toContain("getPeople");
  const failed = request.forceFull === true ? refused.length : 0;
  const { counters } = scene.run;
  expect({ ...counters, unchanged: 0 }).toMatchObject({ ...NO_IMPORT_COUNTS, failed: expect.any(Number) });
  expect(counters.failed, "each time that such a person is met").toBeGreaterThanOrEqual(failed);
}
