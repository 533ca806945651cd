import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";

let kith: TestKith;
let client: TestClient;
beforeAll(async () => {
  kith = await openTestKith();
  client = await kith.connect();
  for (const person of PEOPLE) client.google.createPerson(person);
  await client.syncAll();
});
afterAll(() => kith[Symbol.asyncDispose]());

const PEOPLE = [
  {
    names: [{ givenName: "Zoë", familyName: "Ångström-O'Neill" }],
    emailAddresses: [{ value: "Zoe.Work@mail.example" }],
    phoneNumbers: [{ value: "+46 (0)8 123 456 78" }],
    organizations: [{ name: "Blåhaj AB", title: "Sjökapten" }],
    addresses: [{ streetAddress: "Skeppsbron 4", city: "Göteborg" }],
    biographies: [{ value: "Collects 100% of_everything" }],
    userDefined: [{ key: "Locker", value: "Q77-locker" }],
    nicknames: [{ value: "Zozo" }],
  },
  { names: [{ givenName: "Ωμέγα", familyName: "Παπαδόπουλος" }] },
  { names: [{ givenName: "Ines", familyName: "Quill" }], emailAddresses: [{ value: "ines@quill.example" }] },
  { emailAddresses: [{ value: "nameless@void.example" }] },
  { names: [{ givenName: "🎉" }] },
];

async function found(q: string): Promise<readonly string[]> {
  const { items, total } = await client.call("contacts", "list", { q });
  expect(total).toBe(items.length);
  return items.map(({ displayName }) => displayName);
}

test.each([
  ["a name", "ångström"],
  ["a name without its accents", "angstrom"],
  ["a name in capitals", "ZOË"],
  ["a name with another apostrophe", "O’Neill"],
  ["a part of a name", "gstr"],
  ["words in any order", "oneill zoe"],
  ["an e-mail address", "zoe.work@mail.example"],
  ["a part of one", "work@mail"],
  ["a number as it is written", "+46 (0)8 123 456 78"],
  ["the digits of a number", "12345678"],
  ["an organization", "blahaj"],
  ["a title", "sjökapten"],
  ["a city", "Göteborg"],
  ["a street", "skeppsbron 4"],
  ["a note", "everything"],
  ["a custom field", "q77-locker"],
  ["a nickname", "zozo"],
])("a contact is found by %s", async (_what, q) => {
  expect(await found(q)).toEqual(["Zoë Ångström-O'Neill"]);
});

test("a Greek name is found as it is spelled, and in Latin letters", async () => {
  expect(await found("παπαδοπουλος")).toEqual(["Ωμέγα Παπαδόπουλος"]);
  expect(await found("papadopoulos")).toEqual(["Ωμέγα Παπαδόπουλος"]);
});

test.each(["%", "_", "\\", "%%%", "🎉", "\u0000", "\ud800", "' or 7373=7373 --"])(
  "signs are no wildcards and break nothing: %j finds nobody",
  async (q) => {
    expect(await found(q)).toEqual([]);
  },
);

test("a sign inside a word separates two words, and stands for no other letter", async () => {
  expect(await found("of_everything")).toEqual(["Zoë Ångström-O'Neill"]);
  expect(await found("sjö%kapten")).toEqual(["Zoë Ångström-O'Neill"]);
  expect(await found("sjö%tän")).toEqual([]);
});

test("contacts come in the order of their folded names, those without letters to sort by last", async () => {
  const { items } = await client.call("contacts", "list");
  expect(items.map(({ displayName }) => displayName)).toEqual([
    "Ines Quill",
    "nameless@void.example",
    "Ωμέγα Παπαδόπουλος",
    "Zoë Ångström-O'Neill",
    "🎉",
  ]);
});

