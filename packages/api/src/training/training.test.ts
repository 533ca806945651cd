import { afterAll, beforeAll, expect, test } from "vitest";
import { derivedState, userIdOf } from "../server/testing/derived-state.ts";
import { liveOn } from "../server/testing/live-on.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

async function imported(seed: number): Promise<TestClient> {
  const client = await kith.connect({ contacts: 120, seed });
  await client.syncAll({ pageSize: 40 });
  return client;
}

async function stateOf(client: TestClient) {
  return await derivedState(kith.database, await userIdOf(kith.database, client));
}

async function modelVersions(client: TestClient): Promise<readonly string[]> {
  const rows = await superuserQuery<{ version: string }>(
    kith.database,
    "select distinct model_version as version from kith.scored_pair where user_id = $1 order by 1",
    [await userIdOf(kith.database, client)],
  );
  return rows.map(({ version }) => version);
}

async function contactOf(client: TestClient): Promise<ReadonlyMap<string, string>> {
  const { places } = await stateOf(client);
  return new Map(places.map(({ record_id, contact_id }) => [record_id, contact_id]));
}

test.each([21, 22, 23])(
  "a preview writes nothing, and adopting it gives exactly its joins, splits and questions (account %i)",
  async (seed) => {
    const client = await imported(seed);
    const state = await stateOf(client);
    const before = await contactOf(client);
    const preview = await client.call("training", "preview");
    expect(await stateOf(client)).toEqual(state);
    expect(preview.modelAfter).not.toBe(preview.modelBefore);
    expect(await client.call("training", "adopt", { fingerprint: preview.fingerprint })).toEqual(preview);

    const after = await contactOf(client);
    const parted = (whole: ReadonlyMap<string, string>, other: ReadonlyMap<string, string>) =>
      [...Map.groupBy(whole.keys(), (id) => whole.get(id) ?? "")]
        .map(([contactId, ids]) => ({
          contactId,
          others: [...new Set(ids.map((id) => other.get(id) ?? ""))].toSorted((a, b) => (a < b ? -1 : 1)),
        }))
        .filter(({ others }) => others.length > 1)
        .toSorted((a, b) => (a.contactId < b.contactId ? -1 : 1));
    expect(parted(after, before)).toEqual(
      preview.joins.map(({ contactId, contactIds }) => ({ contactId, others: contactIds })),
    );
    expect(parted(before, after).map(({ contactId }) => contactId)).toEqual(
      preview.splits.map(({ contactId }) => contactId),
    );
    expect(await modelVersions(client)).toEqual([preview.modelAfter]);

    const again = await client.call("training", "preview");
    expect(again).toMatchObject({
      modelBefore: preview.modelAfter,
      modelAfter: preview.modelAfter,
      joinCount: 0,
      splitCount: 0,
      questionsBefore: preview.questionsAfter,
      questionsAfter: preview.questionsAfter,
    });
  },
);

test("an import after training matches with the trained model, and one without changes writes nothing", async () => {
  const client = await imported(24);
  const { fingerprint, modelAfter } = await client.call("training", "preview");
  await client.call("training", "adopt", { fingerprint });
  const trained = await stateOf(client);
  await client.syncAll({ pageSize: 40 });
  expect(await stateOf(client)).toEqual(trained);
  liveOn(client.google, { seed: 241 });
  await client.syncAll({ pageSize: 40, confirm: true });
  expect(await stateOf(client)).not.toEqual(trained);
  expect(await modelVersions(client)).toEqual([modelAfter]);
});

test("a preview of contacts that have changed since is refused, and nothing is written", async () => {
  const client = await imported(25);
  const { fingerprint } = await client.call("training", "preview");
  client.google.createPerson({ names: [{ givenName: "Zora", familyName: "Quill" }] });
  await client.syncAll();
  const state = await stateOf(client);
  await expect(client.call("training", "adopt", { fingerprint })).rejects.toThrow(
    /have changed since this preview/,
  );
  expect(await stateOf(client)).toEqual(state);
});

test("while a run is active no model is adopted, so that the run keeps the model that it began with", async () => {
  const client = await imported(26);
  const { fingerprint, modelBefore } = await client.call("training", "preview");
  const { runId } = await client.call("sync", "start", { direction: "import", forceFull: true });
  await client.call("sync", "pause", { runId });
  await expect(client.call("training", "adopt", { fingerprint })).rejects.toThrow(/A sync is going on/);
  expect(await modelVersions(client)).toEqual([modelBefore]);
});

test("erasing an account erases the model, which counts its names", async () => {
  const client = await imported(27);
  const { fingerprint } = await client.call("training", "preview");
  await client.call("training", "adopt", { fingerprint });
  await client.call("google", "disconnect", { deleteContacts: true });
  const rows = await superuserQuery(
    kith.database,
    "select version from kith.match_model where user_id = $1",
    [await userIdOf(kith.database, client)],
  );
  expect(rows).toEqual([]);
});
