import { randomBytes } from "node:crypto";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import type { TestClient } from "../server/testing/test-client.ts";
import { openTestKith, type TestKith } from "../server/testing/test-kith.ts";
import { superuserQuery } from "../testing/superuser-query.ts";

let kith: TestKith;
beforeAll(async () => {
  kith = await openTestKith();
});
afterAll(() => kith[Symbol.asyncDispose]());
beforeEach(() => {
  kith.emulator.faults.clear();
});

interface RawPerson {
  readonly resourceName: string;
  readonly [field: string]: unknown;
}

/** Google answers the next listing with these persons, whatever they are. */
function answerWith(people: readonly RawPerson[]): void {
  const body = { connections: people, totalItems: people.length, nextSyncToken: "a-sync-token" };
  kith.emulator.faults.inject({ path: "/connections", kind: "status", status: 200, body });
}

function person(name: string, more: object = {}): RawPerson {
  const sources = [{ type: "CONTACT", id: name, etag: "#1" }];
  return {
    resourceName: `people/${name}`,
    etag: "%1",
    metadata: { sources },
    names: [{ givenName: name, familyName: "Plain" }],
    ...more,
  };
}

async function recordOf(client: TestClient, resourceName: string) {
  const rows = await superuserQuery<{ remote: string }>(
    kith.database,
    `select remote from kith.source_record join kith.google_account using (account_id)
     where resource_name = $1 and email = $2`,
    [resourceName, client.google.email],
  );
  return rows[0];
}

// Random, since the database would compress a repetition to a fitting size.
const TOO_LONG = `people/${randomBytes(2_500).toString("hex")}`;

test.each([false, true])(
  "persons that the database cannot take are left out and reported, and the page goes on (dry run: %j)",
  async (dryRun) => {
    const client = await kith.connect();
    const page = [
      person("first"),
      person("x", { resourceName: TOO_LONG }),
      person("second"),
      person("third", { metadata: { sources: [{ type: "CONTACT", id: "3", etag: "a\u0000b" }] } }),
      ...Array.from({ length: 20 }, (_, index) => person(`more${index}`)),
      person("last"),
    ];
    answerWith(page);
    const { body } = await client.sync({ dryRun });
    expect(body).toMatchObject({ imported: 23, failed: 2, hasMore: false, success: true });
    expect(body["errors"]).toHaveLength(2);
    const failures = await client.call("sync", "failures", { runId: body["runId"] });
    expect(failures.items.map(({ resourceName, code, stage }) => [resourceName, code, stage])).toEqual(
      expect.arrayContaining([
        [TOO_LONG, "RECORD_NOT_STORABLE", "apply"],
        ["people/third", "RECORD_NOT_STORABLE", "apply"],
      ]),
    );
    expect((await client.call("stats", "get")).sourceRecords).toBe(dryRun ? 0 : 23);
  },
);

test("a person under a name that no row can hold is reported, and never ends the step", async () => {
  const client = await kith.connect();
  answerWith([
    person("good"),
    person("nul", { resourceName: "people/a\u0000b" }),
    person("half", { resourceName: "people/\ud800" }),
  ]);
  const { body } = await client.sync();
  expect(body).toMatchObject({ imported: 1, failed: 2 });
  expect((await client.call("sync", "failures", { runId: body["runId"] })).items).toHaveLength(2);
});

test("a stored person whose new contents cannot be taken stays as it was, and is not deleted by a full listing", async () => {
  const client = await kith.connect();
  answerWith([person("ann"), person("bob")]);
  await client.sync();
  answerWith([
    person("ann", {
      metadata: { sources: [{ type: "CONTACT", id: "ann", etag: "\u0000" }] },
      nicknames: [{ value: "A" }],
    }),
    person("bob", { nicknames: [{ value: "B" }] }),
  ]);
  const { body } = await client.sync({ forceFull: true });
  expect(body).toMatchObject({ updated: 1, failed: 1, deleted: 0 });
  expect((await client.call("stats", "get")).sourceRecords).toBe(2);
  expect((await recordOf(client, "people/ann"))?.remote).not.toContain("nicknames");
});

test("U+0000, half characters, big numbers and unknown fields survive value for value", async () => {
  const client = await kith.connect();
  const odd = person("odd", {
    biographies: [{ value: "before\u0000after \ud83d \udc00 \u{1F600}" }],
    userDefined: [{ key: "n\u0000", value: "\ud800" }],
    fieldOfTheFuture: [{ deep: { number: 2 ** 70, small: 1e-7, zero: -0, list: [null, true] } }],
  });
  answerWith([odd]);
  expect((await client.sync()).body).toMatchObject({ imported: 1, failed: 0 });
  const stored = JSON.parse((await recordOf(client, "people/odd"))?.remote ?? "null") as unknown;
  expect(stored).toEqual(JSON.parse(JSON.stringify(odd)));
  const { items } = await client.call("contacts", "list", { q: "odd" });
  const contact = await client.call("contacts", "get", { id: items[0]?.id });
  expect(contact.fields["biographies"]?.[0]?.value["value"]).toBe(
    "before\u0000after \ud83d \udc00 \u{1F600}",
  );
  answerWith([odd]);
  expect((await client.sync({ forceFull: true })).body).toMatchObject({ unchanged: 1, updated: 0 });
});
