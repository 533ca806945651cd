import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator, GoogleEmulatorOptions } from "../google-emulator.ts";
import { peopleClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";
import { HARD_CASE_KINDS } from "../sample/create-sample-people.ts";

async function start(options: GoogleEmulatorOptions = {}): Promise<GoogleEmulator> {
  return createGoogleEmulator({ accounts: [{ email: "ada@example.test" }], ...options });
}

const NO_ETAG =
  "Request must set person.etag or person.metadata.sources.etag for the source that is being updated.";
const STALE =
  "Request person.etag is different than the current person.etag. Clear local cache and get the latest person.";
const PNG = Buffer.from("89504e470d0a1a0a0000000d", "hex").toString("base64");

describe("etags (BEHAVIOR.md §3)", () => {
  test("an update without an etag is refused", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const { resourceName } = emulator
      .account("ada@example.test")
      .createPerson({ names: [{ givenName: "A" }] });
    const requestBody = { names: [{ givenName: "B" }] };
    const refusal = await refusalOf(
      people.updateContact({ resourceName, updatePersonFields: "names", requestBody }),
    );
    expect(refusal).toMatchObject({ status: 400, code: "INVALID_ARGUMENT", message: NO_ETAG });
    const inBatch = await refusalOf(
      people.batchUpdateContacts({
        requestBody: { contacts: { [resourceName]: requestBody }, updateMask: "names", readMask: "names" },
      }),
    );
    expect(inBatch).toMatchObject({ status: 400, code: "FAILED_PRECONDITION", message: NO_ETAG });
  });

  test("etag is no mask path, and always delivered", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    emulator.account("ada@example.test").createPerson({ names: [{ givenName: "A" }] });
    const list = people.connections.list.bind(people.connections);
    const refusal = await refusalOf(list({ resourceName: "people/me", personFields: "names,etag" }));
    expect(refusal.message).toContain('Invalid personFields mask path: "etag"');
    const { data } = await list({ resourceName: "people/me", personFields: "nicknames" });
    expect(Object.keys(data.connections?.[0] ?? {}).sort()).toEqual(["etag", "resourceName"]);
  });

  test("a stale person.etag or source etag is refused with 400 FAILED_PRECONDITION", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const before = account.createPerson({ names: [{ givenName: "A" }] });
    const { resourceName, etag } = before;
    account.updatePerson(resourceName, { nicknames: [{ value: "elsewhere" }] });
    const { people } = peopleClient(emulator);
    const update = (requestBody: object) =>
      people.updateContact({ resourceName, updatePersonFields: "names", requestBody });
    expect(await refusalOf(update({ etag, names: [{ givenName: "B" }] }))).toMatchObject({
      status: 400,
      code: "FAILED_PRECONDITION",
      reason: "failedPrecondition",
      message: STALE,
    });
    const bySource = await refusalOf(update({ metadata: { sources: before.metadata?.sources }, names: [] }));
    expect(bySource.message).toContain("person.metadata.sources.etag is different");
  });

  test("the CONTACT source's etag is enough, whatever mask it was read with; person.etag differs by mask", async () => {
    await using emulator = await start();
    const { resourceName } = emulator
      .account("ada@example.test")
      .createPerson({ names: [{ givenName: "A" }] });
    const { people } = peopleClient(emulator);
    const one = (await people.get({ resourceName, personFields: "metadata" })).data;
    const other = (await people.get({ resourceName, personFields: "metadata,names" })).data;
    expect(one.etag).not.toBe(other.etag);
    expect(one.metadata?.sources?.[0]?.etag).toBe(other.metadata?.sources?.[0]?.etag);
    const requestBody = { metadata: one.metadata ?? {}, names: [{ givenName: "B" }] };
    const { data } = await people.updateContact({ resourceName, updatePersonFields: "names", requestBody });
    expect(data.names?.[0]?.displayName).toBe("B");
  });

  test("a person.etag from a listing is as good as one from get, unless told otherwise", async () => {
    await using emulator = await start();
    const { resourceName } = emulator
      .account("ada@example.test")
      .createPerson({ names: [{ givenName: "A" }] });
    const { people } = peopleClient(emulator);
    const listed = (await people.connections.list({ resourceName: "people/me", personFields: "names" })).data;
    const requestBody = { etag: listed.connections?.[0]?.etag ?? "", names: [{ givenName: "B" }] };
    const updated = await people.updateContact({ resourceName, updatePersonFields: "names", requestBody });
    expect(updated.data.names?.[0]?.givenName).toBe("B");
  });

  test("a person.etag from a listing can be refused where one from get is taken", async () => {
    await using emulator = await start({ refuseListEtags: true });
    const { resourceName } = emulator
      .account("ada@example.test")
      .createPerson({ names: [{ givenName: "A" }] });
    const { people } = peopleClient(emulator);
    const listed = (await people.connections.list({ resourceName: "people/me", personFields: "names" })).data
      .connections?.[0]?.etag;
    const got = (await people.get({ resourceName, personFields: "names" })).data.etag;
    const update = (etag: string | null | undefined) =>
      people.updateContact({
        resourceName,
        updatePersonFields: "names",
        requestBody: { etag: etag ?? "", names: [{ givenName: "B" }] },
      });
    expect((await refusalOf(update(listed))).message).toBe(STALE);
    expect((await update(got)).status).toBe(200);
    const parameters = { resourceName: "people/me", personFields: "metadata" };
    const again = (await people.connections.list(parameters)).data.connections?.[0];
    const requestBody = { ...again, names: [{ givenName: "C" }] };
    const bySource = await people.updateContact({ resourceName, updatePersonFields: "names", requestBody });
    expect(bySource.status, "the source's etag beside it is enough").toBe(200);
  });

  test("an update can be refused for want of the contact source among metadata.sources", async () => {
    await using emulator = await start({ requireContactSource: true });
    const made = emulator.account("ada@example.test").createPerson({ names: [{ givenName: "A" }] });
    const { people } = peopleClient(emulator);
    const update = (more: object) =>
      people.updateContact({
        resourceName: made.resourceName,
        updatePersonFields: "names",
        requestBody: { names: [{ givenName: "B" }], ...more },
      });
    const profile = { sources: [{ type: "PROFILE", etag: "#x" }] };
    for (const more of [{ etag: made.etag }, { etag: made.etag, metadata: profile }]) {
      expect(await refusalOf(update(more))).toMatchObject({ status: 400, code: "INVALID_ARGUMENT" });
    }
    expect((await update({ metadata: made.metadata })).status).toBe(200);
  });

  test("every change advances the etag, group membership included", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const { resourceName } = account.createPerson({ names: [{ givenName: "A" }] });
    const { people, contactGroups } = peopleClient(emulator);
    const group = account.createGroup("Choir");
    const requestBody = { resourceNamesToAdd: [resourceName] };
    const changes: Record<string, () => unknown> = {
      "in Google's pages": () => account.updatePerson(resourceName, { nicknames: [{ value: "n" }] }),
      "through the API": () =>
        people.updateContact({
          resourceName,
          updatePersonFields: "names",
          requestBody: { etag: account.person(resourceName)?.etag ?? "", names: [{ givenName: "B" }] },
        }),
      membership: () => contactGroups.members.modify({ resourceName: group, requestBody }),
      photo: () => people.updateContactPhoto({ resourceName, requestBody: { photoBytes: PNG } }),
      "photo taken away": () => people.deleteContactPhoto({ resourceName }),
      profile: () => account.linkProfile(resourceName, { names: [{ givenName: "Profile" }] }),
      "group deleted": () => contactGroups.delete({ resourceName: group }),
    };
    for (const [what, change] of Object.entries(changes)) {
      const before = account.person(resourceName);
      await change();
      const after = account.person(resourceName);
      expect([what, after?.etag]).not.toEqual([what, before?.etag]);
      expect(after?.metadata?.sources?.[0]?.etag).not.toBe(before?.metadata?.sources?.[0]?.etag);
    }
  });
});

