import type { AppRouter } from "@kith/api";
import type { inferRouterInputs, inferRouterOutputs } from "@trpc/server";

/**
 * What every call takes besides its input.
 *
 * @example
 * ```ts
 * import { createKith } from "@kith/sdk";
 *
 * const kith = createKith({ url: "http://localhost:3001", token: process.env.KITH_TOKEN ?? "" });
 * const page = await kith.contacts.list({ q: "ada" }, { signal: AbortSignal.timeout(5_000) });
 * console.log(page.total);
 * ```
 */
export interface CallOptions {
  /** Gives the call up: the request is closed and the promise rejects with code `CANCELLED`. */
  readonly signal?: AbortSignal | undefined;
}

type Procedure<Type extends string = string> = {
  readonly _def: { readonly procedure: true; readonly type: Type };
};

type Call<Input, Output> = undefined extends Input
  ? (input?: Exclude<Input, void>, options?: CallOptions) => Promise<Output>
  : (input: Input, options?: CallOptions) => Promise<Output>;

/** The names that answer once; subscriptions get functions of their own. */
type Answering<Routes, Name extends keyof Routes> =
  Routes[Name] extends Procedure<"subscription"> ? never : Name;

type CallsOf<Routes, Inputs, Outputs> = {
  readonly [Name in keyof Routes as Answering<Routes, Name>]: Routes[Name] extends Procedure
    ? Call<Inputs[Name & keyof Inputs], Outputs[Name & keyof Outputs]>
    : CallsOf<Routes[Name], Inputs[Name & keyof Inputs], Outputs[Name & keyof Outputs]>;
};

type KindsOf<Routes> = {
  readonly [Name in keyof Routes as Answering<Routes, Name>]: Routes[Name] extends Procedure<infer Type>
    ? Type
    : KindsOf<Routes[Name]>;
};

type Routes = AppRouter["_def"]["record"];

/** Every query and mutation of Kith's router as a plain function, typed by the router itself. */
export type RouterCalls = CallsOf<Routes, inferRouterInputs<AppRouter>, inferRouterOutputs<AppRouter>>;

/**
 * What exists at run time, where the router's type is gone. Total over the router: a procedure that is added there does
 * not compile until it is listed here.
 */
export const PROCEDURE_KINDS = {
  sync: {
    start: "mutation",
    pause: "mutation",
    resume: "mutation",
    cancel: "mutation",
    get: "query",
    list: "query",
    failures: "query",
    plan: "query",
    check: "mutation",
  },
  contacts: {
    list: "query",
    deleted: "query",
    get: "query",
    choose: "mutation",
    history: "query",
    explain: "query",
  },
  duplicates: {
    list: "query",
    decide: "mutation",
    undo: "mutation",
    separate: "mutation",
    acts: "query",
    explain: "query",
  },
  calendar: { sync: "mutation", events: "query", calendars: "query" },
  google: { status: "query", disconnect: "mutation" },
  settings: { get: "query", update: "mutation", llm: "query" },
  training: { preview: "query", adopt: "mutation" },
  stats: { get: "query" },
  tokens: { create: "mutation", list: "query", revoke: "mutation" },
  session: { signOutEverywhere: "mutation", moveLocalData: "mutation" },
} as const satisfies KindsOf<Routes>;
