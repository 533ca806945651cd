import type { Account } from "../account/account.ts";
import type { EmulatorServices } from "../emulator-services.ts";
import { expiredSyncToken } from "../faults/fault-answer.ts";
import { apiFailure, badRequest } from "../google-failure.ts";
import { fingerprintParameters, isSyncTokenExpired, openListToken } from "../list-token.ts";
import type { ListToken } from "../list-token.ts";
import { CALL_COSTS } from "../quota/quota-ledger.ts";
import type { ListedContact } from "./contact-book.ts";
import { parseMask, parsePersonView } from "./person-view.ts";
import { readInteger, readMask } from "./query-parameters.ts";
import { renderPersonJson } from "./render-person.ts";
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

interface Page {
  contacts: readonly ListedContact[];
  /** Position after the last one, when more follow. */
  next?: number;
}

/** people.connections.list: the answer as JSON text. */
export function listConnections(
  services: EmulatorServices,
  account: Account,
  query: URLSearchParams,
): string {
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
  const { sync, page } = openTokens(services, account, request);
  const horizon = page?.horizon ?? account.contacts.horizon();
  const fullSyncAt = page?.fullSyncAt ?? sync?.fullSyncAt ?? services.clock.now();
  const propagated = delta || request.requestSyncToken;
  const all = account.contacts
    .inOrder(propagated)
    .filter(({ record, version }) => record.hiddenFromLists !== true && (delta || !version.deleted));
  const { contacts, next } = takePage(all, request, page?.position ?? sync?.position);
  const base = {
    list: `people ${account.sub}`,
    horizon,
    fullSyncAt,
    epoch: account.syncEpoch,
  };

  const parts: string[] = [];
  if (contacts.length > 0) {
    const persons = contacts.map(({ record, version }) => renderPersonJson(record, version, view));
    parts.push(`"connections":[${persons.join(",")}]`);
  }
  if (next !== undefined) {
    const token: ListToken = {
      ...base,
      kind: "page",
      parameters: pageFingerprint(request),
      position: next,
      epoch: account.pageEpoch,
    };
    parts.push(`"nextPageToken":${JSON.stringify(services.sealer.seal(token))}`);
  } else if (propagated) {
    const token: ListToken = {
      ...base,
      kind: "sync",
      parameters: syncFingerprint(request),
      position: horizon,
    };
    parts.push(`"nextSyncToken":${JSON.stringify(services.sealer.seal(token))}`);
  }
  if (!delta && all.length > 0) parts.push(`"totalPeople":${all.length},"totalItems":${all.length}`);
  return `{${parts.join(",")}}`;
}

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

/** What must be equal between the call that gave a sync token and every call that brings it. */
function syncFingerprint(request: ListRequest): string {
  return fingerprintParameters({
    mask: parseMask(request.mask).sort().join(","),
    pageSize: String(request.pageSize),
    sources: [...request.sources].sort().join(","),
    sortOrder: request.sortOrder,
  });
}

function pageFingerprint(request: ListRequest): string {
  return fingerprintParameters({
    sync: syncFingerprint(request),
    syncToken: request.syncToken ?? "",
    requestSyncToken: String(request.requestSyncToken),
  });
}

function openTokens(
  services: EmulatorServices,
  account: Account,
  request: ListRequest,
): { sync?: ListToken; page?: ListToken } {
  const opened: { sync?: ListToken; page?: ListToken } = {};
  if (request.syncToken !== undefined) {
    const token = openListToken(services.sealer, request.syncToken);
    if (token?.kind !== "sync" || token.list !== `people ${account.sub}`)
      throw invalidToken("sync_token", "Malformed.");
    if (isSyncTokenExpired(token, services.clock, account.syncEpoch))
      throw expiredSyncToken("INVALID_ARGUMENT");
    if (token.parameters !== syncFingerprint(request)) {
      throw invalidToken(
        "sync_token",
        "All other parameters must match the first call that provided the sync token.",
      );
    }
    opened.sync = token;
  }
  if (request.pageToken !== undefined) {
    const token = openListToken(services.sealer, request.pageToken);
    if (token?.kind !== "page" || token.list !== `people ${account.sub}` || token.epoch < account.pageEpoch) {
      throw invalidToken("page_token", "Malformed or no longer valid.");
    }
    if (token.parameters !== pageFingerprint(request)) {
      throw invalidToken(
        "page_token",
        "All other parameters must match the call that provided the page token.",
      );
    }
    opened.page = token;
  }
  return opened;
}

function invalidToken(field: string, description: string): Error {
  return apiFailure("INVALID_ARGUMENT", "Request contains an invalid argument.", {
    details: [badRequest(field, description)],
  });
}

/**
 * In order of change a page continues after a position in that order, so a contact that changes while the listing
 * runs moves behind the cursor's end and is seen (again) there. Other orders continue at an offset.
 */
function takePage(all: readonly ListedContact[], request: ListRequest, after: number | undefined): Page {
  if (request.sortOrder === "LAST_MODIFIED_ASCENDING" || request.syncToken !== undefined) {
    const start = after === undefined ? 0 : firstAfter(all, after);
    const contacts = all.slice(start, start + request.pageSize);
    const last = contacts.at(-1);
    const more = last !== undefined && start + contacts.length < all.length;
    return more ? { contacts, next: last.version.seq } : { contacts };
  }
  const sorted =
    request.sortOrder === "LAST_MODIFIED_DESCENDING" ? all.toReversed() : sortByName(all, request.sortOrder);
  const start = after ?? 0;
  const contacts = sorted.slice(start, start + request.pageSize);
  const next = start + contacts.length;
  return next < sorted.length ? { contacts, next } : { contacts };
}

function firstAfter(all: readonly ListedContact[], position: number): number {
  let low = 0;
  let high = all.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((all[middle]?.version.seq ?? Infinity) <= position) low = middle + 1;
    else high = middle;
  }
  return low;
}
