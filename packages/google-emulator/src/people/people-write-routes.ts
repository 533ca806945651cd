import { Hono } from "hono";
import type { Context } from "hono";

import type { Account } from "../account/account.ts";
import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { apiFailure, notFound } from "../google-failure.ts";
import { authorizeCall } from "../oauth/authorize-call.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import { batchCreateContacts, batchDeleteContacts, batchUpdateContacts } from "./batch-contacts.ts";
import type { BatchCall } from "./batch-contacts.ts";
import { deleteContactPhoto, updateContactPhoto } from "./contact-photo.ts";
import { currentVersion } from "./contact-record.ts";
import type { ContactRecord } from "./contact-record.ts";
import { peopleAnswer, queryOf } from "./people-routes.ts";
import { fullPersonView, parsePersonView } from "./person-view.ts";
import { findContact } from "./read-people.ts";
import { renderPersonJson } from "./render-person.ts";
import { checkContactLimit, notAContact, parseUpdateMask, planCreate, planUpdate } from "./write-contact.ts";

type BatchHandler = (services: EmulatorServices, account: Account, call: BatchCall) => string;

const BATCHES: Record<string, BatchHandler> = {
  batchCreateContacts,
  batchUpdateContacts,
  batchDeleteContacts,
};

/** People v1, the writing half. */
export function peopleWriteRoutes(services: EmulatorServices): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  for (const [name, handle] of Object.entries(BATCHES)) {
    routes.post(`/v1/people:${name}`, async (c) => {
      const account = authorizeCall(services, c, "writeContacts");
      const call = { body: await readJson(c), fault: c.get("fault") };
      return peopleAnswer(services, c, handle(services, account, call));
    });
  }

  routes.post("/v1/people:createContact", async (c) => {
    const account = authorizeCall(services, c, "writeContacts");
    services.quotas.spend(account.sub, CALL_COSTS.write);
    const contact = planCreate(services, account, await readJson(c));
    checkContactLimit(services, account, 1);
    const record = account.contacts.create({ contact, lagMs: services.behavior.propagationMs });
    return peopleAnswer(services, c, personAfterWrite(record, queryOf(c)));
  });

  routes.patch("/v1/people/:call", async (c) => {
    const { resourceName, verb } = splitCall(c.req.param("call"));
    const account = authorizeCall(services, c, "writeContacts");
    services.quotas.spend(account.sub, CALL_COSTS.write);
    const body = await readJson(c);
    if (verb === "updateContactPhoto") {
      return peopleAnswer(services, c, updateContactPhoto(services, account, { resourceName, body }));
    }
    if (verb !== "updateContact") throw notFound();
    const query = queryOf(c);
    const { record, contact } = planUpdate(services, account, {
      resourceName,
      body,
      fields: parseUpdateMask(query.get("updatePersonFields"), "updatePersonFields"),
      inBatch: false,
      pretendStale: c.get("fault")?.kind === "stale-etag",
    });
    account.contacts.change(record, { contact }, services.behavior.propagationMs);
    return peopleAnswer(services, c, personAfterWrite(record, query));
  });

  routes.delete("/v1/people/:call", (c) => {
    const { resourceName, verb } = splitCall(c.req.param("call"));
    const account = authorizeCall(services, c, "writeContacts");
    if (verb === "deleteContactPhoto") {
      services.quotas.spend(account.sub, CALL_COSTS.write);
      const call = { resourceName, query: queryOf(c) };
      return peopleAnswer(services, c, deleteContactPhoto(services, account, call));
    }
    if (verb !== "deleteContact") throw notFound();
    services.quotas.spend(account.sub, CALL_COSTS.delete);
    if (resourceName === "people/me") throw notAContact(resourceName);
    account.contacts.change(
      findContact(account, resourceName),
      { deleted: true },
      services.behavior.propagationMs,
    );
    return peopleAnswer(services, c, "{}");
  });
  return routes;
}

/** The answer of a single write: all fields, or those the call asks for. */
function personAfterWrite(record: ContactRecord, query: URLSearchParams): string {
  const mask = query.getAll("personFields").join(",");
  const view =
    mask === ""
      ? fullPersonView()
      : parsePersonView({ mask, parameter: "personFields", sources: query.getAll("sources") });
  return renderPersonJson(record, currentVersion(record), view);
}

/** `c123:updateContact` → resource name and verb. */
function splitCall(call: string): { resourceName: string; verb: string } {
  const colon = call.lastIndexOf(":");
  return colon < 0
    ? { resourceName: `people/${call}`, verb: "" }
    : { resourceName: `people/${call.slice(0, colon)}`, verb: call.slice(colon + 1) };
}

/** The JSON body; throws the API's 400 when it is none. */
export async function readJson(c: Context<EmulatorEnv>): Promise<unknown> {
  const text = await c.req.text();
  if (text === "") return {};
  try {
    return JSON.parse(text) as unknown;
  } catch (error) {
    throw apiFailure("INVALID_ARGUMENT", `Invalid JSON payload received. ${String(error)}`);
  }
}
