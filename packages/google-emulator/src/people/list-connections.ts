import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { expiredSyncToken } from "../faults/fault-answer.ts";
import { apiFailure, badRequest } from "../google-failure.ts";
import type { GoogleFailure } from "../google-failure.ts";
import { takeListingPage } from "../listing.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import type { ListedContact } from "./contact-book.ts";
import { parseMask, parsePersonView } from "./person-view.ts";
import { readInteger, readMask } from "./query-parameters.ts";
import { renderPersonBytes } from "./render-person.ts";
import { sortByName } from "./sort-by-name.ts";

const SORT_ORDERS = [
  "LAST_MODIFIED_ASCENDING",
  "LAST_MODIFIED_DESCENDING",
  "FIRST_NAME_ASCENDING",
  "LAST_NAME_ASCENDING",
] as const;
type SortOrder = (typeof SORT_ORDERS)[number];

interface ListRequest {
  pageSize: number;
  pageToken: string | undefined;
  syncToken: string | undefined;
  requestSyncToken: boolean;
  sortOrder: SortOrder;
  mask: string;
  sources: string[];
}

/** people.connections.list: the answer as JSON in UTF-8. */
export function listConnections(
  services: EmulatorServices,
  account: Account,
  query: URLSearchParams,
): Buffer {
  const isFirstFullPage =
    !query.has("pageToken") && !query.has("syncToken") && query.get("requestSyncToken") === "true";
  services.quotas.spend(account.sub, isFirstFullPage ? CALL_COSTS.firstPageFullSync : CALL_COSTS.read);
  const request = parseListRequest(query);
  const delta = request.syncToken !== undefined;
  const view = parsePersonView({
    mask: request.mask,
    parameter: "personFields",
    sources: request.sources,
    fromList: true,
    delta,
  });
  const propagated = delta || request.requestSyncToken;
  const all = account.contacts.listed({ propagated, tombstones: delta });
  const byChange = delta || request.sortOrder === "LAST_MODIFIED_ASCENDING";
  const page = takeListingPage(services, {
    name: `people ${account.sub}`,
    account,
    items: byChange ? all : sortContacts(all, request.sortOrder),
    positionOf: byChange ? ({ version }) => version.seq : (_contact, index) => index,
    horizon: account.contacts.horizon(),
    pageSize: request.pageSize,
    pageToken: request.pageToken,
    syncToken: request.syncToken,
    wantsSyncToken: propagated,
    syncParameters: {
      mask: parseMask(request.mask).sort().join(","),
      pageSize: String(request.pageSize),
      sources: [...request.sources].sort().join(","),
      sortOrder: request.sortOrder,
    },
    // Google's own sample brings a sync token without requestSyncToken, so only pages must agree in it.
    pageParameters: { requestSyncToken: String(request.requestSyncToken) },
    expired: () => expiredSyncToken("INVALID_ARGUMENT"),
    invalid: invalidToken,
  });

  const tail: string[] = [];
  if (page.nextPageToken !== undefined) tail.push(`"nextPageToken":${JSON.stringify(page.nextPageToken)}`);
  if (page.nextSyncToken !== undefined) tail.push(`"nextSyncToken":${JSON.stringify(page.nextSyncToken)}`);
  if (!delta && all.length > 0) tail.push(`"totalPeople":${all.length},"totalItems":${all.length}`);
  // An empty listing has no connections key at all.
  if (page.items.length === 0) return Buffer.from(`{${tail.join(",")}}`);
  const parts: Buffer[] = [];
  for (const contact of page.items) {
    parts.push(parts.length === 0 ? OPENING : COMMA, renderPersonBytes(contact, view, services.rootUrl()));
  }
  parts.push(Buffer.from(tail.length === 0 ? "]}" : `],${tail.join(",")}}`));
  return Buffer.concat(parts);
}

const OPENING = Buffer.from('{"connections":[');
const COMMA = Buffer.from(",");

function parseListRequest(query: URLSearchParams): ListRequest {
  const sortOrder = query.get("sortOrder") ?? "LAST_MODIFIED_ASCENDING";
  if (!isSortOrder(sortOrder)) {
    throw apiFailure(
      "INVALID_ARGUMENT",
      `Invalid value at 'sort_order' (type.googleapis.com/google.people.v1.SortOrder), "${sortOrder}"`,
    );
  }
  const pageSize = readInteger(query, "pageSize", 0);
  if (pageSize < 0 || pageSize > 1000) {
    throw apiFailure("INVALID_ARGUMENT", "Page size must be between 1 and 1000, or unset for 100.", {
      details: [badRequest("page_size", "Page size must be between 1 and 1000.")],
    });
  }
  return {
    pageSize: pageSize === 0 ? 100 : pageSize,
    pageToken: query.get("pageToken") ?? undefined,
    syncToken: query.get("syncToken") ?? undefined,
    requestSyncToken: query.get("requestSyncToken") === "true",
    sortOrder,
    mask: readMask(query, "personFields"),
    sources: query.getAll("sources"),
  };
}

function isSortOrder(text: string): text is SortOrder {
  return SORT_ORDERS.some((order) => order === text);
}

/** The answer to a token that is damaged or came with other parameters: without the reason of an expiry. */
export function invalidToken(token: "page" | "sync", why: string): GoogleFailure {
  return apiFailure("INVALID_ARGUMENT", "Request contains an invalid argument.", {
    details: [badRequest(`${token}_token`, why)],
  });
}

function sortContacts(contacts: readonly ListedContact[], order: SortOrder): readonly ListedContact[] {
  if (order === "FIRST_NAME_ASCENDING" || order === "LAST_NAME_ASCENDING") return sortByName(contacts, order);
  return order === "LAST_MODIFIED_DESCENDING" ? contacts.toReversed() : contacts;
}
