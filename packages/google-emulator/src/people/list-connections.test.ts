import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator, GoogleEmulatorOptions } from "../google-emulator.ts";
import { peopleClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";

const DAY_MS = 24 * 60 * 60 * 1000;
const FIELDS = "names,metadata";
const me = { resourceName: "people/me", personFields: FIELDS } as const;

async function start(contacts: number, options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  return createGoogleEmulator({ accounts: [{ email: "ada@example.test", contacts }], ...options });
}

/** A full sync in one page, for its sync token. */
async function fullSync(emulator: GoogleEmulator): Promise<string> {
  const { data } = await peopleClient(emulator).people.connections.list({
    ...me,
    pageSize: 1000,
    requestSyncToken: true,
  });
  return data.nextSyncToken ?? "";
}

async function delta(emulator: GoogleEmulator, syncToken: string) {
  const { data } = await peopleClient(emulator).people.connections.list({
    ...me,
    pageSize: 1000,
    requestSyncToken: true,
    syncToken,
  });
  return data;
}

describe("people.connections.list (BEHAVIOR.md §1)", () => {
  test("pageSize unset or 0 means 100, 1000 is the most", async () => {
    await using emulator = await start(1100);
    const { connections } = peopleClient(emulator).people;
    expect((await connections.list(me)).data.connections).toHaveLength(100);
    expect((await connections.list({ ...me, pageSize: 0 })).data.connections).toHaveLength(100);
    expect((await connections.list({ ...me, pageSize: 1000 })).data.connections).toHaveLength(1000);
    expect((await refusalOf(connections.list({ ...me, pageSize: 1001 }))).status).toBe(400);
  });

  test("only people/me can be listed, and a field mask is required", async () => {
    await using emulator = await start(1);
    const { connections } = peopleClient(emulator).people;
    expect((await refusalOf(connections.list({ ...me, resourceName: "people/c1" }))).status).toBe(404);
    const refusal = await refusalOf(connections.list({ resourceName: "people/me" }));
    expect(refusal).toMatchObject({ status: 400, code: "INVALID_ARGUMENT" });
    expect(refusal.message).toContain("personFields mask is required");
  });

  test("the old requestMask.includeField stands for personFields", async () => {
    await using emulator = await start(3);
    const { connections } = peopleClient(emulator).people;
    const { data } = await connections.list({
      resourceName: "people/me",
      "requestMask.includeField": "person.names",
    });
    expect(data.connections?.[0]?.names).toHaveLength(1);
  });

  test("the sync token is on the last page only", async () => {
    await using emulator = await start(25);
    const { connections } = peopleClient(emulator).people;
    const parameters = { ...me, pageSize: 10, requestSyncToken: true };
    const seen: string[] = [];
    const withSyncToken: boolean[] = [];
    let pageToken: string | undefined;
    do {
      const { data } = await connections.list({
        ...parameters,
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      seen.push(...(data.connections ?? []).map(({ resourceName }) => resourceName ?? ""));
      withSyncToken.push(data.nextSyncToken != null);
      expect([data.totalItems, data.totalPeople]).toEqual([25, 25]);
      pageToken = data.nextPageToken ?? undefined;
    } while (pageToken !== undefined);
    expect(withSyncToken).toEqual([false, false, true]);
    expect(new Set(seen).size).toBe(25);
  });

  test("all other parameters must match the call that gave the page token", async () => {
    await using emulator = await start(25);
    const { connections } = peopleClient(emulator).people;
    const parameters = { ...me, pageSize: 10, requestSyncToken: true };
    const pageToken = (await connections.list(parameters)).data.nextPageToken ?? "";
    for (const changed of [
      { pageSize: 20 },
      { personFields: "names" },
      { requestSyncToken: false },
      { sortOrder: "FIRST_NAME_ASCENDING" },
      { sources: ["READ_SOURCE_TYPE_CONTACT"] },
    ]) {
      const refusal = await refusalOf(connections.list({ ...parameters, pageToken, ...changed }));
      expect(refusal).toMatchObject({ status: 400, code: "INVALID_ARGUMENT" });
      expect(JSON.stringify(refusal.details)).toContain("must match the call that provided the page token");
    }
    expect((await connections.list({ ...parameters, pageToken })).data.connections).toHaveLength(10);
  });

  test("the page token of a delta goes on only with the delta's sync token", async () => {
    await using emulator = await start(25);
    const { connections } = peopleClient(emulator).people;
    const parameters = { ...me, pageSize: 10, requestSyncToken: true };
    let pageToken: string | undefined;
    let syncToken = "";
    do {
      const { data } = await connections.list({
        ...parameters,
        ...(pageToken === undefined ? {} : { pageToken }),
      });
      pageToken = data.nextPageToken ?? undefined;
      syncToken = data.nextSyncToken ?? "";
    } while (pageToken !== undefined);
    const account = emulator.account("ada@example.test");
    for (const { resourceName } of account.people()) account.touchPerson(resourceName);
    const first = (await connections.list({ ...parameters, syncToken })).data;
    const next = { ...parameters, pageToken: first.nextPageToken ?? "" };
    expect((await refusalOf(connections.list(next))).status).toBe(400);
    expect((await connections.list({ ...next, syncToken })).data.connections).toHaveLength(10);
  });

  test.each(["FIRST_NAME_ASCENDING", "LAST_MODIFIED_DESCENDING"])(
    "pages in the order %s show everybody once",
    async (sortOrder) => {
      await using emulator = await start(25);
      const { connections } = peopleClient(emulator).people;
      const seen: (string | null | undefined)[] = [];
      let pageToken: string | undefined;
      do {
        const { data } = await connections.list({
          ...me,
          sortOrder,
          pageSize: 7,
          ...(pageToken === undefined ? {} : { pageToken }),
        });
        seen.push(...(data.connections ?? []).map(({ resourceName }) => resourceName));
        pageToken = data.nextPageToken ?? undefined;
      } while (pageToken !== undefined);
      const once = (await connections.list({ ...me, sortOrder, pageSize: 100 })).data.connections;
      expect(seen).toEqual(once?.map(({ resourceName }) => resourceName));
    },
  );

  test("all other parameters must match the call that gave the sync token", async () => {
    await using emulator = await start(5);
    const syncToken = await fullSync(emulator);
    const { connections } = peopleClient(emulator).people;
    const parameters = { ...me, pageSize: 1000, requestSyncToken: true, syncToken };
    for (const changed of [
      { pageSize: 100 },
      { personFields: "names" },
      { sources: ["READ_SOURCE_TYPE_CONTACT"] },
    ]) {
      const refusal = await refusalOf(connections.list({ ...parameters, ...changed }));
      expect(refusal).toMatchObject({ status: 400, code: "INVALID_ARGUMENT" });
    }
    expect(
      (await connections.list({ ...parameters, personFields: "metadata,names" })).data.nextSyncToken,
    ).toBeTruthy();
  });

  test("the default order is LAST_MODIFIED_ASCENDING; names and the reverse can be asked for", async () => {
    await using emulator = await start(0);
    const account = emulator.account("ada@example.test");
    const b = account.createPerson({ names: [{ givenName: "Bo", familyName: "Young" }] }).resourceName;
    const a = account.createPerson({ names: [{ givenName: "Al", familyName: "Zorn" }] }).resourceName;
    account.updatePerson(b, { nicknames: [{ value: "Bee" }] });
    const { connections } = peopleClient(emulator).people;
    const order = async (sortOrder?: string) =>
      (
        await connections.list({ ...me, ...(sortOrder === undefined ? {} : { sortOrder }) })
      ).data.connections?.map(({ resourceName }) => resourceName);
    expect(await order()).toEqual([a, b]);
    expect(await order("LAST_MODIFIED_DESCENDING")).toEqual([b, a]);
    expect(await order("FIRST_NAME_ASCENDING")).toEqual([a, b]);
    expect(await order("LAST_NAME_ASCENDING")).toEqual([b, a]);
    expect((await refusalOf(connections.list({ ...me, sortOrder: "SIDEWAYS" }))).status).toBe(400);
  });

  test("a delta without changes has no connections key", async () => {
    await using emulator = await start(5);
    const data = await delta(emulator, await fullSync(emulator));
    expect(Object.keys(data)).toEqual(["nextSyncToken"]);
  });

  test("a delta holds what changed, and deleted contacts as tombstones", async () => {
    await using emulator = await start(5);
    const account = emulator.account("ada@example.test");
    const [gone, changed] = account.people().map(({ resourceName }) => resourceName);
    const syncToken = await fullSync(emulator);
    account.deletePerson(gone ?? "");
    account.updatePerson(changed ?? "", { nicknames: [{ value: "New" }] });
    const data = await delta(emulator, syncToken);
    expect(data.connections?.map(({ resourceName }) => resourceName)).toEqual([gone, changed]);
    const [tombstone] = data.connections ?? [];
    expect(Object.keys(tombstone ?? {}).sort()).toEqual(["etag", "metadata", "resourceName"]);
    expect(tombstone?.metadata).toMatchObject({ deleted: true, sources: [{ type: "CONTACT" }] });
    expect(await delta(emulator, data.nextSyncToken ?? "")).not.toHaveProperty("connections");
  });

  test("a tombstone has the default photo, and nothing else of what was asked for", async () => {
    await using emulator = await start(0);
    const { people } = peopleClient(emulator);
    const { resourceName } = emulator
      .account("ada@example.test")
      .createPerson({ names: [{ givenName: "A" }], nicknames: [{ value: "n" }] });
    const parameters = { ...me, personFields: "names,nicknames,photos", requestSyncToken: true };
    const { nextSyncToken } = (await people.connections.list(parameters)).data;
    await people.updateContactPhoto({ resourceName, requestBody: { photoBytes: "iVBORw0KGgo=" } });
    await people.deleteContact({ resourceName });
    const data = (await people.connections.list({ ...parameters, syncToken: nextSyncToken ?? "" })).data;
    const [tombstone] = data.connections ?? [];
    expect(Object.keys(tombstone ?? {}).sort()).toEqual(["etag", "metadata", "photos", "resourceName"]);
    expect(tombstone?.photos).toMatchObject([{ default: true }]);
  });

  test("a delta may hold a contact that did not change", async () => {
    await using emulator = await start(5);
    const account = emulator.account("ada@example.test");
    const before = account.people()[0];
    const syncToken = await fullSync(emulator);
    account.touchPerson(before?.resourceName ?? "");
    const { connections } = await delta(emulator, syncToken);
    expect(connections?.map(({ metadata }) => metadata?.sources?.[0]?.etag)).toEqual([
      before?.metadata?.sources?.[0]?.etag,
    ]);
  });

  test("what changes while a listing runs is in its rest or in the next delta, never in neither", async () => {
    await using emulator = await start(30);
    const account = emulator.account("ada@example.test");
    const names = account.people().map(({ resourceName }) => resourceName);
    const { connections } = peopleClient(emulator).people;
    const parameters = { ...me, pageSize: 10, requestSyncToken: true };
    const first = (await connections.list(parameters)).data;
    account.updatePerson(names[0] ?? "", { nicknames: [{ value: "seen, then changed" }] });
    account.updatePerson(names[25] ?? "", { nicknames: [{ value: "changed, then seen" }] });
    account.deletePerson(names[12] ?? "");
    const seen = new Set(first.connections?.map(({ resourceName }) => resourceName));
    let pageToken = first.nextPageToken;
    let syncToken = "";
    while (pageToken != null) {
      const { data } = await connections.list({ ...parameters, pageToken });
      for (const { resourceName } of data.connections ?? []) seen.add(resourceName);
      pageToken = data.nextPageToken;
      syncToken = data.nextSyncToken ?? "";
    }
    expect(seen.size).toBe(29);
    const after = await connections.list({ ...parameters, syncToken });
    expect(after.data.connections?.map(({ resourceName }) => resourceName)).toEqual([
      names[0],
      names[25],
      names[12],
    ]);
  });

  test("own writes show in get at once, in sync requests only after the propagation time", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start(5, { now: () => now, propagationMs: 180_000 });
    const { people } = peopleClient(emulator);
    const syncToken = await fullSync(emulator);
    const created = (await people.createContact({ requestBody: { names: [{ givenName: "Late" }] } })).data;
    const victim = emulator.account("ada@example.test").people()[0]?.resourceName ?? "";
    await people.deleteContact({ resourceName: victim });
    const got = await people.get({ resourceName: created.resourceName ?? "", personFields: "names" });
    expect(got.data.names?.[0]?.displayName).toBe("Late");

    const tooEarly = await delta(emulator, syncToken);
    expect(tooEarly).not.toHaveProperty("connections");
    const early = (await people.connections.list({ ...me, pageSize: 1000, requestSyncToken: true })).data;
    expect(early.connections?.map(({ resourceName }) => resourceName)).toContain(victim);
    expect(early.totalItems).toBe(5);

    now += 180_000;
    for (const token of [tooEarly.nextSyncToken, early.nextSyncToken]) {
      const late = await delta(emulator, token ?? "");
      expect(late.connections?.map(({ resourceName }) => resourceName)).toEqual([
        created.resourceName,
        victim,
      ]);
    }
  });

  test("a contact can be missing from every listing though get finds it", async () => {
    await using emulator = await start(5);
    const account = emulator.account("ada@example.test");
    const hidden = account.people()[2]?.resourceName ?? "";
    account.hideFromLists(hidden);
    const { people } = peopleClient(emulator);
    expect((await people.connections.list(me)).data.connections).toHaveLength(4);
    expect((await people.get({ resourceName: hidden, personFields: "names" })).data.resourceName).toBe(
      hidden,
    );
  });

  test("a list shows up to 100 e-mails and phones of a person, get shows all", async () => {
    await using emulator = await start(0);
    const { resourceName } = emulator.account("ada@example.test").createPerson({
      emailAddresses: Array.from({ length: 130 }, (_, index) => ({ value: `a${index}@example.test` })),
      phoneNumbers: Array.from({ length: 120 }, (_, index) => ({ value: `+1 212 555 0${100 + index}` })),
    });
    const { people } = peopleClient(emulator);
    const personFields = "emailAddresses,phoneNumbers";
    const listed = (await people.connections.list({ resourceName: "people/me", personFields })).data
      .connections?.[0];
    const got = (await people.get({ resourceName, personFields })).data;
    expect([listed?.emailAddresses?.length, listed?.phoneNumbers?.length]).toEqual([100, 100]);
    expect([got.emailAddresses?.length, got.phoneNumbers?.length]).toEqual([130, 120]);
  });
});

describe("resource names that change (BEHAVIOR.md §1)", () => {
  test("linking with a profile renames the contact; only deltas tell the former name", async () => {
    await using emulator = await start(5);
    const account = emulator.account("ada@example.test");
    const former = account.people()[0]?.resourceName ?? "";
    const syncToken = await fullSync(emulator);
    const { resourceName } = account.linkProfile(former, { names: [{ givenName: "Profile" }] });
    expect(resourceName).not.toBe(former);
    const { people } = peopleClient(emulator);
    const changed = (await delta(emulator, syncToken)).connections ?? [];
    expect(changed.map((person) => person.resourceName)).toEqual([resourceName]);
    expect(changed[0]?.metadata?.previousResourceNames).toEqual([former]);
    expect(changed[0]?.metadata?.linkedPeopleResourceNames).toHaveLength(1);
    const got = (await people.get({ resourceName: former, personFields: "metadata" })).data;
    expect(got.resourceName).toBe(resourceName);
    expect(got.metadata).not.toHaveProperty("previousResourceNames");
    const batch = await people.getBatchGet({ resourceNames: [former], personFields: "names" });
    expect(batch.data.responses?.[0]).toMatchObject({
      requestedResourceName: former,
      person: { resourceName },
    });
  });

  test("a contact can get its former name back, and the name in between becomes the former one", async () => {
    await using emulator = await start(5);
    const account = emulator.account("ada@example.test");
    const first = account.people()[0]?.resourceName ?? "";
    const between = account.renamePerson(first).resourceName;
    const syncToken = await fullSync(emulator);
    expect(account.renamePerson(between, { to: "former" }).resourceName).toBe(first);
    const changed = (await delta(emulator, syncToken)).connections ?? [];
    expect(changed.map(({ resourceName }) => resourceName)).toEqual([first]);
    expect(changed[0]?.metadata?.previousResourceNames).toEqual([between]);
    const { people } = peopleClient(emulator);
    for (const resourceName of [first, between]) {
      const got = (await people.get({ resourceName, personFields: "names" })).data;
      expect(got.resourceName).toBe(first);
    }
  });

  test("a merge in Google's pages gives tombstones and one new person", async () => {
    await using emulator = await start(5);
    const account = emulator.account("ada@example.test");
    const [a = "", b = ""] = account.people().map(({ resourceName }) => resourceName);
    const syncToken = await fullSync(emulator);
    const merged = account.mergePeople([a, b]);
    const changed = (await delta(emulator, syncToken)).connections ?? [];
    expect(changed.map(({ resourceName, metadata }) => [resourceName, metadata?.deleted ?? false])).toEqual([
      [a, true],
      [b, true],
      [merged.resourceName, false],
    ]);
    expect(changed[2]?.metadata?.previousResourceNames).toEqual([a, b]);
    const { people } = peopleClient(emulator);
    expect((await refusalOf(people.get({ resourceName: a, personFields: "names" }))).status).toBe(404);
  });
});

describe("sync token expiry (BEHAVIOR.md §2)", () => {
  test("tokens expire 7 days after the FULL sync, however many deltas lie between", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start(5, { now: () => now });
    let syncToken = await fullSync(emulator);
    for (let day = 1; day <= 6; day += 1) {
      now += DAY_MS;
      syncToken = (await delta(emulator, syncToken)).nextSyncToken ?? "";
    }
    now += DAY_MS;
    const refusal = await refusalOf(delta(emulator, syncToken));
    expect(refusal).toMatchObject({
      status: 400,
      code: "INVALID_ARGUMENT",
      message: "Sync token is expired. Clear local cache and retry call without the sync token.",
      details: [{ reason: "EXPIRED_SYNC_TOKEN", domain: "people.googleapis.com" }],
    });
  });

  test("the 7 days count from the first page of the full sync, not from its last", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start(5, { now: () => now });
    const listed = { ...me, pageSize: 3, requestSyncToken: true };
    const connections = () => peopleClient(emulator).people.connections;
    const pageToken = (await connections().list(listed)).data.nextPageToken ?? "";
    now += DAY_MS;
    const syncToken = (await connections().list({ ...listed, pageToken })).data.nextSyncToken ?? "";
    now += 6 * DAY_MS - 1;
    expect((await connections().list({ ...listed, syncToken })).status).toBe(200);
    now += 1;
    const refusal = await refusalOf(connections().list({ ...listed, syncToken }));
    expect(refusal.details[0]?.["reason"]).toBe("EXPIRED_SYNC_TOKEN");
  });

  test("tokens can be expired by hand, and the other wire forms injected", async () => {
    await using emulator = await start(5);
    const syncToken = await fullSync(emulator);
    for (const [answer, status, code] of [
      ["expired-sync-token-failed-precondition", 400, "FAILED_PRECONDITION"],
      ["expired-sync-token-410", 410, undefined],
    ] as const) {
      emulator.faults.inject({ kind: "status", answer, path: "/connections" });
      expect(await refusalOf(delta(emulator, syncToken))).toMatchObject({ status, code });
    }
    expect(await delta(emulator, syncToken)).toHaveProperty("nextSyncToken");
    emulator.account("ada@example.test").expireSyncTokens();
    expect((await refusalOf(delta(emulator, syncToken))).details[0]?.["reason"]).toBe("EXPIRED_SYNC_TOKEN");
  });

  test("a malformed token is refused without the reason of an expiry", async () => {
    await using emulator = await start(5);
    emulator.addAccount({ email: "bob@example.test", contacts: 5 });
    const good = await fullSync(emulator);
    const { people, contactGroups } = peopleClient(emulator);
    const bob = peopleClient(emulator, { email: "bob@example.test" }).people;
    const parameters = { ...me, pageSize: 1000, requestSyncToken: true };
    const wrong = {
      "no token": "no-token-of-google",
      "a damaged one": `${good.slice(0, -3)}AAA`,
      "a page token": (await people.connections.list({ ...me, pageSize: 2 })).data.nextPageToken,
      "another list's": (await contactGroups.list({ pageSize: 1000 })).data.nextSyncToken,
      "another account's": (await bob.connections.list(parameters)).data.nextSyncToken,
    };
    for (const [what, token] of Object.entries(wrong)) {
      const refusal = await refusalOf(delta(emulator, token ?? ""));
      expect([what, refusal.status, refusal.code]).toEqual([what, 400, "INVALID_ARGUMENT"]);
      expect(JSON.stringify(refusal.details)).not.toContain("EXPIRED_SYNC_TOKEN");
    }
    const groupPage = (await contactGroups.list({ pageSize: 2 })).data.nextPageToken ?? "";
    for (const pageToken of [good, "no-token-of-google", groupPage]) {
      const refusal = await refusalOf(people.connections.list({ ...me, pageSize: 2, pageToken }));
      expect(refusal).toMatchObject({ status: 400, code: "INVALID_ARGUMENT" });
    }
  });

  test("page tokens can be made invalid in the middle of a listing", async () => {
    await using emulator = await start(25);
    const { connections } = peopleClient(emulator).people;
    const pageToken = (await connections.list({ ...me, pageSize: 10 })).data.nextPageToken ?? "";
    emulator.account("ada@example.test").expirePageTokens();
    expect((await refusalOf(connections.list({ ...me, pageSize: 10, pageToken }))).status).toBe(400);
  });
});
