import type { people_v1 } from "googleapis/build/src/apis/people/v1.js";
import { afterAll, beforeAll, describe, expect, test } from "vitest";

import { refusalOf } from "../testing/refusal.ts";
import { openGoogleUnderTest, type GoogleUnderTest } from "../testing/google-under-test.ts";

/** What Kith relies on, asked of the emulator, or of Google itself: see docs/conformance.md. */
let google: GoogleUnderTest;
beforeAll(async () => {
  google = await openGoogleUnderTest();
});
afterAll(() => google[Symbol.asyncDispose]());

const FIELDS =
  "names,emailAddresses,phoneNumbers,nicknames,biographies,birthdays,userDefined,clientData,memberships,metadata";
const LISTED = { resourceName: "people/me", personFields: FIELDS, sources: ["READ_SOURCE_TYPE_CONTACT"] };
/** A listing waits for Google; a run against it is no race. */
const PATIENT = 15 * 60 * 1000;

type Person = people_v1.Schema$Person;

async function get(resourceName: string): Promise<Person> {
  return (await google.people.get({ resourceName, personFields: FIELDS })).data;
}

function contactEtag(person: Person): string {
  const source = person.metadata?.sources?.find(({ type }) => type === "CONTACT");
  return source?.etag ?? "";
}

function update(resourceName: string, etag: string, { mask, ...fields }: Person & { readonly mask: string }) {
  const metadata = { sources: [{ type: "CONTACT", etag }] };
  return google.people.updateContact({
    resourceName,
    updatePersonFields: mask,
    personFields: FIELDS,
    requestBody: { ...fields, metadata },
  });
}

/** Lists to the end; gives the sync token and how many pages had one. */
async function listAll(request: { readonly pageSize: number; readonly syncToken?: string }) {
  const people: Person[] = [];
  const syncTokens: (string | null | undefined)[] = [];
  let pageToken: string | undefined;
  for (;;) {
    const { data } = await google.people.connections.list({
      ...LISTED,
      ...request,
      requestSyncToken: true,
      ...(pageToken === undefined ? {} : { pageToken }),
    });
    people.push(...(data.connections ?? []));
    syncTokens.push(data.nextSyncToken);
    if (typeof data.nextPageToken !== "string") return { people, syncTokens, last: data };
    pageToken = data.nextPageToken;
  }
}

