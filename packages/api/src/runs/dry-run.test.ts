import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { z } from "zod";
import type { planActionSchema } from "../contract/plan.ts";
import type { SyncAnswer } from "../contract/start-sync.ts";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import { ProcedureFailure, type TestClient } from "../server/testing/test-client.ts";
import { userIdOf } from "../server/testing/derived-state.ts";
import { liveOn } from "../server/testing/live-on.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { withoutTraining } from "../server/testing/without-training.ts";
import { superuserQuery } from "../testing/superuser-query.ts";

type Action = z.infer<typeof planActionSchema>;

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
});

async function dryRun(client: TestClient, input: Readonly<Record<string, unknown>> = {}) {
  const runId = await client.start({ dryRun: true, ...input });
  const run = await client.reached(runId, "completed");
  const plan = await wholePlan(client, runId);
  return { run, ...plan };
}

async function wholePlan(client: TestClient, runId: string) {
  const actions: Action[] = [];
  let page = await client.call("sync", "plan", { runId, limit: 50 });
  actions.push(...page.actions);
  while (page.nextCursor !== null) {
    page = await client.call("sync", "plan", { runId, limit: 50, cursor: page.nextCursor });
    actions.push(...page.actions);
  }
  return { actions, fingerprint: page.fingerprint, totals: page.totals };
}

interface State {
  /** Resource name → content hash; null for a deleted record. */
  readonly hashes: ReadonlyMap<string, string | null>;
  /** Resource name → that of the record which gives its contact the id. */
  readonly contactOf: ReadonlyMap<string, string>;
  readonly questions: ReadonlySet<string>;
}

async function stateOf(client: TestClient): Promise<State> {
  const own = "join kith.google_account using (account_id) where email = $1";
  const records = await superuserQuery<{ name: string; hash: string; contact: string; deleted: boolean }>(
    kith.database,
    `select resource_name as name, content_hash as hash, contact_id::text as contact,
       deleted_at is not null as deleted from kith.source_record ${own}`,
    [client.google.email],
  );
  const names = await namesById();
  const questions = await superuserQuery<{ a: string; b: string }>(
    kith.database,
    `select a.resource_name as a, b.resource_name as b from kith.scored_pair p
       join kith.source_record a on a.record_id = p.record_a join kith.source_record b on b.record_id = p.record_b
       join kith.google_account on google_account.account_id = a.account_id
     where verdict = 'ask' and email = $1`,
    [client.google.email],
  );
  return {
    hashes: new Map(records.map(({ name, hash, deleted }) => [name, deleted ? null : hash])),
    contactOf: new Map(records.map(({ name, contact }) => [name, names.get(contact) ?? ""])),
    questions: new Set(questions.map(({ a, b }) => question(a, b))),
  };
}

function question(a: string, b: string): string {
  return `ask ${[a, b].sort((left, right) => (left < right ? -1 : 1)).join(" ")}`;
}

/** What happened between two states, in the words of a plan. */
function changesBetween(before: State, after: State) {
  const words: string[] = [];
  for (const [name, hash] of after.hashes) {
    const was = before.hashes.get(name);
    if (was === undefined) words.push(`create ${name}`);
    else if (was === null && hash !== null) words.push(`revive ${name}`);
    else if (was !== null && hash === null) words.push(`delete ${name}`);
    else if (was !== hash) words.push(`update ${name}`);
  }
  for (const asked of after.questions) if (!before.questions.has(asked)) words.push(asked);
  return words.sort();
}

function changesOf(actions: readonly Action[]) {
  return actions
    .filter(({ kind }) => kind !== "join" && kind !== "split")
    .map(({ kind, resourceName, other }) =>
      kind === "ask" ? question(resourceName ?? "", other?.recordId ?? "") : `${kind} ${resourceName}`,
    )
    .sort();
}

