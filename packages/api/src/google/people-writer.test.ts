import { inspect } from "node:util";
import {
  contactSourceEtag,
  KithError,
  writableFields,
  type ContactFields,
  type PeopleWriter,
} from "@kith/core";
import type { Fault, EmulatedAccount } from "@kith/google-emulator";
import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { createQuota, type Quota } from "../quota/quota.ts";
import { createGoogleCaller } from "./google-caller.ts";
import { createGoogleEndpoints } from "./google-endpoints.ts";
import { createPeopleClient } from "./people-client.ts";
import { createPeopleWriter } from "./people-writer.ts";
import { DEFAULT_RETRY_POLICY } from "./retry.ts";
import { openGoogleScene, type GoogleScene } from "./testing/google-scene.ts";
import type { AccountReference } from "./token-store.ts";
import { createTokenVault } from "./token-vault.ts";

let scene: GoogleScene;
let account: AccountReference;
let google: EmulatedAccount;
let quota: Quota;
beforeAll(async () => {
  scene = await openGoogleScene({ requireContactSource: true, refuseListEtags: true });
});
afterAll(() => scene[Symbol.asyncDispose]());

let people = 0;
beforeEach(async () => {
  scene.emulator.faults.clear();
  scene.emulator.requests.clear();
  quota = createQuota(scene.database);
  people += 1;
  google = scene.emulator.addAccount({ email: `writer-${people}@gmail.example` });
  account = await scene.connectAccount(await scene.signIn(), google.email);
});

function openWriter({ signal, timeoutMs }: { signal?: AbortSignal; timeoutMs?: number } = {}): PeopleWriter {
  const { database, store, oauth, now, emulator } = scene;
  const vault = createTokenVault({ store, oauth, now });
  const { peopleRootUrl: rootUrl } = createGoogleEndpoints(emulator.url);
  return createPeopleWriter({
    caller: createGoogleCaller({ database, account, vault, quota, now }),
    client: createPeopleClient({ rootUrl, now, ...(timeoutMs === undefined ? {} : { timeoutMs }) }),
    signal,
    retry: { ...DEFAULT_RETRY_POLICY, sleep: () => Promise.resolve() },
  });
}

function card(name: string, more: ContactFields = {}): ContactFields {
  return { names: [{ givenName: name }], ...more };
}

async function personOf(resourceName: string) {
  const person = await openWriter().getPerson(resourceName);
  if (person === null) throw new Error("There is no such person.");
  return person;
}

async function etagOf(resourceName: string): Promise<string> {
  return contactSourceEtag(await personOf(resourceName)) ?? "";
}

/** Somebody whom Google has. */
function somebody(name = "Ann", more: object = {}): string {
  return google.createPerson({ names: [{ givenName: name }], ...more }).resourceName;
}

async function written(answer: ReturnType<PeopleWriter["create"]>) {
  const result = await answer;
  if (result.kind !== "written") throw new Error(`Not written: ${inspect(result)}`);
  return result.people;
}

function inject(fault: Fault): void {
  scene.emulator.faults.inject(fault);
}

function calls(path: string): number {
  return scene.emulator.requests.count({ path });
}

describe("creating", () => {
  test("one is a single call, and the answer is the person with all that was sent", async () => {
    const fields = card("Ann", {
      emailAddresses: [{ value: "ann@lee.example", type: "work" }, { value: "a@lee.example" }],
      clientData: [{ key: "kith", value: "record-1" }],
      userDefined: [{ key: "shoe size", value: "38" }],
    });
    const [person] = await written(openWriter().create([{ fields }]));
    const { memberships, ...rest } = writableFields(person ?? {});
    expect(rest).toMatchObject(fields);
    expect(memberships).toHaveLength(1);
    expect(contactSourceEtag(person ?? {})).toBe(await etagOf(person?.resourceName ?? ""));
    expect([calls(":createContact"), calls(":batchCreateContacts")]).toEqual([1, 0]);
  });

  test("more are one batch, answered in the order of the call", async () => {
    const names = ["Ann", "Bob", "Cid", "Dan", "Eve", "Fay"];
    const created = await written(openWriter().create(names.map((name) => ({ fields: card(name) }))));
    expect(created.map((person) => writableFields(person).names?.[0]?.["givenName"])).toEqual(names);
    expect([calls(":createContact"), calls(":batchCreateContacts")]).toEqual([0, 1]);
  });

  test("nobody is no call", async () => {
    expect(await openWriter().create([])).toEqual({ kind: "written", people: [] });
    expect(await openWriter().update(["names"], [])).toEqual({ kind: "written", people: [] });
    expect(await openWriter().remove([])).toEqual({ kind: "written", people: [] });
    expect(scene.emulator.requests.count({ path: "/v1/people" })).toBe(0);
  });
});