describe("updateContact (BEHAVIOR.md §4)", () => {
  test("the mask replaces: listed fields become the request's, absent ones are cleared, others stay", async () => {
    await using emulator = await start();
    const { resourceName, etag } = emulator.account("ada@example.test").createPerson({
      names: [{ givenName: "A" }],
      emailAddresses: [{ value: "a@example.test" }, { value: "b@example.test" }],
      phoneNumbers: [{ value: "+1 212 555 0100" }],
      biographies: [{ value: "stays" }],
    });
    const { data } = await peopleClient(emulator).people.updateContact({
      resourceName,
      updatePersonFields: "emailAddresses,phoneNumbers",
      requestBody: {
        etag,
        emailAddresses: [{ value: "c@example.test" }],
        biographies: [{ value: "not in the mask" }],
      },
    });
    expect(data.emailAddresses?.map(({ value }) => value)).toEqual(["c@example.test"]);
    expect(data).not.toHaveProperty("phoneNumbers");
    expect(data.biographies?.[0]?.value).toBe("stays");
  });

  test("the etag of one update's answer serves the next", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    let person = (await people.createContact({ requestBody: { names: [{ givenName: "0" }] } })).data;
    for (const givenName of ["1", "2", "3"]) {
      person = (
        await people.updateContact({
          resourceName: person.resourceName ?? "",
          updatePersonFields: "names",
          requestBody: { etag: person.etag ?? "", names: [{ givenName }] },
        })
      ).data;
    }
    expect(person.names?.[0]?.givenName).toBe("3");
  });

  test.each(["biographies", "birthdays", "genders", "names"])("%s is a singleton", async (field) => {
    await using emulator = await start();
    const values: Record<string, object[]> = {
      biographies: [{ value: "a" }, { value: "b" }],
      birthdays: [{ text: "a" }, { text: "b" }],
      genders: [{ value: "male" }, { value: "female" }],
      names: [{ givenName: "a" }, { givenName: "b" }],
    };
    const refusal = await refusalOf(
      peopleClient(emulator).people.createContact({ requestBody: { [field]: values[field] } }),
    );
    expect(refusal.message).toBe(`Cannot have more than one person.${field} per source.`);
  });

  test("memberships in the mask need at least one membership", async () => {
    await using emulator = await start();
    const { resourceName, etag } = emulator
      .account("ada@example.test")
      .createPerson({ names: [{ givenName: "A" }] });
    const refusal = await refusalOf(
      peopleClient(emulator).people.updateContact({
        resourceName,
        updatePersonFields: "memberships",
        requestBody: { etag },
      }),
    );
    expect(refusal.status).toBe(400);
  });

  test("people/me is no contact, and an unknown one is not found", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const update = (resourceName: string) =>
      people.updateContact({ resourceName, updatePersonFields: "names", requestBody: { etag: "%x" } });
    expect((await refusalOf(update("people/me"))).message).toBe(
      'Resource name "people/me" is not a valid contact person resource.',
    );
    expect(await refusalOf(update("people/c1"))).toMatchObject({ status: 404, code: "NOT_FOUND" });
    expect((await refusalOf(people.deleteContact({ resourceName: "people/c1" }))).status).toBe(404);
    expect(
      (await refusalOf(people.updateContact({ resourceName: "people/c1", requestBody: {} }))).status,
    ).toBe(400);
  });

  test("the server derives displayName, formattedType and canonicalForm, and ignores them when sent", async () => {
    await using emulator = await start();
    const { data } = await peopleClient(emulator).people.createContact({
      requestBody: {
        names: [{ givenName: "Ann", familyName: "Lee", displayName: "Somebody Else" }],
        phoneNumbers: [
          { value: "+1 (212) 555-0100", type: "workFax", canonicalForm: "+0", formattedType: "X" },
        ],
      },
    });
    expect(data.names?.[0]).toMatchObject({ displayName: "Ann Lee", displayNameLastFirst: "Lee, Ann" });
    expect(data.phoneNumbers?.[0]).toMatchObject({
      canonicalForm: "+12125550100",
      formattedType: "Work Fax",
    });
  });

  test("names the API does not know are refused, at the top and inside a value", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    for (const requestBody of [{ email: "a" }, { names: [{ firstName: "A" }] }] as object[]) {
      expect((await refusalOf(people.createContact({ requestBody }))).message).toContain("Cannot find field");
    }
  });

  test("photos change only through their own calls", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const { resourceName } = emulator
      .account("ada@example.test")
      .createPerson({ names: [{ givenName: "A" }] });
    const refusal = await refusalOf(
      people.updateContact({ resourceName, updatePersonFields: "photos", requestBody: { etag: "%" } }),
    );
    expect(refusal.message).toContain('mask path: "photos"');
    const bad = people.updateContactPhoto({ resourceName, requestBody: { photoBytes: "bm8gaW1hZ2U=" } });
    expect((await refusalOf(bad)).status).toBe(400);
    const { data } = await people.updateContactPhoto({ resourceName, requestBody: { photoBytes: PNG } });
    const photo = data.person?.photos?.[0];
    expect(photo).not.toHaveProperty("default");
    const served = await fetch(photo?.url ?? "");
    expect(Buffer.from(await served.arrayBuffer()).toString("base64")).toBe(PNG);
    const cleared = await people.deleteContactPhoto({ resourceName });
    expect(cleared.data.person?.photos?.[0]?.default).toBe(true);
  });
});

