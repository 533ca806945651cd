import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator, GoogleEmulatorOptions } from "../google-emulator.ts";
import { peopleClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";

async function start(contacts: number, options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  return createGoogleEmulator({ accounts: [{ email: "ada@example.test", contacts }], ...options });
}

const OTHER = "https://www.googleapis.com/auth/contacts.other.readonly";
const CONTACTS = "https://www.googleapis.com/auth/contacts";

describe("contact groups (BEHAVIOR.md §6)", () => {
  test("a listing has 30 to a page, 1000 at most, and deltas with tombstones", async () => {
    await using emulator = await start(0);
    const account = emulator.account("ada@example.test");
    for (let index = 0; index < 40; index += 1) account.createGroup(`Group ${index}`);
    const { contactGroups } = peopleClient(emulator);
    const first = (await contactGroups.list({})).data;
    expect(first.contactGroups).toHaveLength(30);
    expect(first).not.toHaveProperty("nextSyncToken");
    const all = (await contactGroups.list({ pageSize: 1000 })).data;
    expect(all.contactGroups).toHaveLength(48);
    expect((await refusalOf(contactGroups.list({ pageSize: 1001 }))).status).toBe(400);
    const gone = all.contactGroups?.at(-1)?.resourceName ?? "";
    await contactGroups.delete({ resourceName: gone });
    const changed = (await contactGroups.list({ pageSize: 1000, syncToken: all.nextSyncToken ?? "" })).data;
    expect(changed.contactGroups).toMatchObject([{ resourceName: gone, metadata: { deleted: true } }]);
    const none = (await contactGroups.list({ pageSize: 1000, syncToken: changed.nextSyncToken ?? "" })).data;
    expect(none).not.toHaveProperty("contactGroups");
  });

  test("a name taken twice and an outdated etag are 409", async () => {
    await using emulator = await start(0);
    const { contactGroups } = peopleClient(emulator);
    const made = (await contactGroups.create({ requestBody: { contactGroup: { name: "Choir" } } })).data;
    const twice = contactGroups.create({ requestBody: { contactGroup: { name: "Choir" } } });
    expect(await refusalOf(twice)).toMatchObject({ status: 409, code: "ALREADY_EXISTS" });
    const resourceName = made.resourceName ?? "";
    const rename = (name: string, etag: string) =>
      contactGroups.update({ resourceName, requestBody: { contactGroup: { name, etag } } });
    expect((await rename("Band", made.etag ?? "")).data.name).toBe("Band");
    const refusal = await refusalOf(rename("Duo", made.etag ?? ""));
    expect(refusal).toMatchObject({ status: 409, message: "Contact group etag is outdated." });
  });

  test("only user groups, myContacts and starred take members; a last group is kept", async () => {
    await using emulator = await start(2);
    const account = emulator.account("ada@example.test");
    const { resourceName } = account.createPerson({ names: [{ givenName: "A" }] });
    const { members } = peopleClient(emulator).contactGroups;
    const modify = (group: string, requestBody: object) =>
      members.modify({ resourceName: group, requestBody });
    expect(
      (await refusalOf(modify("contactGroups/friends", { resourceNamesToAdd: [resourceName] }))).status,
    ).toBe(400);
    await modify("contactGroups/starred", { resourceNamesToAdd: [resourceName] });
    await modify("contactGroups/starred", { resourceNamesToRemove: [resourceName] });
    const last = await modify("contactGroups/myContacts", {
      resourceNamesToRemove: [resourceName, "people/c404"],
    });
    expect(last.data).toEqual({
      notFoundResourceNames: ["people/c404"],
      canNotRemoveLastContactGroupResourceNames: [resourceName],
    });
    const resourceNamesToAdd = Array.from({ length: 1001 }, (_, index) => `people/c${index}`);
    expect((await refusalOf(modify("contactGroups/starred", { resourceNamesToAdd }))).message).toContain(
      "1000",
    );
  });

  test("a contact's memberships can only name groups that are there, ready and writable", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start(0, { groupReadyMs: 2_000, now: () => now });
    const account = emulator.account("ada@example.test");
    const { people, contactGroups } = peopleClient(emulator);
    const group = account.createGroup("Choir");
    const member = (membership: object) => [{ contactGroupMembership: membership }];
    const create = (membership: object) =>
      people.createContact({ requestBody: { memberships: member(membership) } });
    expect((await refusalOf(create({ contactGroupResourceName: group }))).status).toBe(404);
    now += 2_000;
    expect((await refusalOf(create({ contactGroupResourceName: "contactGroups/none" }))).status).toBe(404);
    expect((await refusalOf(create({ contactGroupResourceName: "contactGroups/friends" }))).status).toBe(400);
    expect((await refusalOf(create({}))).status).toBe(400);
    const made = (await create({ contactGroupId: group.replace("contactGroups/", "") })).data;
    expect(
      (await contactGroups.get({ resourceName: group, maxMembers: 9 })).data.memberResourceNames,
    ).toEqual([made.resourceName]);
    const update = (memberships: object[]) =>
      people.updateContact({
        resourceName: made.resourceName ?? "",
        updatePersonFields: "memberships",
        requestBody: { etag: account.person(made.resourceName ?? "")?.etag ?? "", memberships },
      });
    const gone = member({ contactGroupResourceName: "contactGroups/none" });
    expect((await refusalOf(update(gone))).status).toBe(404);
    await update(member({ contactGroupResourceName: "contactGroups/starred" }));
    expect((await contactGroups.get({ resourceName: group })).data).not.toHaveProperty("memberCount");
  });

  test("batchGet takes 200 groups; members are named on request", async () => {
    await using emulator = await start(3);
    const { contactGroups } = peopleClient(emulator);
    const resourceNames = ["contactGroups/myContacts", "contactGroups/none"];
    const { data } = await contactGroups.batchGet({ resourceNames, maxMembers: 2 });
    expect(data.responses?.[0]?.contactGroup).toMatchObject({ memberCount: 3 });
    expect(data.responses?.[0]?.contactGroup?.memberResourceNames).toHaveLength(2);
    expect(data.responses?.[1]?.status?.code).toBe(5);
    const many = Array.from({ length: 201 }, () => "contactGroups/myContacts");
    expect((await refusalOf(contactGroups.batchGet({ resourceNames: many }))).status).toBe(400);
  });

  test("deleting a group can take its contacts with it", async () => {
    await using emulator = await start(0);
    const account = emulator.account("ada@example.test");
    const { contactGroups } = peopleClient(emulator);
    for (const deleteContacts of [false, true]) {
      const group = account.createGroup("Short-lived");
      const { resourceName } = account.createPerson({ names: [{ givenName: "A" }] });
      await contactGroups.members.modify({
        resourceName: group,
        requestBody: { resourceNamesToAdd: [resourceName] },
      });
      await contactGroups.delete({ resourceName: group, deleteContacts });
      expect(account.person(resourceName) === undefined).toBe(deleteContacts);
      expect(JSON.stringify(account.person(resourceName)?.memberships ?? "")).not.toContain(group);
    }
  });

  test("a new group may not be usable at once", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start(1, { groupReadyMs: 2_000, now: () => now });
    const { contactGroups } = peopleClient(emulator);
    const made = (await contactGroups.create({ requestBody: { contactGroup: { name: "New" } } })).data;
    const get = () => contactGroups.get({ resourceName: made.resourceName ?? "" });
    expect((await refusalOf(get())).status).toBe(404);
    now += 2_000;
    expect((await get()).data.name).toBe("New");
  });
});

