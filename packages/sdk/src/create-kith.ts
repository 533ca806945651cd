import { createConnection } from "./connection.ts";
import type { RecordsExplanation } from "./contract.ts";
import { createRouterCalls } from "./create-router-calls.ts";
import type { KithOptions } from "./kith-options.ts";
import type { CallOptions, RouterCalls } from "./router-calls.ts";
import { createSessionClient, type SessionClient } from "./session-client.ts";
import { createProgressWatch, type WatchProgress } from "./watch-progress.ts";

/**
 * Everything that a program can ask of Kith. Each function takes the input of the procedure of its name and, second,
 * `{ signal }`; it resolves to the procedure's output or rejects with a {@link KithApiError}.
 *
 * @example
 * ```ts
 * import { createKith, type Kith } from "@kith/sdk";
 *
 * async function namesOf(kith: Kith, q: string): Promise<string[]> {
 *   const { items } = await kith.contacts.list({ q, limit: 20 });
 *   return items.map((contact) => contact.displayName);
 * }
 * console.log(await namesOf(createKith({ url: "http://localhost:3001" }), "ada"));
 * ```
 */
export interface Kith extends Omit<RouterCalls, "sync" | "session"> {
  readonly sync: RouterCalls["sync"] & { readonly watch: WatchProgress };
  readonly explain: Explain;
  readonly session: SessionClient;
}

/**
 * Why two records are, or are not, one contact: the weight of every comparison in words and numbers, the limits that
 * held, and what was decided. Takes ids of records or of contacts; of two contacts the strongest pair is told.
 *
 * @example
 * ```ts
 * import { createKith } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const { items: [one, other] } = await kith.contacts.list({ q: "ada" });
 * if (one !== undefined && other !== undefined) {
 *   const { sentence, explanation } = await kith.explain(one.id, other.id);
 *   console.log(sentence, explanation.prior.sentence);
 *   for (const step of explanation.steps) console.log(step.title, step.partialWeight, step.sentence);
 * }
 * ```
 */
export type Explain = (a: string, b: string, options?: CallOptions) => Promise<RecordsExplanation>;

/**
 * Makes a client. It opens no connection until it is asked for something, and needs no closing.
 *
 * @throws KithApiError `CONFIG_INVALID` when `url` is no http or https address.
 *
 * @example
 * ```ts
 * import { createKith } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const { runId } = await kith.sync.start({ direction: "import" });
 * for await (const event of kith.sync.watch(runId)) {
 *   if (event.kind === "step-completed") console.log(`${event.totalProcessed} contacts`);
 * }
 * const { items, total } = await kith.contacts.list({ q: "ada", limit: 20 });
 * console.log(total, items.map((contact) => contact.displayName));
 * ```
 */
export function createKith(options: KithOptions): Kith {
  const connection = createConnection(options);
  const calls = createRouterCalls(connection);
  const watch = createProgressWatch({ connection, calls, EventSource: options.EventSource });
  const explain: Explain = (a, b, options) => calls.duplicates.explain({ a, b }, options);
  return {
    ...calls,
    sync: { ...calls.sync, watch },
    explain,
    session: createSessionClient(connection, calls),
  };
}