describe("writing one contact", () => {
  test("what is created is there at once, value for value, with the CONTACT source's etag", async () => {
    const { resourceName } = await google.create({
      names: [{ givenName: "Ada", familyName: "Lovelace" }],
      emailAddresses: [{ value: "ada@lovelace.example", type: "work" }, { value: "a@lovelace.example" }],
      birthdays: [{ date: { month: 12, day: 10 } }],
      clientData: [{ key: "kith", value: "record" }],
    });
    const person = await get(resourceName);
    expect(person.names?.[0]).toMatchObject({
      givenName: "Ada",
      familyName: "Lovelace",
      displayName: "Ada Lovelace",
    });
    expect(person.emailAddresses?.map(({ value, type }) => [value, type ?? null])).toEqual([
      ["ada@lovelace.example", "work"],
      ["a@lovelace.example", null],
    ]);
    expect(person.birthdays?.[0]?.date).toMatchObject({ month: 12, day: 10 });
    expect(person.clientData?.[0]).toMatchObject({ key: "kith", value: "record" });
    expect(person.memberships?.length).toBeGreaterThan(0);
    expect(contactEtag(person)).not.toBe("");
  });

  test("the mask replaces its fields, an absent one is cleared, and no other changes", async () => {
    const { resourceName } = await google.create({
      names: [{ givenName: "Ada" }],
      nicknames: [{ value: "Countess" }],
      phoneNumbers: [{ value: "+1 202-555-0143" }],
    });
    const etag = contactEtag(await get(resourceName));
    await update(resourceName, etag, {
      mask: "phoneNumbers,nicknames",
      phoneNumbers: [{ value: "+1 202-555-0199" }],
      biographies: [{ value: "not in the mask" }],
    });
    const person = await get(resourceName);
    expect(person.phoneNumbers?.map(({ value }) => value)).toEqual(["+1 202-555-0199"]);
    expect(person.nicknames ?? []).toEqual([]);
    expect(person.biographies ?? []).toEqual([]);
    expect(person.names?.[0]?.givenName).toBe("Ada");
  });

  test("the etag of one update's answer serves the next, and the old one is stale: 400 FAILED_PRECONDITION", async () => {
    const { resourceName } = await google.create({ names: [{ givenName: "Ada" }] });
    const first = contactEtag(await get(resourceName));
    const { data } = await update(resourceName, first, { mask: "names", names: [{ givenName: "Augusta" }] });
    const second = contactEtag(data);
    expect(second).not.toBe(first);
    await update(resourceName, second, { mask: "names", names: [{ givenName: "Ada" }] });
    const refusal = await refusalOf(
      update(resourceName, first, { mask: "names", names: [{ givenName: "X" }] }),
    );
    expect(refusal).toMatchObject({ status: 400, code: "FAILED_PRECONDITION" });
    expect(refusal.message).toMatch(/etag is different than the current/);
  });

  test("an update without an etag is refused", async () => {
    const { resourceName } = await google.create({ names: [{ givenName: "Ada" }] });
    const requestBody = { names: [{ givenName: "Augusta" }] };
    const call = google.people.updateContact({ resourceName, updatePersonFields: "names", requestBody });
    const refusal = await refusalOf(call);
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain("Request must set person.etag or person.metadata.sources.etag");
  });

  test("names are a singleton", async () => {
    const { resourceName } = await google.create({ names: [{ givenName: "Ada" }] });
    const names = [{ givenName: "Ada" }, { givenName: "Augusta" }];
    const refusal = await refusalOf(
      update(resourceName, contactEtag(await get(resourceName)), { mask: "names", names }),
    );
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain("Cannot have more than one person.names per source.");
  });

  test("who is deleted is not found", async () => {
    const { resourceName } = await google.create({ names: [{ givenName: "Ada" }] });
    await google.people.deleteContact({ resourceName });
    expect((await refusalOf(get(resourceName))).status).toBe(404);
    expect((await refusalOf(google.people.deleteContact({ resourceName }))).status).toBe(404);
  });
});

describe("batches", () => {
  test("creates are answered in the order of the call, updates by name, and reads tell who was not found", async () => {
    const contacts = ["Ada", "Bob", "Cyd"].map((givenName) => ({
      contactPerson: google.marked({ names: [{ givenName }] }),
    }));
    const { data: created } = await google.people.batchCreateContacts({
      requestBody: { contacts, readMask: FIELDS },
    });
    const people = (created.createdPeople ?? []).map(({ person }) => person ?? {});
    const names = people.map(({ resourceName }) => resourceName ?? "");
    google.removeLater(names);
    expect(people.map((person) => person.names?.[0]?.givenName)).toEqual(["Ada", "Bob", "Cyd"]);

    const changes = people.map((person) => [
      person.resourceName ?? "",
      {
        metadata: { sources: [{ type: "CONTACT", etag: contactEtag(person) }] },
        nicknames: [{ value: "new" }],
      },
    ]);
    const requestBody = {
      contacts: Object.fromEntries(changes) as Record<string, Person>,
      updateMask: "nicknames",
      readMask: FIELDS,
    };
    const { data: updated } = await google.people.batchUpdateContacts({ requestBody });
    expect(Object.keys(updated.updateResult ?? {}).sort()).toEqual([...names].sort());

    await google.people.batchDeleteContacts({ requestBody: { resourceNames: names.slice(0, 1) } });
    const { data: read } = await google.people.getBatchGet({
      resourceNames: names,
      personFields: "nicknames",
    });
    const found = new Map(read.responses?.map((one) => [one.requestedResourceName, one.person]));
    expect(found.get(names[0])).toBeUndefined();
    expect(found.get(names[1])?.nicknames?.[0]?.value).toBe("new");
  });

  test("a list where Google wants a map of contacts is refused", async () => {
    const requestBody = { contacts: [{}], updateMask: "names", readMask: "names" };
    const refusal = await refusalOf(
      google.people.batchUpdateContacts({
        requestBody: requestBody as unknown as people_v1.Schema$BatchUpdateContactsRequest,
      }),
    );
    expect(refusal.status).toBe(400);
  });
});