describe("other contacts, search, directory (BEHAVIOR.md §6)", () => {
  test("otherContacts.list reads only names, e-mails, phones, photos and metadata, with deltas of its own", async () => {
    await using emulator = await start(0);
    const account = emulator.account("ada@example.test");
    const made = account.createOtherContact({ emailAddresses: [{ value: "o@example.test" }] });
    const { otherContacts } = peopleClient(emulator, { scopes: [OTHER, CONTACTS] });
    expect((await refusalOf(otherContacts.list({ readMask: "names,birthdays" }))).status).toBe(400);
    const parameters = { readMask: "names,emailAddresses,metadata", requestSyncToken: true };
    const { data } = await otherContacts.list(parameters);
    expect(data.otherContacts).toMatchObject([
      { resourceName: made, emailAddresses: [{ value: "o@example.test" }] },
    ]);
    const copied = await otherContacts.copyOtherContactToMyContactsGroup({
      resourceName: made,
      requestBody: { copyMask: "emailAddresses,names,phoneNumbers" },
    });
    expect(copied.data.resourceName).toMatch(/^people\/c/u);
    const changed = await otherContacts.list({ ...parameters, syncToken: data.nextSyncToken ?? "" });
    expect(changed.data.otherContacts).toMatchObject([{ resourceName: made, metadata: { deleted: true } }]);
  });

  test("deltas of other contacts may not tell removals, and their sync token ends after 7 days, too", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start(0, { otherContactRemovals: false, now: () => now });
    const account = emulator.account("ada@example.test");
    const made = account.createOtherContact({ emailAddresses: [{ value: "o@example.test" }] });
    const { otherContacts } = peopleClient(emulator, { scopes: [OTHER, CONTACTS] });
    const parameters = { readMask: "emailAddresses", requestSyncToken: true };
    const syncToken = (await otherContacts.list(parameters)).data.nextSyncToken ?? "";
    await otherContacts.copyOtherContactToMyContactsGroup({
      resourceName: made,
      requestBody: { copyMask: "emailAddresses" },
    });
    const changed = (await otherContacts.list({ ...parameters, syncToken })).data;
    expect(Object.keys(changed)).toEqual(["nextSyncToken"]);
    now += 7 * 24 * 60 * 60 * 1000;
    const again = peopleClient(emulator, { scopes: [OTHER, CONTACTS] }).otherContacts;
    const refusal = await refusalOf(again.list({ ...parameters, syncToken }));
    expect(refusal.details[0]?.["reason"]).toBe("EXPIRED_SYNC_TOKEN");
  });

  test("searchContacts matches beginnings of words, at most 30, and only after a warm-up", async () => {
    await using emulator = await start(0);
    const account = emulator.account("ada@example.test");
    for (let index = 0; index < 40; index += 1) {
      account.createPerson({ names: [{ givenName: `Zoe${index}`, familyName: "Quist" }] });
    }
    const { people } = peopleClient(emulator);
    const search = async (query: string, pageSize?: number) =>
      (
        await people.searchContacts({
          query,
          readMask: "names",
          ...(pageSize === undefined ? {} : { pageSize }),
        })
      ).data.results?.length ?? 0;
    expect(await search("zoe")).toBe(0);
    expect(await search("")).toBe(0);
    expect([await search("zoe"), await search("quis", 50), await search("oe")]).toEqual([10, 30, 0]);
  });

  test("a consumer account has no directory", async () => {
    await using emulator = await start(0);
    const { people } = peopleClient(emulator, {
      scopes: ["https://www.googleapis.com/auth/directory.readonly"],
    });
    const refusal = await refusalOf(
      people.listDirectoryPeople({ readMask: "names", sources: ["DIRECTORY_SOURCE_TYPE_DOMAIN_PROFILE"] }),
    );
    expect(refusal).toMatchObject({
      status: 400,
      code: "FAILED_PRECONDITION",
      message: "Must be a G Suite domain user.",
    });
  });
});
