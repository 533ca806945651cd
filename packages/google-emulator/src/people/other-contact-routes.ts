import { Hono } from "hono";

import type { Account } from "../account/account.ts";
import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { expiredSyncToken } from "../faults/fault-answer.ts";
import { apiFailure, notFound } from "../google-failure.ts";
import { takeListingPage } from "../listing.ts";
import { authorizeCall } from "../oauth/authorize-call.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import { asObject } from "./batch-contacts.ts";
import { sourceEtag } from "./contact-etag.ts";
import { currentVersion } from "./contact-record.ts";
import { MY_CONTACTS } from "./group-book.ts";
import { invalidToken } from "./list-connections.ts";
import { membershipOf } from "./membership.ts";
import type { OtherContact } from "./other-contact-book.ts";
import { peopleAnswer, queryOf } from "./people-routes.ts";
import { readJson } from "./people-write-routes.ts";
import { parseMask, parsePersonView } from "./person-view.ts";
import type { Person } from "./person.ts";
import { readInteger, readMask } from "./query-parameters.ts";
import { renderField, renderPersonJson } from "./render-person.ts";
import { checkContactLimit, parseUpdateMask } from "./write-contact.ts";

/** All an "other contact" has. */
const READABLE = new Set(["emailAddresses", "metadata", "names", "phoneNumbers", "photos"]);

/** People v1 "other contacts": people once written to, never saved. */
export function otherContactRoutes(services: EmulatorServices): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get("/v1/otherContacts", (c) => {
    const account = authorizeCall(services, c, "readOtherContacts");
    services.quotas.spend(account.sub, CALL_COSTS.read);
    return peopleAnswer(services, c, JSON.stringify(listOtherContacts(services, account, queryOf(c))));
  });

  routes.post("/v1/otherContacts/:call", async (c) => {
    const [id, verb] = c.req.param("call").split(":");
    if (verb !== "copyOtherContactToMyContactsGroup") throw notFound();
    const account = authorizeCall(services, c, "writeContacts");
    services.quotas.spend(account.sub, CALL_COSTS.write);
    const other = account.otherContacts.find(`otherContacts/${id ?? ""}`);
    if (other === undefined || other.deleted) throw notFound();
    const body = asObject(await readJson(c));
    const wanted = parseUpdateMask(body["copyMask"], "copyMask");
    const { names, emailAddresses, phoneNumbers } = other.values;
    const copied = Object.entries({ names, emailAddresses, phoneNumbers }).filter(
      ([field, values]) => values !== undefined && wanted.some((path) => path === field),
    );
    checkContactLimit(services, account, 1);
    const contact = { ...Object.fromEntries(copied), memberships: [membershipOf(MY_CONTACTS)] };
    const record = account.contacts.create({ contact, lagMs: services.behavior.propagationMs });
    account.otherContacts.remove(other);
    const mask = typeof body["readMask"] === "string" ? body["readMask"] : [...READABLE].join(",");
    const view = parsePersonView({ mask, parameter: "readMask" });
    return peopleAnswer(services, c, renderPersonJson(record, currentVersion(record), view));
  });
  return routes;
}

function listOtherContacts(services: EmulatorServices, account: Account, query: URLSearchParams): object {
  const mask = readMask(query, "readMask");
  for (const path of parseMask(mask)) {
    if (!READABLE.has(path)) {
      throw apiFailure(
        "INVALID_ARGUMENT",
        `Invalid readMask mask path: "${path}". Valid paths are documented at https://developers.google.com/people/api/rest/v1/otherContacts/list.`,
      );
    }
  }
  const pageSize = readInteger(query, "pageSize", 100);
  if (pageSize < 0 || pageSize > 1000)
    throw apiFailure("INVALID_ARGUMENT", "Page size must be between 1 and 1000.");
  const syncToken = query.get("syncToken") ?? undefined;
  const tellsRemovals = syncToken !== undefined && services.behavior.otherContactRemovals;
  const items = account.otherContacts.all().filter((contact) => tellsRemovals || !contact.deleted);
  const { items: shown, ...tokens } = takeListingPage<OtherContact>(services, {
    name: `otherContacts ${account.sub}`,
    account,
    items,
    positionOf: ({ seq }) => seq,
    horizon: account.otherContacts.lastSeq,
    pageSize: pageSize === 0 ? 100 : pageSize,
    pageToken: query.get("pageToken") ?? undefined,
    syncToken,
    wantsSyncToken: syncToken !== undefined || query.get("requestSyncToken") === "true",
    syncParameters: { mask: parseMask(mask).sort().join(","), pageSize: String(pageSize) },
    expired: () => expiredSyncToken("INVALID_ARGUMENT"),
    invalid: invalidToken,
  });
  return {
    ...(shown.length === 0 ? {} : { otherContacts: shown.map((contact) => renderOther(contact, mask)) }),
    ...(syncToken === undefined && items.length > 0 ? { totalSize: items.length } : {}),
    ...tokens,
  };
}

function renderOther(contact: OtherContact, mask: string): Person {
  const view = parsePersonView({ mask, parameter: "readMask", fromList: true });
  const source = { type: "OTHER_CONTACT", id: contact.id } as const;
  const etag = sourceEtag(contact.id, contact.seq);
  const person: Person = { resourceName: contact.resourceName, etag: `%${etag}` };
  if (view.metadata || contact.deleted) {
    const updateTime = new Date(contact.updatedAt).toISOString();
    person.metadata = {
      sources: [{ ...source, etag, updateTime }],
      ...(contact.deleted ? { deleted: true } : {}),
      objectType: "PERSON",
    };
  }
  for (const field of contact.deleted ? [] : view.fields) {
    const values = renderField(field, [{ source, values: contact.values }], true);
    if (values.length > 0) person[field] = values;
  }
  return person;
}
