import { createTRPCUntypedClient, httpLink } from "@trpc/client";
import type { AppRouter } from "@kith/api";
import { untilAborted } from "./abort.ts";
import type { Connection } from "./connection.ts";
import { readJson, responseFailure } from "./http-failure.ts";
import { PROCEDURE_KINDS, type CallOptions, type RouterCalls } from "./router-calls.ts";
import { trpcFailure } from "./trpc-failure.ts";

/** By POST the server reads a body where a procedure takes an input, even an optional one; nothing is not JSON. */
const NO_INPUT = {};

/**
 * The router's queries and mutations as functions over HTTP.
 *
 * Queries are sent by POST, so that search words (a person's name) stand in no URL and in no log of one. One request a
 * call, without batching: a slow search holds up nothing else, and a signal closes just its own request.
 */
export function createRouterCalls(connection: Connection): RouterCalls {
  const client = createTRPCUntypedClient<AppRouter>({
    links: [
      httpLink({
        url: `${connection.baseUrl}/trpc`,
        methodOverride: "POST",
        async fetch(url, init) {
          const response = await connection.fetch(url, init as RequestInit);
          if (!response.ok) throw await responseFailure(response, connection.origin);
          const json = await readJson(response, connection.origin);
          return { ok: response.ok, json: async () => json };
        },
      }),
    ],
  });

  const callOf =
    (kind: "query" | "mutation", path: string) =>
    (input?: unknown, { signal }: CallOptions = {}) =>
      untilAborted(signal, async () => {
        try {
          return await client[kind](path, input ?? NO_INPUT, signal === undefined ? {} : { signal });
        } catch (error) {
          throw trpcFailure(error);
        }
      });

  const groups = Object.entries(PROCEDURE_KINDS).map(([group, kinds]) => [
    group,
    Object.fromEntries(
      Object.entries(kinds).map(([name, kind]) => [name, callOf(kind, `${group}.${name}`)] as const),
    ),
  ]);
  // The table is total over the router's type, and the router checks inputs and outputs: the two meet here.
  return Object.fromEntries(groups) as RouterCalls;
}
