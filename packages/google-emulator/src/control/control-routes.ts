import process from "node:process";

import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import type { EmulatedAccount } from "../account/emulated-account.ts";
import type { GoogleEmulator } from "../google-emulator.ts";
import { parseFaultRequest } from "./fault-request.ts";

const personSchema = z.record(z.string(), z.array(z.record(z.string(), z.unknown())));
const namesSchema = z.object({ resourceNames: z.array(z.string()), announce: z.boolean().optional() });
const nameSchema = z.object({ resourceName: z.string() });

/** Calls on one account, by the last word of their path. The body is JSON; the answer too. */
const ACCOUNT_CALLS: Record<string, (account: EmulatedAccount, body: unknown) => unknown> = {
  people: (account, body) => account.createPerson(personSchema.parse(body)),
  update: (account, body) => {
    const { resourceName, person } = nameSchema.extend({ person: personSchema }).parse(body);
    return account.updatePerson(resourceName, person);
  },
  delete: (account, body) => done(account.deletePerson(nameSchema.parse(body).resourceName)),
  restore: (account, body) => account.restorePerson(nameSchema.parse(body).resourceName),
  merge: (account, body) => {
    const { resourceNames, announce } = namesSchema.parse(body);
    return account.mergePeople(resourceNames, announce === undefined ? {} : { announce });
  },
  "link-profile": (account, body) => {
    const { resourceName, profile } = nameSchema.extend({ profile: personSchema }).parse(body);
    return account.linkProfile(resourceName, profile);
  },
  "unlink-profile": (account, body) => account.unlinkProfile(nameSchema.parse(body).resourceName),
  rename: (account, body) => account.renamePerson(nameSchema.parse(body).resourceName),
  touch: (account, body) => done(account.touchPerson(nameSchema.parse(body).resourceName)),
  hide: (account, body) => {
    const { resourceName, hidden } = nameSchema.extend({ hidden: z.boolean().optional() }).parse(body);
    return done(account.hideFromLists(resourceName, hidden));
  },
  "other-contacts": (account, body) => ({
    resourceName: account.createOtherContact(personSchema.parse(body)),
  }),
  groups: (account, body) => ({
    resourceName: account.createGroup(z.object({ name: z.string() }).parse(body).name),
  }),
  tokens: (account, body) => {
    const { scopes, clientId } = z
      .object({ scopes: z.array(z.string()).optional(), clientId: z.string().optional() })
      .parse(body);
    return account.issueTokens({
      ...(scopes === undefined ? {} : { scopes }),
      ...(clientId === undefined ? {} : { clientId }),
    });
  },
  "revoke-grants": (account) => done(account.revokeAllGrants()),
  "expire-sync-tokens": (account) => done(account.expireSyncTokens()),
  "expire-page-tokens": (account) => done(account.expirePageTokens()),
  events: (account, body) => {
    const { calendarId, event } = z
      .object({ calendarId: z.string().optional(), event: z.record(z.string(), z.unknown()) })
      .parse(body);
    return { id: account.putEvent(event, calendarId) };
  },
  "delete-event": (account, body) => {
    const { calendarId, id } = z.object({ calendarId: z.string().optional(), id: z.string() }).parse(body);
    return done(account.deleteEvent(id, calendarId));
  },
};

function done(_nothing: void): object {
  return {};
}

/**
 * The emulator's own interface over HTTP, under /emulator: what tests in the same process do by calls.
 *
 * Changes need the content type application/json, which a page on another site cannot send without asking first.
 */
export function controlRoutes(emulator: () => GoogleEmulator): Hono {
  const routes = new Hono();

  routes.use(async (c, next) => {
    const hasJson = (c.req.header("content-type") ?? "").startsWith("application/json");
    if (c.req.method !== "GET" && !hasJson) {
      return c.json({ error: "Send this request with the header content-type: application/json." }, 415);
    }
    return next();
  });
  routes.onError((error, c) => c.json({ error: error.message }, 400));

  routes.get("/", (c) =>
    c.json({
      now: emulator().now(),
      accounts: emulator().accounts().map(summary),
      requests: emulator().requests.count(),
    }),
  );
  routes.get("/requests", (c) => c.json({ requests: emulator().requests.all() }));
  routes.delete("/requests", (c) => {
    emulator().requests.clear();
    return c.json({});
  });
  routes.get("/faults", (c) => c.json({ faults: emulator().faults.all() }));
  routes.post("/faults", async (c) => {
    const { id } = emulator().faults.inject(parseFaultRequest(await body(c), process.kill.bind(process)));
    return c.json({ id });
  });
  routes.delete("/faults", (c) => {
    emulator().faults.clear();
    return c.json({});
  });
  routes.post("/clock/advance", async (c) => {
    emulator().advanceClock(z.object({ ms: z.number() }).parse(await body(c)).ms);
    return c.json({ now: emulator().now() });
  });
  routes.post("/quotas", async (c) => {
    emulator().setQuotas(z.record(z.string(), z.number()).parse(await body(c)));
    return c.json({});
  });
  routes.post("/accounts", async (c) => {
    const spec = z
      .object({
        email: z.string(),
        contacts: z.number().optional(),
        seed: z.number().optional(),
        name: z.string().optional(),
      })
      .parse(await body(c));
    const { email, contacts, seed, name } = spec;
    const account = emulator().addAccount({
      email,
      ...(contacts === undefined ? {} : { contacts }),
      ...(seed === undefined ? {} : { seed }),
      ...(name === undefined ? {} : { name }),
    });
    return c.json(summary(account));
  });
  routes.get("/accounts/:email", (c) => c.json(summary(emulator().account(c.req.param("email")))));
  routes.get("/accounts/:email/people", (c) =>
    c.json({ people: emulator().account(c.req.param("email")).people() }),
  );
  routes.get("/accounts/:email/truth", (c) => {
    const account = emulator().account(c.req.param("email"));
    return c.json({ entities: Object.fromEntries(account.truth), pairs: account.pairs });
  });
  routes.post("/accounts/:email/:call", async (c) => {
    const call = ACCOUNT_CALLS[c.req.param("call")];
    if (call === undefined) {
      return c.json(
        { error: `There is no such call. There are: ${Object.keys(ACCOUNT_CALLS).join(", ")}.` },
        404,
      );
    }
    return c.json(call(emulator().account(c.req.param("email")), await body(c)) as object);
  });
  return routes;
}

async function body(c: Context): Promise<unknown> {
  const text = await c.req.text();
  return text === "" ? {} : (JSON.parse(text) as unknown);
}

function summary(account: EmulatedAccount): object {
  return { email: account.email, sub: account.sub, name: account.name, contacts: account.contactCount };
}
