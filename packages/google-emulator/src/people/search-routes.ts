import { Hono } from "hono";

import type { Account } from "../account/account.ts";
import type { EmulatorEnv, EmulatorServices } from "../emulator-services.ts";
import { apiFailure } from "../google-failure.ts";
import { authorizeCall } from "../oauth/authorize-call.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import type { ListedContact } from "./contact-book.ts";
import { peopleAnswer, queryOf } from "./people-routes.ts";
import { parsePersonView } from "./person-view.ts";
import type { FieldName } from "./field-schema.ts";
import { readInteger, readMask } from "./query-parameters.ts";
import { renderPersonJson } from "./render-person.ts";

const DEFAULT_RESULTS = 10;
const MOST_RESULTS = 30;
/** How long a warm-up with an empty query lasts; Google documents only that one is needed. */
const WARM_MS = 10 * 60 * 1000;

const SEARCHED: Partial<Record<FieldName, readonly string[]>> = {
  names: ["displayName", "givenName", "familyName"],
  nicknames: ["value"],
  emailAddresses: ["value"],
  phoneNumbers: ["value", "canonicalForm"],
  organizations: ["name"],
};

/** people.searchContacts, and the directory calls that a consumer account may not make. */
export function searchRoutes(services: EmulatorServices): Hono<EmulatorEnv> {
  const routes = new Hono<EmulatorEnv>();

  routes.get("/v1/people:searchContacts", (c) => {
    const account = authorizeCall(services, c, "readContacts");
    services.quotas.spend(account.sub, CALL_COSTS.read);
    const query = queryOf(c);
    const view = parsePersonView({ mask: readMask(query, "readMask"), parameter: "readMask" });
    const found = searchContacts(services, account, query);
    const results = found.map(
      ({ record, version }) => `{"person":${renderPersonJson(record, version, view)}}`,
    );
    return peopleAnswer(services, c, results.length === 0 ? "{}" : `{"results":[${results.join(",")}]}`);
  });

  for (const name of ["listDirectoryPeople", "searchDirectoryPeople"]) {
    routes.get(`/v1/people:${name}`, (c) => {
      authorizeCall(services, c, "readDirectory");
      throw apiFailure("FAILED_PRECONDITION", "Must be a G Suite domain user.");
    });
  }
  return routes;
}

/** Finds contacts by the beginnings of words. Without a warm-up the search sees nothing. */
function searchContacts(
  services: EmulatorServices,
  account: Account,
  query: URLSearchParams,
): ListedContact[] {
  const text = (query.get("query") ?? "").trim().toLowerCase();
  const now = services.clock.now();
  if (text === "") {
    account.searchWarmedAt = now;
    return [];
  }
  if (now - account.searchWarmedAt > WARM_MS) return [];
  const limit = Math.min(readInteger(query, "pageSize", DEFAULT_RESULTS) || DEFAULT_RESULTS, MOST_RESULTS);
  return account.contacts
    .inOrder(true)
    .filter((contact) => !contact.version.deleted && wordsOf(contact).some((word) => word.startsWith(text)))
    .slice(0, limit);
}

function wordsOf({ version }: ListedContact): string[] {
  return Object.entries(SEARCHED).flatMap(([field, keys]) =>
    (version.contact[field as FieldName] ?? []).flatMap((value) =>
      keys.flatMap((key) => {
        const text = value[key];
        if (typeof text !== "string") return [];
        const lower = text.toLowerCase();
        return [lower, ...lower.split(/\s+/u)];
      }),
    ),
  );
}
