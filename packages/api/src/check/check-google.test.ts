import { afterAll, beforeAll, expect, test } from "vitest";
import { dumpContactTables } from "../server/testing/table-dump.ts";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { checkCommand } from "./check-command.ts";

let kith: TestKith;
let client: TestClient;
beforeAll(async () => {
  kith = await openTestKith();
  client = await kith.connect({ contacts: 30 });
});
afterAll(() => kith[Symbol.asyncDispose]());

/** What the command prints and whether it ends with a failure. */
function printed() {
  return checkCommand({ url: kith.url, token: client.token });
}

test("before the first import everybody is in Google only; after it nothing differs, and neither side is touched", async () => {
  const before = await client.call("sync", "check");
  expect(before).toMatchObject({ persons: 30, records: 0, totals: { "only-in-google": 30 } });
  await client.syncAll();
  const dump = await dumpContactTables(kith.database);
  expect(await client.call("sync", "check")).toEqual({
    persons: 30,
    records: 30,
    totals: { "only-in-google": 0, "only-in-kith": 0, differs: 0 },
    differences: [],
  });
  expect(await printed()).toEqual({
    text: "No difference between 30 contacts in Google and 30 records here.",
    differs: false,
  });
  expect(await dumpContactTables(kith.database)).toEqual(dump);
});

test("what changed in Google is told with what both sides have, until the next import", async () => {
  const [edited = "", gone = ""] = client.google.people().map(({ resourceName }) => resourceName);
  client.google.updatePerson(edited, { nicknames: [{ value: "new" }] });
  client.google.deletePerson(gone);
  const { resourceName: added } = client.google.createPerson({ names: [{ givenName: "Zoe" }] });
  const { totals, differences } = await client.call("sync", "check");
  expect(totals).toEqual({ "only-in-google": 1, "only-in-kith": 1, differs: 1 });
  expect(differences).toMatchObject([
    { kind: "only-in-google", resourceName: added, displayName: "Zoe" },
    { kind: "only-in-kith", resourceName: gone },
    { kind: "differs", resourceName: edited, fields: [{ field: "nicknames", after: [{ value: "new" }] }] },
  ]);
  const { text, differs } = await printed();
  expect(differs).toBe(true);
  expect(text).toMatch(/^3 differences between 30 contacts in Google and 30 records here:\n/);
  expect(text).toContain(`only in Google  ${added}`);
  expect(text).toMatch(/differs {9}people\/\S+ {2}contact \S+ {2}nicknames/);

  await client.syncAll();
  expect((await client.call("sync", "check")).differences).toEqual([]);
});

test("without an account, with a token that is none, and without a server, the command says what to do", async () => {
  const stranger = await kith.signIn();
  const { url } = kith;
  await expect(checkCommand({ url, token: stranger.token })).rejects.toThrow(
    "Please connect your account first.",
  );
  await expect(checkCommand({ url, token: "none" })).rejects.toThrow("Unauthorized");
  await expect(checkCommand({ url: "http://127.0.0.1:9", token: "none" })).rejects.toThrow(
    "No Kith answers at http://127.0.0.1:9.",
  );
});
