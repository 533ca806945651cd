import process from "node:process";

import { Hono } from "hono";
import type { Context } from "hono";
import { z } from "zod";

import type { EmulatedAccount } from "../account/emulated-account.ts";
import type { GoogleEmulator } from "../google-emulator.ts";
import type { QuotaLimits } from "../quota/quota-ledger.ts";
import { ACCOUNT_CALLS } from "./account-calls.ts";
import { parseFaultRequest, withoutAbsent } from "./fault-request.ts";

const limit = z.number().int().min(0).optional();
const quotasSchema = z.strictObject({
  criticalReadsPerMinute: limit,
  criticalWritesPerMinute: limit,
  dailyContactWrites: limit,
  firstPageFullSyncsPerMinute: limit,
  contactGroupReadsPerMinute: limit,
  contactGroupWritesPerMinute: limit,
  calendarQueriesPerMinute: limit,
} satisfies Record<keyof QuotaLimits, typeof limit>);

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
  routes.onError((error, c) => {
    const message = error instanceof z.ZodError ? z.prettifyError(error) : error.message;
    return c.json({ error: message }, 400);
  });

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
    const limits = withoutAbsent(quotasSchema.parse(await body(c)));
    emulator().setQuotas(limits);
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
    const name = c.req.param("call");
    const call = Object.hasOwn(ACCOUNT_CALLS, name) ? ACCOUNT_CALLS[name] : undefined;
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