describe("updating", () => {
  test("replaces the mask's fields, clears those that are absent, and leaves all others", async () => {
    const name = somebody("Ann", {
      emailAddresses: [{ value: "ann@lee.example" }],
      phoneNumbers: [{ value: "+1 202 555 0143" }],
      nicknames: [{ value: "Annie" }],
    });
    const etag = await etagOf(name);
    const fields: ContactFields = {
      phoneNumbers: [{ value: "+1 202 555 0199" }],
      nicknames: [{ value: "no" }],
    };
    const [person] = await written(
      openWriter().update(["phoneNumbers", "emailAddresses"], [{ resourceName: name, etag, fields }]),
    );
    const after = writableFields(person ?? {});
    expect(after.phoneNumbers).toEqual([{ value: "+1 202 555 0199" }]);
    expect(after.emailAddresses).toBeUndefined();
    expect(after.nicknames).toEqual([{ value: "Annie" }]);
    expect(after.names?.[0]?.["givenName"]).toBe("Ann");
  });

  test("several are one batch under one mask, and the answer's etags serve the next call", async () => {
    const names = Array.from({ length: 6 }, (_, n) => somebody(`p${n}`));
    const rename = async (text: string, etags: readonly string[]) =>
      await written(
        openWriter().update(
          ["nicknames"],
          names.map((resourceName, n) => ({
            resourceName,
            etag: etags[n] ?? "",
            fields: { nicknames: [{ value: `${text}${n}` }] },
          })),
        ),
      );
    const first = await rename("a", await Promise.all(names.map(etagOf)));
    expect(first.map((person) => person.resourceName)).toEqual(names);
    const second = await rename(
      "b",
      first.map((person) => contactSourceEtag(person) ?? ""),
    );
    expect(second.map((person) => writableFields(person).nicknames?.[0]?.value)).toEqual(
      names.map((_, n) => `b${n}`),
    );
    expect(calls(":batchUpdateContacts")).toBe(2);
  });

  test("a stale etag is told as such, in both statuses it was seen in", async () => {
    const resourceName = somebody();
    const stale = { resourceName, etag: await etagOf(resourceName), fields: card("Eva") };
    google.updatePerson(resourceName, { names: [{ givenName: "Anna" }] });
    expect(await openWriter().update(["names"], [stale])).toEqual({ kind: "stale" });
    inject({ kind: "status", answer: "stale-etag-403", path: ":updateContact" });
    expect(await openWriter().update(["names"], [stale])).toEqual({ kind: "stale" });
    expect(writableFields(await personOf(resourceName)).names?.[0]?.["givenName"]).toBe("Anna");
  });

  test("one whom Google does not have is not found", async () => {
    const gone = { resourceName: "people/c404", etag: "x", fields: card("Eva") };
    expect(await openWriter().update(["names"], [gone])).toEqual({ kind: "not-found" });
  });

  test("contents that Google refuses are told with its reason, and nothing of them", async () => {
    const resourceName = somebody();
    const fields: ContactFields = { names: [{ givenName: "Eva" }, { givenName: "Secret" }] };
    const answer = await openWriter().update(
      ["names"],
      [{ resourceName, etag: await etagOf(resourceName), fields }],
    );
    expect(answer).toEqual({ kind: "refused", reason: "badRequest" });
    expect(inspect(answer)).not.toContain("Secret");
  });
});

describe("removing", () => {
  test("one is a single call, more are a batch; who is gone is gone", async () => {
    const names = Array.from({ length: 4 }, (_, n) => somebody(`p${n}`));
    expect(await openWriter().remove(names.slice(0, 1))).toEqual({ kind: "written", people: [] });
    expect(await openWriter().remove(names.slice(1))).toEqual({ kind: "written", people: [] });
    expect([calls(":deleteContact"), calls(":batchDeleteContacts")]).toEqual([1, 1]);
    for (const name of names) expect(await openWriter().getPerson(name)).toBeNull();
    expect(await openWriter().remove(names.slice(0, 1))).toEqual({ kind: "not-found" });
  });
});

