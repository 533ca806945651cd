import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());

/** One contact of two records: one with the fuller name and a whole birthday, one with the name people use. */
async function joined() {
  const client = await kith.connect();
  const emailAddresses = [{ value: "ottoline.quay@mail.example" }];
  const full = client.google.createPerson({
    names: [{ givenName: "Ottoline Maria", familyName: "Quay" }],
    birthdays: [{ date: { year: 1980, month: 5, day: 6 } }],
    emailAddresses,
  });
  const used = client.google.createPerson({
    names: [{ givenName: "Ottoline", familyName: "Quay" }],
    emailAddresses,
  });
  await client.syncAll();
  const { items } = await client.call("contacts", "list");
  expect(items).toHaveLength(1);
  const contact = await client.call("contacts", "get", { id: items[0]?.id });
  const recordOf = (name: string): string =>
    contact.records.find(({ resourceName }) => resourceName === name)?.recordId ?? "";
  return {
    client,
    id: contact.id,
    full,
    used,
    fullId: recordOf(full.resourceName),
    usedId: recordOf(used.resourceName),
  };
}

async function shownName(client: TestClient): Promise<string | undefined> {
  const { items } = await client.call("contacts", "list");
  return items[0]?.displayName;
}

test("a chosen name is shown in the list and on the contact, and no import changes that", async () => {
  const { client, id, full, usedId, fullId } = await joined();
  expect(await shownName(client)).toBe("Ottoline Maria Quay");
  const contact = await client.call("contacts", "choose", { id, recordId: usedId, field: "names" });
  expect(contact.displayName).toBe("Ottoline Quay");
  expect(contact.records.find(({ primary }) => primary)?.recordId).toBe(usedId);
  expect(await shownName(client)).toBe("Ottoline Quay");

  client.google.updatePerson(full.resourceName, { nicknames: [{ value: "Otti" }] });
  await client.syncAll();
  await client.syncAll({ forceFull: true });
  expect(await shownName(client)).toBe("Ottoline Quay");
  const [entry] = (await client.call("contacts", "history", { id })).entries.filter(
    ({ kind }) => kind === "chosen",
  );
  expect(entry).toMatchObject({
    recordId: usedId,
    fields: [
      {
        field: "names",
        before: [{ givenName: "Ottoline Maria", familyName: "Quay" }],
        after: [{ givenName: "Ottoline", familyName: "Quay" }],
      },
    ],
  });
  // Taken back by the other choice.
  await client.call("contacts", "choose", { id, recordId: fullId, field: "names" });
  expect(await shownName(client)).toBe("Ottoline Maria Quay");
});

test("a choice goes with its record when the records are parted, and counts again when they are one", async () => {
  const { client, id, usedId, fullId } = await joined();
  await client.call("contacts", "choose", { id, recordId: usedId, field: "names" });
  const outcome = await client.call("duplicates", "separate", { recordIds: [usedId] });
  expect((await client.call("contacts", "get", { id: fullId })).displayName).toBe("Ottoline Maria Quay");
  expect((await client.call("contacts", "get", { id: usedId })).displayName).toBe("Ottoline Quay");
  await client.call("duplicates", "undo", { actId: outcome.outcome === "done" ? outcome.actId : "" });
  expect((await client.call("contacts", "get", { id: fullId })).displayName).toBe("Ottoline Quay");
});

test("what cannot be chosen is refused with a sentence: a field that shows all, a record without a value, another's", async () => {
  const { client, id, usedId } = await joined();
  const other = await joined();
  const choose = (recordId: string, field: string) =>
    client.call("contacts", "choose", { id, recordId, field });
  await expect(choose(usedId, "emailAddresses")).rejects.toThrow("field must be one of");
  await expect(choose(usedId, "birthdays")).rejects.toThrow("has no birthdays");
  await expect(choose(other.usedId, "names")).rejects.toThrow("not of the contact");
  await expect(
    client.call("contacts", "choose", { id: other.id, recordId: other.usedId, field: "names" }),
  ).rejects.toMatchObject({ kithCode: "NOT_FOUND" });
});
