import {
  KithError,
  type ListPageRequest,
  type ListPageResult,
  type PeopleSource,
  type Person,
  type RequestedPerson,
} from "@kith/core";
import { z } from "zod";
import { failureToError } from "./failure-to-error.ts";
import type { CallOutcome, GoogleCaller } from "./google-caller.ts";
import type { GoogleFailure } from "./google-failure.ts";
import type { PeopleClient } from "./people-client.ts";
import { personSchema } from "./person-answer.ts";
import { DEFAULT_RETRY_POLICY, repeatRead, type RetryPolicy } from "./retry.ts";
import type { WarningLog } from "./warning-log.ts";

export interface PeopleSourceOptions {
  readonly caller: GoogleCaller;
  readonly client: PeopleClient;
  readonly log: WarningLog;
  /** Ends every call early; who aborts it gets CANCELLED. */
  readonly signal?: AbortSignal | undefined;
  readonly retry?: RetryPolicy;
}

const BATCH_GET_MAX = 200;

/** An empty delta has no `connections` at all. */
const pageSchema = z.object({
  connections: z.array(personSchema).default([]),
  nextPageToken: z.string().min(1).nullish(),
  nextSyncToken: z.string().min(1).nullish(),
  totalItems: z.int().min(0).nullish(),
});

const batchSchema = z.object({
  responses: z
    .array(
      z.object({
        requestedResourceName: z.string(),
        person: personSchema.optional(),
        /** `status` has taken the place of `httpStatusCode`; both are sent. */
        httpStatusCode: z.int().optional(),
        status: z.object({ code: z.int().default(0) }).optional(),
      }),
    )
    .default([]),
});
type BatchItem = z.infer<typeof batchSchema>["responses"][number];

/** google.rpc.Code.NOT_FOUND */
const RPC_NOT_FOUND = 5;

/** One Google account's persons, read through the People API. */
export function createPeopleSource(options: PeopleSourceOptions): PeopleSource {
  const { caller, client, log, signal, retry = DEFAULT_RETRY_POLICY } = options;

  const getBatch = async (names: readonly string[]): Promise<RequestedPerson[]> => {
    const outcome = await repeatRead(
      async () =>
        unlessUnavailable(
          await caller.call({
            name: "batchGetPeople",
            send: (call) => client.batchGet(names, call),
            signal,
          }),
        ),
      signal,
      retry,
    );
    if (outcome.kind === "failed") throw failureToError(outcome.failure);
    return readBatch(names, outcome.body);
  };

  return {
    async listPage({ pageSize, pageToken, syncToken }, onSent) {
      const outcome = await repeatRead(
        async () =>
          unlessUnavailable(
            await caller.call({
              name: "listConnections",
              send: async (call) => {
                const answer = client.listConnections({ pageSize, pageToken, syncToken }, call);
                onSent?.();
                return await answer;
              },
              signal,
            }),
          ),
        signal,
        retry,
      );
      if (outcome.kind === "answered") return readPage(outcome.body);
      const restart = restartOf(outcome.failure, { pageToken, syncToken });
      if (restart === null) throw failureToError(outcome.failure);
      if (restart.isOdd) {
        log.warn(
          { failure: outcome.failure },
          "Google refused a token of a listing; the listing begins anew.",
        );
      }
      return { kind: restart.kind };
    },

    async getPeople(resourceNames) {
      const found: RequestedPerson[] = [];
      for (let start = 0; start < resourceNames.length; start += BATCH_GET_MAX) {
        found.push(...(await getBatch(resourceNames.slice(start, start + BATCH_GET_MAX))));
      }
      return found;
    },
  };
}

/** What `repeatRead` repeats is a failure that is thrown. */
function unlessUnavailable(outcome: CallOutcome): CallOutcome {
  if (outcome.kind === "failed" && outcome.failure.kind === "unavailable")
    throw failureToError(outcome.failure);
  return outcome;
}

interface Restart {
  readonly kind: Exclude<ListPageResult["kind"], "page">;
  /** Not the expiry that must be expected every seven days. */
  readonly isOdd: boolean;
}

/**
 * Whether the listing has to begin anew. A 400 does not always say which token it means: the page token then is the
 * likelier one, since the sync token of the same listing was taken with the first page. Without tokens a 400 is a
 * fault of the request, which no new beginning mends.
 */
function restartOf(
  failure: GoogleFailure,
  { pageToken, syncToken }: Pick<ListPageRequest, "pageToken" | "syncToken">,
): Restart | null {
  if (failure.kind === "sync-token-expired") {
    if (syncToken !== null) return { kind: "sync-token-expired", isOdd: false };
    return pageToken === null ? null : { kind: "page-token-refused", isOdd: true };
  }
  if (failure.kind !== "request-refused") return null;
  if (pageToken !== null && !failure.invalidFields.includes("sync_token")) {
    return { kind: "page-token-refused", isOdd: false };
  }
  return syncToken === null ? null : { kind: "sync-token-expired", isOdd: true };
}

function readPage(body: unknown): ListPageResult {
  const parsed = pageSchema.safeParse(body);
  if (!parsed.success) throw notUnderstood("listing");
  const { connections, nextPageToken, nextSyncToken, totalItems } = parsed.data;
  return {
    kind: "page",
    people: connections,
    nextPageToken: nextPageToken ?? null,
    nextSyncToken: nextSyncToken ?? null,
    totalItems: totalItems ?? null,
  };
}

/** One entry for each name asked for. A name without an entry is not "not found": the answer is not understood. */
function readBatch(names: readonly string[], body: unknown): RequestedPerson[] {
  const parsed = batchSchema.safeParse(body);
  if (!parsed.success) throw notUnderstood("answer about single contacts");
  const itemOf = new Map(parsed.data.responses.map((item) => [item.requestedResourceName, item]));
  return names.map((requested) => {
    const item = itemOf.get(requested);
    if (item === undefined) throw notUnderstood("answer about single contacts");
    return { requested, person: personOf(item) };
  });
}

function personOf(item: BatchItem): Person | null {
  if (item.status?.code === RPC_NOT_FOUND || item.httpStatusCode === 404) return null;
  if (item.person !== undefined) return item.person;
  throw new KithError("SOURCE_UNAVAILABLE", "Google could not read some of the contacts. Try again later.", {
    details: { status: item.httpStatusCode ?? null, code: item.status?.code ?? null },
  });
}

function notUnderstood(what: string): KithError {
  return new KithError(
    "SOURCE_PROTOCOL",
    `Google's ${what} has a form that Kith does not understand. Check whether a proxy stands between, or whether GOOGLE_ROOT_URL is right.`,
  );
}