describe("listing", () => {
  test(
    "what changed comes in a delta, deletions as tombstones, and an empty delta has no connections",
    async () => {
      const kept = await google.create({ names: [{ givenName: "Kept" }] });
      const gone = await google.create({ names: [{ givenName: "Gone" }] });
      const { syncTokens } = await google.eventually(async () => {
        const listing = await listAll({ pageSize: 1 });
        const names = listing.people.map(({ resourceName }) => resourceName);
        return names.includes(kept.resourceName) && names.includes(gone.resourceName) ? listing : null;
      });
      expect(syncTokens.length).toBeGreaterThan(1);
      expect(syncTokens.filter((token) => typeof token === "string")).toEqual([syncTokens.at(-1)]);
      let syncToken = syncTokens.at(-1) ?? "";

      await update(kept.resourceName, contactEtag(await get(kept.resourceName)), {
        mask: "names",
        names: [{ givenName: "Changed" }],
      });
      await google.people.deleteContact({ resourceName: gone.resourceName });
      const seen = new Map<string, Person>();
      await google.eventually(async () => {
        const delta = await listAll({ pageSize: 1, syncToken });
        syncToken = delta.syncTokens.at(-1) ?? syncToken;
        for (const person of delta.people) seen.set(person.resourceName ?? "", person);
        const isDeleted = seen.get(gone.resourceName)?.metadata?.deleted === true;
        return isDeleted && seen.get(kept.resourceName)?.names?.[0]?.givenName === "Changed" ? delta : null;
      });
      const empty = await google.eventually(async () => {
        const delta = await listAll({ pageSize: 1, syncToken });
        syncToken = delta.syncTokens.at(-1) ?? syncToken;
        return delta.people.length === 0 ? delta.last : null;
      });
      expect(Object.hasOwn(empty, "connections")).toBe(false);
    },
    PATIENT,
  );

  test(
    "a page token goes with the parameters of its first call only",
    async () => {
      await google.create({ names: [{ givenName: "One" }] });
      await google.create({ names: [{ givenName: "Two" }] });
      const pageToken = await google.eventually(async () => {
        const { data } = await google.people.connections.list({ ...LISTED, pageSize: 1 });
        return data.nextPageToken ?? null;
      });
      const other = google.people.connections.list({
        ...LISTED,
        personFields: "names",
        pageSize: 1,
        pageToken,
      });
      expect((await refusalOf(other)).status).toBe(400);
    },
    PATIENT,
  );

  test("a sync token that Google never gave is refused, and not as an expired one", async () => {
    const refusal = await refusalOf(google.people.connections.list({ ...LISTED, syncToken: "never-given" }));
    expect(refusal.status).toBe(400);
    expect(JSON.stringify(refusal.details)).not.toContain("EXPIRED_SYNC_TOKEN");
  });

  test("an etag is no field that can be asked for", async () => {
    const refusal = await refusalOf(
      google.people.connections.list({ ...LISTED, personFields: "names,etag" }),
    );
    expect(refusal.status).toBe(400);
    expect(refusal.message).toContain("etag");
  });
});

test("a label's name is taken once", async () => {
  const name = `kith-conformance-${Date.now()}`;
  const { data } = await google.groups.create({ requestBody: { contactGroup: { name } } });
  google.removeGroupLater(data.resourceName ?? "");
  const refusal = await refusalOf(google.groups.create({ requestBody: { contactGroup: { name } } }));
  expect(refusal.status).toBe(409);
});
