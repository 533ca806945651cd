import { Hono } from "hono";

import type { Account } from "../account/account.ts";
import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { expiredSyncToken } from "../faults/fault-answer.ts";
import { apiFailure, notFound, rpcStatus } from "../google-failure.ts";
import { takeListingPage } from "../listing.ts";
import { authorizeCall } from "../oauth/authorize-call.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import { asObject } from "./batch-contacts.ts";
import { groupEtag } from "./group-book.ts";
import type { ContactGroup } from "./group-book.ts";
import { findGroup } from "./group-membership.ts";
import { deleteGroup, modifyGroupMembers } from "./group-members.ts";
import { invalidToken } from "./list-connections.ts";
import { queryOf } from "./people-routes.ts";
import { readJson } from "./people-write-routes.ts";
import { readInteger } from "./query-parameters.ts";
import { renderGroup } from "./render-group.ts";

const BATCH_GET_LIMIT = 200;

/** People v1 contact groups (labels). */
export function groupRoutes(services: EmulatorServices): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get("/v1/contactGroups", (c) => {
    const account = authorizeCall(services, c, "readContacts");
    services.quotas.spend(account.sub, CALL_COSTS.groupRead);
    return c.json(listGroups(services, account, queryOf(c)));
  });

  routes.get("/v1/contactGroups:batchGet", (c) => {
    const account = authorizeCall(services, c, "readContacts");
    services.quotas.spend(account.sub, CALL_COSTS.groupRead);
    const query = queryOf(c);
    const names = query.getAll("resourceNames");
    if (names.length === 0 || names.length > BATCH_GET_LIMIT) {
      throw apiFailure("INVALID_ARGUMENT", `Between 1 and ${BATCH_GET_LIMIT} resource names are required.`);
    }
    const responses = names.map((requestedResourceName) => {
      const group = account.groups.find(requestedResourceName);
      return group === undefined || group.deleted
        ? { requestedResourceName, status: rpcStatus(notFound()) }
        : { requestedResourceName, contactGroup: renderGroup(account, group, query) };
    });
    return c.json({ responses });
  });

  routes.get("/v1/contactGroups/:id", (c) => {
    const account = authorizeCall(services, c, "readContacts");
    services.quotas.spend(account.sub, CALL_COSTS.groupRead);
    const group = findGroup(services, account, `contactGroups/${c.req.param("id")}`);
    return c.json(renderGroup(account, group, queryOf(c)));
  });

  routes.post("/v1/contactGroups", async (c) => {
    const account = authorizeCall(services, c, "writeContacts");
    services.quotas.spend(account.sub, CALL_COSTS.groupWrite);
    const { name, clientData } = readGroup(await readJson(c));
    if (name === undefined) throw apiFailure("INVALID_ARGUMENT", "Contact group name is required.");
    checkNameIsFree(account, name);
    return c.json(renderGroup(account, account.groups.create(name, clientData ?? []), queryOf(c)));
  });

  routes.put("/v1/contactGroups/:id", async (c) => {
    const account = authorizeCall(services, c, "writeContacts");
    services.quotas.spend(account.sub, CALL_COSTS.groupWrite);
    const group = findGroup(services, account, `contactGroups/${c.req.param("id")}`);
    const { name, etag, clientData } = readGroup(await readJson(c));
    if (group.groupType !== "USER_CONTACT_GROUP") {
      throw apiFailure("INVALID_ARGUMENT", "System contact groups cannot be changed.");
    }
    if (etag !== groupEtag(group)) throw apiFailure("ABORTED", "Contact group etag is outdated.");
    if (name !== undefined && name !== group.name) checkNameIsFree(account, name);
    account.groups.change(group, {
      ...(name === undefined ? {} : { name }),
      ...(clientData === undefined ? {} : { clientData }),
    });
    return c.json(renderGroup(account, group, queryOf(c)));
  });

  routes.delete("/v1/contactGroups/:id", (c) => {
    const account = authorizeCall(services, c, "writeContacts");
    services.quotas.spend(account.sub, CALL_COSTS.groupWrite);
    const group = findGroup(services, account, `contactGroups/${c.req.param("id")}`);
    const withContacts = queryOf(c).get("deleteContacts") === "true";
    deleteGroup(services, account, { group, withContacts });
    return c.json({});
  });

  routes.post("/v1/contactGroups/:id/members:modify", async (c) => {
    const account = authorizeCall(services, c, "writeContacts");
    services.quotas.spend(account.sub, CALL_COSTS.groupWrite);
    const group = findGroup(services, account, `contactGroups/${c.req.param("id")}`);
    return c.json(modifyGroupMembers(services, account, { group, body: asObject(await readJson(c)) }));
  });
  return routes;
}

function listGroups(services: EmulatorServices, account: Account, query: URLSearchParams): object {
  const pageSize = readInteger(query, "pageSize", 30);
  if (pageSize < 0 || pageSize > 1000) {
    throw apiFailure("INVALID_ARGUMENT", "Page size must be between 1 and 1000.");
  }
  const syncToken = query.get("syncToken") ?? undefined;
  const items = account.groups.all().filter((group) => syncToken !== undefined || !group.deleted);
  const { items: groups, ...tokens } = takeListingPage<ContactGroup>(services, {
    name: `groups ${account.sub}`,
    account,
    items,
    positionOf: ({ seq }) => seq,
    horizon: account.groups.lastSeq,
    pageSize: pageSize === 0 ? 30 : pageSize,
    pageToken: query.get("pageToken") ?? undefined,
    syncToken,
    wantsSyncToken: true,
    syncParameters: { groupFields: query.get("groupFields") ?? "" },
    pageParameters: { pageSize: String(pageSize) },
    expired: () => expiredSyncToken("INVALID_ARGUMENT"),
    invalid: invalidToken,
  });
  return {
    ...(groups.length === 0
      ? {}
      : { contactGroups: groups.map((group) => renderGroup(account, group, query)) }),
    ...(syncToken === undefined ? { totalItems: items.length } : {}),
    ...tokens,
  };
}

function checkNameIsFree(account: Account, name: string): void {
  if (account.groups.all().some((group) => !group.deleted && group.name === name)) {
    throw apiFailure("ALREADY_EXISTS", "Contact group name already exists.");
  }
}

function readGroup(body: unknown): { name?: string; etag?: string; clientData?: ContactGroup["clientData"] } {
  const group = asObject(asObject(body)["contactGroup"] ?? {});
  return {
    ...(typeof group["name"] === "string" && group["name"] !== "" ? { name: group["name"] } : {}),
    ...(typeof group["etag"] === "string" ? { etag: group["etag"] } : {}),
    ...(Array.isArray(group["clientData"]) ? { clientData: group["clientData"].map(asObject) } : {}),
  };
}