test("1,200 contacts, many with equal names, come page by page: each once, in the same order every time", async () => {
  const many = await kith.connect();
  for (let index = 0; index < 1_200; index += 1) {
    const familyName = `Doe ${index % 3 === 0 ? "" : index % 7}`.trim();
    many.google.createPerson({ names: [{ givenName: "Kim", familyName }] });
  }
  await many.syncAll({ pageSize: 1000 });
  const read = async (limit: number) => {
    const ids: string[] = [];
    for (let cursor: string | null | undefined; cursor !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(limit, cursor);
      expect(page.total).toBe(1_200);
      ids.push(...page.items.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return ids;
  };
  const list = (limit: number, cursor: string | undefined) =>
    many.call("contacts", "list", { limit, cursor });
  const ids = await read(97);
  expect(new Set(ids).size).toBe(1_200);
  expect(await read(500)).toEqual(ids);
});

test("a contact is the same by the id of any of its records, with every value and where it comes from", async () => {
  const owner = await kith.connect();
  const names = [{ givenName: "Ottoline", familyName: "Quay" }];
  const first = owner.google.createPerson({
    names,
    emailAddresses: [{ value: "ottoline.quay@mail.example" }],
    phoneNumbers: [{ value: "+1 212 555 0123" }],
  });
  owner.google.createPerson({
    names,
    emailAddresses: [{ value: "Ottoline.Quay@mail.example" }, { value: "otti@home.example" }],
    phoneNumbers: [{ value: "(212) 555-0123" }],
    organizations: [{ name: "Lighthouse Trust" }],
  });
  await owner.syncAll();
  const { items } = await owner.call("contacts", "list");
  expect(items).toMatchObject([{ displayName: "Ottoline Quay", recordCount: 2 }]);
  const contact = await owner.call("contacts", "get", { id: items[0]?.id });
  expect(contact.records.map(({ resourceName }) => resourceName)).toContain(first.resourceName);
  expect(contact.joins).toMatchObject([{ by: "model", probability: expect.any(Number) }]);
  expect(contact.joins[0]?.weights.length).toBeGreaterThan(0);
  const [a = "", b = ""] = contact.records.map(({ recordId }) => recordId);
  expect(await owner.call("contacts", "get", { id: a })).toEqual(contact);
  expect(await owner.call("contacts", "get", { id: b })).toEqual(contact);
  const emails = contact.fields["emailAddresses"]?.map(({ value, recordIds }) => [value["value"], recordIds]);
  expect(emails).toContainEqual(["otti@home.example", [b]]);
  expect(emails).toHaveLength(2);
  const history = await owner.call("contacts", "history", { id: b });
  expect(history.entries.map(({ kind }) => kind)).toEqual(["joined", "imported", "imported"]);
  expect(await owner.call("contacts", "history", { id: a })).toEqual(history);
  expect(await owner.call("stats", "get")).toMatchObject({
    contacts: 1,
    sourceRecords: 2,
    joinedContacts: 1,
  });
});

test("one of two joined persons deleted in Google takes away only its own values", async () => {
  const owner = await kith.connect();
  const names = [{ givenName: "Bram", familyName: "Ketteridge" }];
  const emailAddresses = [{ value: "bram.ketteridge@mail.example" }];
  owner.google.createPerson({ names, emailAddresses, phoneNumbers: [{ value: "+1 212 555 0177" }] });
  const second = owner.google.createPerson({ names, emailAddresses, nicknames: [{ value: "Brambles" }] });
  await owner.syncAll();
  const { items } = await owner.call("contacts", "list");
  owner.google.deletePerson(second.resourceName);
  await owner.syncAll();
  const contact = await owner.call("contacts", "get", { id: items[0]?.id });
  expect(contact).toMatchObject({ displayName: "Bram Ketteridge", deletedAt: null });
  expect(contact.fields["nicknames"]).toBeUndefined();
  expect((await owner.call("contacts", "list")).items).toMatchObject([{ recordCount: 1 }]);
  expect((await owner.call("contacts", "list", { q: "brambles" })).items).toEqual([]);
});

test("a contact that is not there, or another user's, is not found", async () => {
  const { items } = await client.call("contacts", "list");
  const stranger = await kith.signIn();
  for (const procedure of ["get", "history"] as const) {
    for (const id of [items[0]?.id, randomUUID()]) {
      await expect(stranger.call("contacts", procedure, { id })).rejects.toMatchObject({
        kithCode: "NOT_FOUND",
        status: 404,
      });
    }
  }
  expect((await stranger.call("contacts", "list")).total).toBe(0);
});