describe("what is not certain is unknown, and never repeated", () => {
  test.each(["drop-before", "drop-after", "drop-within"] as const)("a single call (%s)", async (kind) => {
    inject({ kind, path: ":createContact" });
    expect(await openWriter().create([{ fields: card("Ann") }])).toMatchObject({ kind: "unknown" });
    expect(calls(":createContact")).toBe(1);
  });

  test("an answer that comes too late", async () => {
    inject({ kind: "slow", delayMs: 2_000, path: ":createContact" });
    const answer = await openWriter({ timeoutMs: 50 }).create([{ fields: card("Ann") }]);
    expect(answer).toEqual({ kind: "unknown", reason: "no-answer" });
  });

  test.each([500, 503])("a %i", async (status) => {
    inject({ kind: "status", status, path: ":createContact", when: "after" });
    expect(await openWriter().create([{ fields: card("Ann") }])).toEqual({
      kind: "unknown",
      reason: "unavailable",
    });
    expect(calls(":createContact")).toBe(1);
  });

  test("a success that is not in Google's form", async () => {
    for (const body of [{}, { resourceName: 7 }]) {
      inject({ kind: "status", status: 200, body, path: ":createContact" });
      expect(await openWriter().create([{ fields: card("Ann") }])).toEqual({
        kind: "unknown",
        reason: "answer-not-understood",
      });
    }
    const two = [{ fields: card("Ann") }, { fields: card("Bob") }];
    for (const body of [
      {},
      { createdPeople: [] },
      { createdPeople: [{ person: { resourceName: "people/c1" } }] },
    ]) {
      inject({ kind: "status", status: 200, body, path: ":batchCreateContacts" });
      expect(await openWriter().create(two)).toEqual({ kind: "unknown", reason: "answer-not-understood" });
    }
  });

  test("every batch that Google answers with an error", async () => {
    const names = [somebody("Ann"), somebody("Bob")];
    const changed = async () =>
      await Promise.all(
        names.map(async (resourceName) => ({
          resourceName,
          etag: await etagOf(resourceName),
          fields: card("Eva"),
        })),
      );
    inject({ kind: "partial-batch", applied: [0], path: ":batchUpdateContacts" });
    expect(await openWriter().update(["names"], await changed())).toMatchObject({ kind: "unknown" });
    const stale = (await changed()).map((one, n) => (n === 0 ? { ...one, etag: "stale" } : one));
    expect(await openWriter().update(["names"], stale)).toEqual({
      kind: "unknown",
      reason: "stale-etag",
    });
    expect(await openWriter().remove([names[0] ?? "", "people/c404"])).toEqual({
      kind: "unknown",
      reason: "not-found",
    });
    const two = [{ fields: card("Ann") }, { fields: { names: [{ givenName: "A" }, { givenName: "B" }] } }];
    expect(await openWriter().create(two)).toEqual({ kind: "unknown", reason: "request-refused" });
  });
});

describe("what was certainly not done is thrown", () => {
  test("a used-up quota, before the call and by Google's word", async () => {
    inject({ kind: "status", answer: "per-minute-write-quota", path: ":createContact" });
    const refused = openWriter().create([{ fields: card("Ann") }]);
    await expect(refused).rejects.toMatchObject({ code: "SOURCE_RATE_LIMITED" });
    const before = calls(":createContact");
    await expect(openWriter().create([{ fields: card("Ann") }])).rejects.toMatchObject({
      code: "SOURCE_RATE_LIMITED",
    });
    expect(calls(":createContact")).toBe(before);
  });

  test("a grant that was revoked", async () => {
    google.revokeAllGrants();
    await expect(openWriter().create([{ fields: card("Ann") }])).rejects.toMatchObject({
      code: "RECONNECT_NEEDED",
    });
  });

  test("a call that its caller ends: what became of it is not said", async () => {
    const ended = new AbortController();
    inject({ kind: "hook", path: ":createContact", hook: () => ended.abort() });
    const answer = openWriter({ signal: ended.signal }).create([{ fields: card("Ann") }]);
    await expect(answer).rejects.toSatisfy(
      (error: unknown) => KithError.isInstance(error) && error.code === "CANCELLED",
    );
  });
});

test("an account that is full takes no more, and says so", async () => {
  await using full = await openGoogleScene({ contactLimit: 1 });
  const holder = full.emulator.addAccount({ email: "full@gmail.example" });
  holder.createPerson({ names: [{ givenName: "Ann" }] });
  const reference = await full.connectAccount(await full.signIn(), holder.email);
  const { database, store, oauth, now, emulator } = full;
  const writer = createPeopleWriter({
    caller: createGoogleCaller({
      database,
      account: reference,
      vault: createTokenVault({ store, oauth, now }),
      quota: createQuota(database),
      now,
    }),
    client: createPeopleClient({ rootUrl: createGoogleEndpoints(emulator.url).peopleRootUrl, now }),
  });
  expect(await writer.create([{ fields: card("Bob") }])).toEqual({ kind: "account-full" });
});
