import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator, GoogleEmulatorOptions } from "../google-emulator.ts";
import { peopleClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";

async function start(contacts: number, options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  return createGoogleEmulator({ accounts: [{ email: "ada@example.test", contacts }], ...options });
}

function persons(count: number): { contactPerson: object }[] {
  return Array.from({ length: count }, (_, index) => ({
    contactPerson: { names: [{ givenName: `N${index}` }] },
  }));
}

describe("batch calls (BEHAVIOR.md §5)", () => {
  test("batchCreateContacts takes 200, answers in order; an empty readMask skips reading back", async () => {
    await using emulator = await start(0);
    const { people } = peopleClient(emulator);
    const { data } = await people.batchCreateContacts({
      requestBody: { contacts: persons(200), readMask: "names" },
    });
    expect(data.createdPeople?.map(({ person }) => person?.names?.[0]?.givenName)).toEqual(
      persons(200).map((_person, index) => `N${index}`),
    );
    const silent = await people.batchCreateContacts({ requestBody: { contacts: persons(1), readMask: "" } });
    expect(silent.data).toEqual({});
    expect(emulator.account("ada@example.test").contactCount).toBe(201);
    const tooMany = people.batchCreateContacts({ requestBody: { contacts: persons(201), readMask: "" } });
    expect((await refusalOf(tooMany)).status).toBe(400);
    expect(
      (await refusalOf(people.batchCreateContacts({ requestBody: { contacts: persons(1) } }))).status,
    ).toBe(400);
  });

  test("batchUpdateContacts takes a map and one mask for all; a list is refused", async () => {
    await using emulator = await start(3);
    const account = emulator.account("ada@example.test");
    const { people } = peopleClient(emulator);
    const contacts = Object.fromEntries(
      account.people().map(({ resourceName, etag }) => [resourceName, { etag, nicknames: [{ value: "n" }] }]),
    );
    const { data } = await people.batchUpdateContacts({
      requestBody: { contacts, updateMask: "nicknames", readMask: "nicknames" },
    });
    expect(Object.keys(data.updateResult ?? {}).sort()).toEqual(Object.keys(contacts).sort());
    const list = people.batchUpdateContacts({
      requestBody: {
        contacts: [] as unknown as Record<string, object>,
        updateMask: "names",
        readMask: "names",
      },
    });
    expect((await refusalOf(list)).message).toContain("Cannot bind a list to map");
    const many = Object.fromEntries(Array.from({ length: 201 }, (_, index) => [`people/c${index}`, {}]));
    const tooMany = people.batchUpdateContacts({
      requestBody: { contacts: many, updateMask: "names", readMask: "names" },
    });
    expect((await refusalOf(tooMany)).message).toContain("200");
  });

  test("batchDeleteContacts takes 500 and answers with nothing", async () => {
    await using emulator = await start(500);
    const account = emulator.account("ada@example.test");
    const resourceNames = account.people().map(({ resourceName }) => resourceName);
    const { people } = peopleClient(emulator);
    const tooMany = people.batchDeleteContacts({
      requestBody: { resourceNames: [...resourceNames, "people/c1"] },
    });
    expect((await refusalOf(tooMany)).status).toBe(400);
    expect((await people.batchDeleteContacts({ requestBody: { resourceNames } })).data).toEqual({});
    expect(account.contactCount).toBe(0);
  });

  test("getBatchGet takes 200 and tells of each name whether it was found", async () => {
    await using emulator = await start(2);
    const [a = "", b = ""] = emulator
      .account("ada@example.test")
      .people()
      .map(({ resourceName }) => resourceName);
    const { people } = peopleClient(emulator);
    const { data } = await people.getBatchGet({
      resourceNames: [b, "people/c404", a],
      personFields: "names",
    });
    expect(
      data.responses?.map(({ requestedResourceName, person, status }) => [
        requestedResourceName,
        person?.resourceName,
        status?.code,
      ]),
    ).toEqual([
      [b, b, undefined],
      ["people/c404", undefined, 5],
      [a, a, undefined],
    ]);
    const resourceNames = Array.from({ length: 201 }, (_, index) => `people/c${index}`);
    expect((await refusalOf(people.getBatchGet({ resourceNames, personFields: "names" }))).status).toBe(400);
  });

  test.each([
    ["all-or-nothing", 0],
    ["partial", 1],
  ] as const)(
    "a batch with a bad item, %s, applies %i good ones and tells the errors by contact",
    async (batchAtomicity, applied) => {
      await using emulator = await start(0, { batchAtomicity });
      const { people } = peopleClient(emulator);
      const contacts = [
        { contactPerson: { names: [{ givenName: "good" }] } },
        { contactPerson: { names: [{ givenName: "one" }, { givenName: "too many" }] } },
      ];
      const created = await refusalOf(
        people.batchCreateContacts({ requestBody: { contacts, readMask: "names" } }),
      );
      expect(created.details[0]).toMatchObject({
        "@type": "type.googleapis.com/google.people.v1.BatchCreateContactsErrorDetails",
        contactErrors: {
          "1": { code: 3, message: "Cannot have more than one person.names per source." },
        },
      });
      const account = emulator.account("ada@example.test");
      expect(account.contactCount).toBe(applied);

      const one = account.createPerson({ names: [{ givenName: "A" }] });
      const other = account.createPerson({ names: [{ givenName: "B" }] });
      const updated = await refusalOf(
        people.batchUpdateContacts({
          requestBody: {
            contacts: {
              [one.resourceName]: { etag: one.etag, names: [{ givenName: "changed" }] },
              [other.resourceName]: { etag: "%stale", names: [{ givenName: "changed" }] },
            },
            updateMask: "names",
            readMask: "names",
          },
        }),
      );
      expect(updated.details[0]).toMatchObject({
        "@type": "type.googleapis.com/google.people.v1.BatchUpdateContactsErrorDetails",
        contactErrors: { [other.resourceName]: { code: 9, message: expect.stringContaining("different") } },
      });
      expect(account.person(one.resourceName)?.names?.[0]?.givenName).toBe(applied === 1 ? "changed" : "A");
    },
  );

  test("writes of one account that overlap are marked in the request log", async () => {
    await using emulator = await start(0);
    const { people } = peopleClient(emulator);
    const create = () => people.createContact({ requestBody: { names: [{ givenName: "A" }] } });
    await create();
    emulator.faults.inject({ kind: "slow", delayMs: 150, path: ":createContact" });
    const slow = create();
    while (emulator.requests.count() < 2) await new Promise((resolve) => setImmediate(resolve));
    await Promise.all([slow, create()]);
    expect(emulator.requests.all().map(({ overlapsWrite }) => overlapsWrite)).toEqual([
      undefined,
      undefined,
      true,
    ]);
  });

  test("an empty batch, the own profile and what is no object are refused, and nothing is done", async () => {
    await using emulator = await start(2);
    const { people } = peopleClient(emulator);
    const readMask = "names";
    const noObject = "no object" as unknown as object;
    for (const [call, text] of [
      [people.batchCreateContacts({ requestBody: { contacts: [], readMask } }), "at least one"],
      [people.batchCreateContacts({ requestBody: { readMask } }), "at least one"],
      [
        people.batchUpdateContacts({ requestBody: { contacts: {}, updateMask: "names", readMask } }),
        "at least one",
      ],
      [people.batchDeleteContacts({ requestBody: { resourceNames: [] } }), "at least one"],
      [people.batchDeleteContacts({ requestBody: { resourceNames: ["people/me"] } }), "people/me"],
      [people.batchCreateContacts({ requestBody: { contacts: [noObject], readMask } }), "object"],
    ] as const) {
      const refusal = await refusalOf(call);
      expect(refusal).toMatchObject({ status: 400, code: "INVALID_ARGUMENT" });
      expect(refusal.message).toContain(text);
    }
    expect(emulator.account("ada@example.test").contactCount).toBe(2);
  });

  test("a batch counts against the limit of contacts as a whole", async () => {
    await using emulator = await start(0, { contactLimit: 3 });
    const { people } = peopleClient(emulator);
    const create = (count: number) =>
      people.batchCreateContacts({ requestBody: { contacts: persons(count), readMask: "" } });
    expect((await refusalOf(create(4))).message).toContain("MY_CONTACTS_OVERFLOW_COUNT");
    await create(3);
    expect(emulator.account("ada@example.test").contactCount).toBe(3);
  });

  test("createContact is collection level", async () => {
    await using emulator = await start(0);
    await peopleClient(emulator).people.createContact({ requestBody: { names: [{ givenName: "A" }] } });
    expect(emulator.requests.all()).toMatchObject([{ method: "POST", path: "/v1/people:createContact" }]);
    const { accessToken } = emulator.account("ada@example.test").issueTokens();
    const headers = { authorization: `Bearer ${accessToken}` };
    const below = await fetch(`${emulator.url}/v1/people/me:createContact`, { method: "POST", headers });
    expect([below.status, emulator.account("ada@example.test").contactCount]).toEqual([404, 1]);
  });

  test("there are no push notifications for contacts", async () => {
    await using emulator = await start(0);
    const { accessToken } = emulator.account("ada@example.test").issueTokens();
    for (const path of ["people/me/connections/watch", "people/me/connections:watch", "people:watch"]) {
      const headers = { authorization: `Bearer ${accessToken}` };
      const answer = await fetch(`${emulator.url}/v1/${path}`, { method: "POST", headers, body: "{}" });
      expect(answer.status).toBe(404);
    }
  });

  test("the multipart /batch endpoint is not there for People", async () => {
    await using emulator = await start(0);
    expect((await fetch(`${emulator.url}/batch`, { method: "POST", body: "x" })).status).toBe(404);
    expect((await fetch(`${emulator.url}/batch/people/v1`, { method: "POST", body: "x" })).status).toBe(404);
  });
});