/** Who is together after the plan's joins and splits: each takes one record from where it was to another contact. */
function togetherAfter(actions: readonly NamedAction[], before: State): Map<string, readonly string[]> {
  const contactOf = new Map(before.contactOf);
  for (const { kind, resourceName, contact } of actions) {
    if (kind === "create") contactOf.set(resourceName ?? "", resourceName ?? "");
    if (kind === "join" || kind === "split") contactOf.set(resourceName ?? "", contact ?? "");
  }
  return together(contactOf);
}

function together(contactOf: ReadonlyMap<string, string>): Map<string, readonly string[]> {
  const names = [...contactOf.keys()].sort();
  const groups = Map.groupBy(names, (name) => contactOf.get(name));
  return new Map(names.map((name) => [name, groups.get(contactOf.get(name)) ?? []]));
}

async function namesById(): Promise<Map<string, string>> {
  const rows = await superuserQuery<{ id: string; name: string }>(
    kith.database,
    "select record_id::text as id, resource_name as name from kith.source_record",
  );
  return new Map(rows.map(({ id, name }) => [id, name]));
}

test("a dry run touches no record, key, pair, contact or account, and leaves no staging behind", async () => {
  const client = await kith.connect({ contacts: 150 });
  await client.syncAll();
  liveOn(client.google, { seed: 1 });
  const before = await dumpContactTables(kith.database, { accounts: true });
  const { actions } = await dryRun(client, { pageSize: 100 });
  expect(actions.length).toBeGreaterThan(0);
  expect(await dumpContactTables(kith.database, { accounts: true })).toEqual(before);
});

test("a batch dry run answers with the counters that the real run then has", async () => {
  const client = await kith.connect({ contacts: 150 });
  const planned = await client.syncAll({ dryRun: true, pageSize: 60 });
  const done = await client.syncAll({ pageSize: 60 });
  const comparable = (answer: SyncAnswer) => ({
    ...answer,
    runId: "",
    pageToken: answer.pageToken === null,
    nextPageToken: answer.nextPageToken === null,
    dryRun: true,
  });
  expect(planned.every((answer) => answer.dryRun)).toBe(true);
  expect(planned.map(comparable)).toEqual(done.map(comparable));
});

test("two dry runs on the same state have the same fingerprint, whatever their step size, and another state another", async () => {
  const client = await kith.connect({ contacts: 150 });
  const first = await dryRun(client, { pageSize: 100 });
  const second = await dryRun(client, { pageSize: 100 });
  expect(first.fingerprint).toMatch(/^[0-9a-f]{64}$/);
  expect(second.fingerprint).toBe(first.fingerprint);
  client.google.updatePerson(client.google.people()[0]?.resourceName ?? "", {
    nicknames: [{ value: "Changed" }],
  });
  expect((await dryRun(client, { pageSize: 100 })).fingerprint).not.toBe(first.fingerprint);
});

test("an update is shown field by field, before and after; a join with whom and how sure", async () => {
  const client = await kith.connect();
  const { google } = client;
  const ada = google.createPerson({
    names: [{ givenName: "Ottoline", familyName: "Quay" }],
    emailAddresses: [{ value: "ottoline.quay@mail.example" }],
    phoneNumbers: [{ value: "+1 212 555 0123" }],
  });
  await client.syncAll();
  google.updatePerson(ada.resourceName, { nicknames: [{ value: "Otti" }] });
  const twin = google.createPerson({
    names: [{ givenName: "Ottoline", familyName: "Quay" }],
    emailAddresses: [{ value: "Ottoline.Quay@mail.example" }],
    phoneNumbers: [{ value: "(212) 555-0123" }],
  });
  const { actions, totals } = await dryRun(client);
  expect(totals).toEqual({ create: 1, update: 1, join: 1 });
  const [update, create, join] = ["update", "create", "join"].map((kind) =>
    actions.find((action) => action.kind === kind),
  );
  expect(update).toMatchObject({
    resourceName: ada.resourceName,
    displayName: "Ottoline Quay",
    fields: [{ field: "nicknames", before: [], after: [{ value: "Otti" }] }],
  });
  expect(create).toMatchObject({ resourceName: twin.resourceName, fields: [], other: null });
  expect(join).toMatchObject({
    resourceName: twin.resourceName,
    displayName: "Ottoline Quay",
    other: { recordId: update?.recordId, displayName: "Ottoline Quay", probability: expect.any(Number) },
  });
});

