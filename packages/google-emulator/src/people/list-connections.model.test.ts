import { array, assert, asyncProperty, constantFrom, integer, record } from "fast-check";
import { expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator } from "../google-emulator.ts";
import type { Person } from "./person.ts";
import { searchRuns } from "../testing/search-runs.ts";

const LAG_MS = 1_000;
const ADA = "ada@example.test";
const FIELDS = "names,nicknames,metadata";

/** A client as simple as can be: it keeps what listings tell, and follows the page and sync tokens. */
class Replica {
  readonly persons = new Map<string, string>();
  private readonly emulator: GoogleEmulator;
  private readonly token: string;
  private syncToken = "";
  private pageToken = "";

  constructor(emulator: GoogleEmulator) {
    this.emulator = emulator;
    this.token = emulator.account(ADA).issueTokens().accessToken;
  }

  /** Fetches one page; true when it was the last of its listing. */
  async step(): Promise<boolean> {
    const query = new URLSearchParams({ personFields: FIELDS, pageSize: "3", requestSyncToken: "true" });
    if (this.syncToken !== "") query.set("syncToken", this.syncToken);
    if (this.pageToken !== "") query.set("pageToken", this.pageToken);
    const data = (await this.call("GET", `/v1/people/me/connections?${query}`)) as {
      connections?: Person[];
      nextPageToken?: string;
      nextSyncToken?: string;
    };
    for (const person of data.connections ?? []) {
      for (const former of person.metadata?.previousResourceNames ?? []) this.persons.delete(former);
      if (person.metadata?.deleted === true) this.persons.delete(person.resourceName);
      else this.persons.set(person.resourceName, contentOf(person));
    }
    this.pageToken = data.nextPageToken ?? "";
    this.syncToken = data.nextSyncToken ?? this.syncToken;
    return this.pageToken === "";
  }

  async call(method: string, path: string, body?: object): Promise<unknown> {
    const response = await fetch(`${this.emulator.url}${path}`, {
      method,
      headers: { authorization: `Bearer ${this.token}`, "content-type": "application/json" },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
    });
    if (!response.ok) throw new Error(`${method} ${path} was answered with ${response.status}.`);
    return response.json();
  }
}

function contentOf({ names, nicknames, metadata }: Person): string {
  return JSON.stringify([names, nicknames, metadata?.sources]);
}

type Action =
  | "create"
  | "update"
  | "delete"
  | "restore"
  | "rename"
  | "rename-back"
  | "merge"
  | "touch"
  | "api-create"
  | "api-update"
  | "api-delete"
  | "wait"
  | "page";

const ACTIONS: Action[] = [
  "create",
  "update",
  "delete",
  "restore",
  "rename",
  "rename-back",
  "merge",
  "touch",
  "api-create",
  "api-update",
  "api-delete",
  "wait",
  "page",
  "page",
  "page",
];

test("a client that follows pages and deltas always ends with what is there, whatever changes when", async () => {
  await assert(
    asyncProperty(
      array(record({ action: constantFrom(...ACTIONS), which: integer({ min: 0, max: 50 }) }), {
        maxLength: 60,
      }),
      async (steps) => {
        let now = Date.UTC(2026, 0, 1);
        await using emulator = await createGoogleEmulator({
          accounts: [{ email: ADA, contacts: 7 }],
          propagationMs: LAG_MS,
          now: () => now,
        });
        const account = emulator.account(ADA);
        const replica = new Replica(emulator);
        const deleted: string[] = [];
        for (const [index, { action, which }] of steps.entries()) {
          now += 10;
          const people = account.people();
          const target = people[which % Math.max(1, people.length)];
          const name = target?.resourceName ?? "";
          const value = { nicknames: [{ value: `step ${index}` }] };
          if (action === "create") account.createPerson(value);
          else if (action === "api-create") await replica.call("POST", "/v1/people:createContact", value);
          else if (action === "wait") now += LAG_MS / 2;
          else if (action === "page") await replica.step();
          else if (action === "restore") {
            const former = deleted.pop();
            if (former !== undefined) account.restorePerson(former);
          } else if (target === undefined) continue;
          else if (action === "update") account.updatePerson(name, value);
          else if (action === "rename") account.renamePerson(name);
          else if (action === "rename-back") account.renamePerson(name, { to: "former" });
          else if (action === "touch") account.touchPerson(name);
          else if (action === "delete") {
            account.deletePerson(name);
            deleted.push(name);
          } else if (action === "merge") {
            const other = people.find(({ resourceName }) => resourceName !== name);
            if (other !== undefined) account.mergePeople([name, other.resourceName]);
          } else if (action === "api-update") {
            const body = { etag: target.etag, ...value };
            await replica.call("PATCH", `/v1/${name}:updateContact?updatePersonFields=nicknames`, body);
          } else await replica.call("DELETE", `/v1/${name}:deleteContact`);
        }
        now += LAG_MS;
        for (let listings = 0; listings < 2;) if (await replica.step()) listings += 1;
        const truth = new Map(account.people().map((person) => [person.resourceName, contentOf(person)]));
        expect(replica.persons).toEqual(truth);
      },
    ),
    searchRuns(150),
  );
});
