import { describe, expect, test } from "vitest";

import { createGoogleEmulator } from "../create-google-emulator.ts";
import type { GoogleEmulator } from "../google-emulator.ts";
import { peopleClient } from "../testing/google-clients.ts";
import { refusalOf } from "../testing/refusal.ts";
import { FAULT_ANSWERS } from "./fault-answer.ts";
import type { FaultAnswer } from "./fault-answer.ts";

async function start(): Promise<GoogleEmulator> {
  return createGoogleEmulator({ accounts: [{ email: "ada@example.test" }] });
}

const body = { names: [{ givenName: "A" }] };

function countOf(emulator: GoogleEmulator): number {
  return emulator.account("ada@example.test").contactCount;
}

describe("injected faults", () => {
  test("a status strikes the next matching request only, and nothing was done", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const fault = emulator.faults.inject({
      kind: "status",
      status: 503,
      method: "POST",
      path: ":createContact",
    });
    expect((await people.get({ resourceName: "people/me", personFields: "names" })).status).toBe(200);
    expect((await refusalOf(people.createContact({ requestBody: body }))).status).toBe(503);
    expect([countOf(emulator), fault.spent, fault.hits]).toEqual([0, true, 1]);
    expect((await people.createContact({ requestBody: body })).status).toBe(200);
  });

  test("a status can carry further headers", async () => {
    await using emulator = await start();
    for (const status of [{ answer: "unavailable" as const }, { status: 503 }]) {
      emulator.faults.inject({ kind: "status", ...status, headers: { "retry-after": "7" } });
      const { headers } = await fetch(`${emulator.url}/v1/userinfo`);
      expect(headers.get("retry-after")).toBe("7");
    }
  });

  test("a status can come after the write", async () => {
    await using emulator = await start();
    emulator.faults.inject({ kind: "status", status: 500, path: ":createContact", when: "after" });
    await refusalOf(peopleClient(emulator).people.createContact({ requestBody: body }));
    expect(countOf(emulator)).toBe(1);
  });

  /** HTTP status, canonical status, the reason of the old error list, and what the details or the message hold. */
  const ANSWERS: Record<FaultAnswer, [number, string | undefined, string, string]> = {
    "per-minute-read-quota": [
      429,
      "RESOURCE_EXHAUSTED",
      "rateLimitExceeded",
      "people.googleapis.com/critical_read_requests",
    ],
    "per-minute-write-quota": [
      429,
      "RESOURCE_EXHAUSTED",
      "rateLimitExceeded",
      "people.googleapis.com/critical_write_requests",
    ],
    "account-quota": [429, "RESOURCE_EXHAUSTED", "rateLimitExceeded", "FBS quota limit exceeded"],
    "rate-limit-403": [403, undefined, "rateLimitExceeded", "Rate Limit Exceeded"],
    "user-rate-limit-403": [403, undefined, "userRateLimitExceeded", "User Rate Limit Exceeded"],
    "quota-403": [403, undefined, "quotaExceeded", "Quota Exceeded"],
    "access-not-configured": [403, "PERMISSION_DENIED", "accessNotConfigured", "SERVICE_DISABLED"],
    "insufficient-permissions": [
      403,
      "PERMISSION_DENIED",
      "insufficientPermissions",
      "ACCESS_TOKEN_SCOPE_INSUFFICIENT",
    ],
    unauthenticated: [401, "UNAUTHENTICATED", "authError", "ACCESS_TOKEN_EXPIRED"],
    "expired-sync-token": [400, "INVALID_ARGUMENT", "badRequest", "EXPIRED_SYNC_TOKEN"],
    "expired-sync-token-failed-precondition": [
      400,
      "FAILED_PRECONDITION",
      "failedPrecondition",
      "EXPIRED_SYNC_TOKEN",
    ],
    "expired-sync-token-410": [410, undefined, "EXPIRED_SYNC_TOKEN", "Sync token is expired."],
    "stale-etag-403": [403, "PERMISSION_DENIED", "failedPrecondition", "the current person.etag"],
    "invalid-page-token": [400, "INVALID_ARGUMENT", "badRequest", "invalid argument"],
    internal: [500, "INTERNAL", "backendError", "Internal error"],
    unavailable: [503, "UNAVAILABLE", "backendError", "unavailable"],
  };

  test.each(Object.keys(FAULT_ANSWERS) as FaultAnswer[])(
    "the answer %s is an error with Google's body",
    async (answer) => {
      await using emulator = await start();
      emulator.faults.inject({ kind: "status", answer });
      const refusal = await refusalOf(peopleClient(emulator).people.createContact({ requestBody: body }));
      const [status, code, reason, text] = ANSWERS[answer];
      expect(refusal).toMatchObject({ status, code, reason });
      expect(JSON.stringify([refusal.message, refusal.details])).toContain(text);
      expect(countOf(emulator)).toBe(0);
    },
  );

  test("stale-etag leaves calls alone that bring no etag", async () => {
    await using emulator = await start();
    emulator.faults.inject({ kind: "stale-etag" });
    expect((await peopleClient(emulator).people.createContact({ requestBody: body })).status).toBe(200);
  });

  test.each([
    ["drop-before", 0],
    ["drop-after", 1],
    ["drop-within", 1],
  ] as const)("%s breaks the connection, with %i contacts written", async (kind, written) => {
    await using emulator = await start();
    emulator.faults.inject({ kind, path: ":createContact" });
    const broken = await peopleClient(emulator)
      .people.createContact({ requestBody: body })
      .then(
        () => "answered",
        (error: unknown) => (error as { response?: unknown }).response ?? "broken",
      );
    expect(broken).toBe("broken");
    expect(countOf(emulator)).toBe(written);
    expect(emulator.requests.all().at(-1)).toMatchObject({ status: 0, fault: kind });
    expect((await peopleClient(emulator).people.createContact({ requestBody: body })).status).toBe(200);
  });

  test("slow delays the request before or after the work", async () => {
    await using emulator = await start();
    for (const when of ["before", "after"] as const) {
      emulator.faults.inject({ kind: "slow", delayMs: 60, when });
      const begun = performance.now();
      await peopleClient(emulator).people.createContact({ requestBody: body });
      expect(performance.now() - begun).toBeGreaterThanOrEqual(55);
    }
    expect(countOf(emulator)).toBe(2);
  });

  test("stale-etag refuses a right etag once, as reported in the wild (BEHAVIOR.md §3)", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const { resourceName, etag } = emulator.account("ada@example.test").createPerson(body);
    emulator.faults.inject({ kind: "stale-etag", method: "PATCH" });
    const update = () =>
      people.updateContact({ resourceName, updatePersonFields: "names", requestBody: { etag, ...body } });
    expect((await refusalOf(update())).message).toContain("is different than the current person.etag");
    expect((await update()).status).toBe(200);
  });

  test("partial-batch applies the chosen items and answers with an error", async () => {
    await using emulator = await start();
    const account = emulator.account("ada@example.test");
    const { people } = peopleClient(emulator);
    const contacts = ["a", "b", "c", "d"].map((givenName) => ({ contactPerson: { names: [{ givenName }] } }));
    emulator.faults.inject({ kind: "partial-batch", path: ":batchCreateContacts", applied: [0, 3] });
    const refusal = await refusalOf(
      people.batchCreateContacts({ requestBody: { contacts, readMask: "names" } }),
    );
    expect(Object.keys(refusal.details[0]?.["contactErrors"] ?? {})).toEqual(["1", "2"]);
    expect(account.people().map(({ names }) => names?.[0]?.givenName)).toEqual(["a", "d"]);
    emulator.faults.inject({ kind: "partial-batch" });
    const resourceNames = account.people().map(({ resourceName }) => resourceName);
    await refusalOf(people.batchDeleteContacts({ requestBody: { resourceNames } }));
    expect(account.contactCount).toBe(1);
  });

  test("a fault can wait for the n-th request, strike several, and call back first", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    const hits: number[] = [];
    emulator.faults.inject({
      kind: "status",
      answer: "unavailable",
      path: /:createContact$/u,
      at: 2,
      times: 2,
      hook: ({ hit }) => void hits.push(hit),
    });
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1) {
      const call = people.createContact({ requestBody: body });
      statuses.push(
        await call.then(
          ({ status }) => status,
          async () => (await refusalOf(call)).status,
        ),
      );
    }
    expect([statuses, hits]).toEqual([
      [200, 503, 503, 200],
      [2, 3],
    ]);
  });

  test("a hook alone changes nothing; faults can be removed", async () => {
    await using emulator = await start();
    let struck = 0;
    emulator.faults.inject({ kind: "hook", hook: () => void (struck += 1) });
    emulator.faults.inject({ kind: "status", status: 500, at: 2 }).remove();
    emulator.faults.inject({ kind: "status", status: 500, at: 2 });
    await peopleClient(emulator).people.createContact({ requestBody: body });
    emulator.faults.clear();
    await peopleClient(emulator).people.createContact({ requestBody: body });
    expect([struck, countOf(emulator), emulator.faults.all()]).toEqual([1, 2, []]);
  });
});

describe("the request log", () => {
  test("tells every Google request in order, without tokens, until cleared", async () => {
    await using emulator = await start();
    const { people } = peopleClient(emulator);
    await people.connections.list({ resourceName: "people/me", personFields: "names", pageSize: 5 });
    await refusalOf(people.get({ resourceName: "people/c1", personFields: "names" }));
    await fetch(`${emulator.url}/v1/userinfo?access_token=secret`);
    await fetch(`${emulator.url}/emulator/requests`);
    expect(emulator.requests.all()).toEqual([
      {
        n: 1,
        method: "GET",
        path: "/v1/people/me/connections",
        query: { personFields: "names", pageSize: "5" },
        status: 200,
        accountEmail: "ada@example.test",
      },
      {
        n: 2,
        method: "GET",
        path: "/v1/people/c1",
        query: { personFields: "names" },
        status: 404,
        accountEmail: "ada@example.test",
      },
      { n: 3, method: "GET", path: "/v1/userinfo", query: {}, status: 401 },
    ]);
    expect(emulator.requests.count({ path: "/v1/people", status: 200 })).toBe(1);
    emulator.requests.clear();
    expect(emulator.requests.count()).toBe(0);
  });
});