describe("sources and values (BEHAVIOR.md §6)", () => {
  test("a linked profile's values come along, first and primary, unless only contacts are asked for", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const { resourceName } = account.linkProfile(
      account.createPerson({ names: [{ givenName: "Typed" }], emailAddresses: [{ value: "x@example.test" }] })
        .resourceName,
      { names: [{ givenName: "Profile" }] },
    );
    const { people } = peopleClient(emulator);
    const all = (await people.get({ resourceName, personFields: "names,metadata" })).data;
    expect(
      all.names?.map(({ metadata, givenName }) => [givenName, metadata?.source?.type, metadata?.primary]),
    ).toEqual([
      ["Profile", "PROFILE", true],
      ["Typed", "CONTACT", undefined],
    ]);
    expect(all.metadata?.sources?.map(({ type }) => type)).toEqual(["CONTACT", "PROFILE"]);
    const own = (
      await people.get({
        resourceName,
        personFields: "names,metadata",
        sources: ["READ_SOURCE_TYPE_CONTACT"],
      })
    ).data;
    expect(own.names?.map(({ givenName }) => givenName)).toEqual(["Typed"]);
  });

  test("a profile's values sent back become the contact's own: two names are one too many", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const { resourceName } = account.linkProfile(
      account.createPerson({ names: [{ givenName: "Typed" }] }).resourceName,
      { names: [{ givenName: "Profile" }], emailAddresses: [{ value: "leak@example.test" }] },
    );
    const { people } = peopleClient(emulator);
    const { data } = await people.get({ resourceName, personFields: "names,emailAddresses,metadata" });
    const update = (updatePersonFields: string) =>
      people.updateContact({ resourceName, updatePersonFields, requestBody: data });
    expect((await refusalOf(update("names"))).message).toBe(
      "Cannot have more than one person.names per source.",
    );
    const leaked = (await update("emailAddresses")).data;
    expect(leaked.emailAddresses?.map(({ metadata }) => metadata?.source?.type)).toEqual([
      "PROFILE",
      "CONTACT",
    ]);
  });

  test("every non-empty field of every contact has exactly one primary value, and one of each source", async () => {
    await using emulator = await start({ accounts: [{ email: "ada@example.test", contacts: 400 }] });
    for (const person of emulator.account("ada@example.test").people()) {
      for (const values of Object.values(person)) {
        if (!Array.isArray(values)) continue;
        expect(values.filter((value) => value.metadata?.primary === true)).toHaveLength(1);
        for (const ofSource of Map.groupBy(values, (value) => value.metadata?.source?.type).values()) {
          expect(ofSource.map((value) => value.metadata?.sourcePrimary === true)).toEqual(
            ofSource.map((_, index) => index === 0),
          );
        }
      }
    }
  });

  test("a birthday may lack its year or be only text; clientData and userDefined go round", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const requestBody = {
      birthdays: [{ date: { year: 0, month: 2, day: 29 } }],
      clientData: [{ key: "marker", value: "7f\u0000\ud83d" }],
      userDefined: [{ key: "k", value: "v" }],
    };
    const { data } = await people.createContact({ requestBody });
    expect(data.birthdays?.[0]?.date).toEqual({ year: 0, month: 2, day: 29 });
    const listed = await people.connections.list({
      resourceName: "people/me",
      personFields: "clientData,userDefined",
    });
    expect(listed.data.connections?.[0]?.clientData?.[0]).toMatchObject(requestBody.clientData[0] ?? {});
    const text = (await people.createContact({ requestBody: { birthdays: [{ text: "in May" }] } })).data;
    expect(text.birthdays?.[0]).not.toHaveProperty("date");
  });

  test("the account's truth and labelled pairs are about contacts that exist", async () => {
    await using emulator = await start({ accounts: [{ email: "ada@example.test", contacts: 1_000 }] });
    const account = emulator.account("ada@example.test");
    expect(account.people()).toHaveLength(1_000);
    expect(account.truth.size).toBe(1_000);
    expect(new Set(account.pairs.map(({ kind }) => kind)).size).toBe(HARD_CASE_KINDS.length);
    const truth = account.truth;
    for (const { a, b, expected } of account.pairs.filter((pair) => pair.expected !== "ask")) {
      expect(truth.has(a) && truth.has(b)).toBe(true);
      expect(truth.get(a) === truth.get(b)).toBe(expected === "same");
    }
  });

  test("an account holds 25,000 contacts; the error names MY_CONTACTS_OVERFLOW_COUNT", async () => {
    await using emulator = await start({ contactLimit: 2 });
    const { people } = peopleClient(emulator);
    const create = () => people.createContact({ requestBody: { names: [{ givenName: "A" }] } });
    const { resourceName } = (await create()).data;
    await create();
    expect((await refusalOf(create())).message).toContain("MY_CONTACTS_OVERFLOW_COUNT");
    await people.deleteContact({ resourceName: resourceName ?? "" });
    expect((await create()).status).toBe(200);
  });

  test("the trash that counts holds no contact that is there", async () => {
    await using emulator = await start({ contactLimit: 3, trashCounts: true });
    const create = () =>
      peopleClient(emulator).people.createContact({ requestBody: { names: [{ givenName: "A" }] } });
    for (let count = 0; count < 3; count += 1) expect((await create()).status).toBe(200);
    expect((await refusalOf(create())).message).toContain("MY_CONTACTS_OVERFLOW_COUNT");
  });

  test("the trash of 30 days can count towards the limit", async () => {
    let now = Date.UTC(2026, 0, 1);
    await using emulator = await start({ contactLimit: 1, trashCounts: true, now: () => now });
    const create = () =>
      peopleClient(emulator).people.createContact({ requestBody: { names: [{ givenName: "A" }] } });
    const { resourceName } = (await create()).data;
    await peopleClient(emulator).people.deleteContact({ resourceName: resourceName ?? "" });
    expect((await refusalOf(create())).message).toContain("MY_CONTACTS_OVERFLOW_COUNT");
    now += 31 * 24 * 60 * 60 * 1000;
    expect((await create()).status).toBe(200);
  });
});
