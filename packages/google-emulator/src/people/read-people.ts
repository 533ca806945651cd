import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { apiFailure, notFound, rpcStatus } from "../google-failure.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import { currentVersion } from "./contact-record.ts";
import type { ContactRecord } from "./contact-record.ts";
import { renderOwnProfile } from "./own-profile.ts";
import { parsePersonView } from "./person-view.ts";
import type { PersonView } from "./person-view.ts";
import { readMask } from "./query-parameters.ts";
import { renderPersonJson } from "./render-person.ts";

/** A batch get may name this many persons. */
const BATCH_GET_LIMIT = 200;

/** A contact that is there now; throws 404 for a tombstone as for a name never given. */
export function findContact(account: Account, resourceName: string): ContactRecord {
  const record = account.contacts.find(resourceName);
  if (record === undefined || currentVersion(record).deleted) throw notFound();
  return record;
}

/** people.get: sees every write at once, and follows former resource names. */
export function getPerson(
  services: EmulatorServices,
  account: Account,
  call: { resourceName: string; query: URLSearchParams },
): string {
  services.quotas.spend(account.sub, CALL_COSTS.read);
  const person = personJson(account, call.resourceName, readView(call.query));
  if (person === undefined) throw notFound();
  return person;
}

/** people.getBatchGet: one entry per requested name, in order, those not found with a status of their own. */
export function batchGetPeople(services: EmulatorServices, account: Account, query: URLSearchParams): string {
  services.quotas.spend(account.sub, CALL_COSTS.read);
  const names = query.getAll("resourceNames");
  if (names.length === 0) throw apiFailure("INVALID_ARGUMENT", "At least one resource name is required.");
  if (names.length > BATCH_GET_LIMIT) {
    throw apiFailure(
      "INVALID_ARGUMENT",
      `Cannot request more than ${BATCH_GET_LIMIT} people in one batch get.`,
    );
  }
  const view = readView(query);
  const responses = [...new Set(names)].map((name) => {
    const requested = JSON.stringify(name);
    const person = personJson(account, name, view);
    if (person !== undefined) {
      return `{"httpStatusCode":200,"requestedResourceName":${requested},"person":${person}}`;
    }
    const status = JSON.stringify(rpcStatus(notFound()));
    return `{"httpStatusCode":404,"requestedResourceName":${requested},"status":${status}}`;
  });
  return `{"responses":[${responses.join(",")}]}`;
}

function personJson(account: Account, resourceName: string, view: PersonView): string | undefined {
  if (resourceName === "people/me" || resourceName === `people/${account.sub}`) {
    return JSON.stringify(renderOwnProfile(account, view));
  }
  const record = account.contacts.find(resourceName);
  if (record === undefined || currentVersion(record).deleted) return undefined;
  return renderPersonJson(record, currentVersion(record), view);
}

function readView(query: URLSearchParams): PersonView {
  return parsePersonView({
    mask: readMask(query, "personFields"),
    parameter: "personFields",
    sources: query.getAll("sources"),
  });
}