test.each([2, 3, 4, 5])(
  "the plan is exactly what the real run then does (account %i, several pages)",
  async (seed) => {
    const client = await kith.connect({ contacts: 160, seed });
    // What a run goes on with after its import is not the plan's.
    await withoutTraining(kith.database, await userIdOf(kith.database, client));
    for (const round of [0, 1]) {
      if (round === 1) liveOn(client.google, { seed, renames: false });
      const before = await stateOf(client);
      const { actions, run } = await dryRun(client, { pageSize: 50 });
      const real = await client.completed(await client.start({ pageSize: 50 }));
      const after = await stateOf(client);
      const named = await withNames(run.runId, actions);
      expect(real.counters).toEqual(run.counters);
      expect(changesOf(named)).toEqual(changesBetween(before, after));
      expect(togetherAfter(named, before)).toEqual(together(after.contactOf));
    }
  },
);

interface NamedAction extends Action {
  /** The resource name of the record whose id the contact of a moved record gets. */
  readonly contact: string | null;
}

/** Other records by their resource names: ids that a dry run makes up are nobody else's. */
async function withNames(runId: string, actions: readonly Action[]): Promise<readonly NamedAction[]> {
  const names = await namesById();
  for (const { recordId, resourceName } of actions)
    if (resourceName !== null) names.set(recordId, resourceName);
  const rows = await superuserQuery<{ ordinal: number; contact: string | null }>(
    kith.database,
    "select ordinal, hash_after as contact from kith.plan_action where run_id = $1",
    [runId],
  );
  const contacts = new Map(rows.map(({ ordinal, contact }) => [ordinal, contact]));
  return actions.map((action) => {
    const { other, ordinal } = action;
    const named = other === null ? null : { ...other, recordId: names.get(other.recordId) ?? "" };
    return { ...action, other: named, contact: contacts.get(ordinal) ?? null };
  });
}

test("a plan has pages, and a cursor that is none is refused with a sentence", async () => {
  const client = await kith.connect({ contacts: 20 });
  const { run } = await dryRun(client);
  for (const cursor of ["x", "-1", "1e9", "99999999999999"]) {
    await expect(client.call("sync", "plan", { runId: run.runId, cursor })).rejects.toMatchObject({
      kithCode: "INPUT_INVALID",
      message: expect.stringContaining("nextCursor"),
    });
  }
  const first = await client.call("sync", "plan", { runId: run.runId, limit: 7 });
  expect(first.actions.map(({ ordinal }) => ordinal)).toEqual([1, 2, 3, 4, 5, 6, 7]);
  expect(first.nextCursor).toBe("7");
});

test("only a dry run has a plan", async () => {
  const client = await kith.connect({ contacts: 5 });
  const [answer] = await client.syncAll();
  const refusal = client.call("sync", "plan", { runId: answer?.runId });
  await expect(refusal).rejects.toBeInstanceOf(ProcedureFailure);
  await expect(refusal).rejects.toMatchObject({ kithCode: "INPUT_INVALID" });
});

test("a dry run that finds more missing contacts than a step takes ends, and lists each once", async () => {
  const client = await kith.connect({ contacts: 60 });
  await client.syncAll();
  for (const { resourceName } of client.google.people().slice(0, 25))
    client.google.deletePerson(resourceName);
  client.google.expireSyncTokens();
  const { actions, run } = await dryRun(client, { pageSize: 10 });
  expect(run.counters.deleted).toBe(25);
  expect(new Set(actions.map(({ resourceName }) => resourceName)).size).toBe(25);
  expect(actions.every(({ kind }) => kind === "delete")).toBe(true);
});
