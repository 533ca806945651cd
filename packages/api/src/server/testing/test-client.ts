import { setImmediate } from "node:timers/promises";
import type { EmulatedAccount } from "@kith/google-emulator";
import type { inferRouterOutputs } from "@trpc/server";
import { z } from "zod";
import { progressEventSchema, type ProgressEvent } from "../../contract/progress-event.ts";
import type { RunStatus, RunView } from "../../contract/run.ts";
import type { SyncAnswer } from "../../contract/start-sync.ts";
import type { AppRouter } from "../../trpc/app-router.ts";
import { readServerSentEvents } from "./server-sent-events.ts";

type Outputs = inferRouterOutputs<AppRouter>;

export interface RestAnswer {
  readonly status: number;
  readonly headers: Headers;
  /** The body as it came. */
  readonly text: string;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What a tRPC procedure failed with. */
export class ProcedureFailure extends Error {
  readonly status: number;
  readonly kithCode: string | null;
  readonly data: Readonly<Record<string, unknown>>;

  constructor(status: number, error: z.infer<typeof failureSchema>["error"]) {
    super(error.message);
    this.status = status;
    this.kithCode = error.data.kithCode;
    this.data = error.data;
  }
}

const failureSchema = z.object({
  error: z.object({ message: z.string(), data: z.looseObject({ kithCode: z.string().nullable() }) }),
});

const sequencedSchema = z.object({ seq: z.int().nullable() }).and(progressEventSchema);

export interface SeenEvent {
  readonly id: string | null;
  readonly seq: number | null;
  readonly event: ProgressEvent;
}

/** A person who is signed in, and the Google account of that person. */
export interface TestClient {
  readonly email: string;
  readonly token: string;
  readonly google: EmulatedAccount;
  rest(method: string, path: string, body?: unknown): Promise<RestAnswer>;
  /** One call of `POST /api/google/contacts/sync`, of direction "import" unless told otherwise. */
  sync(body?: Readonly<Record<string, unknown>>): Promise<RestAnswer>;
  /**
   * The predecessor's loop: calls until there is no more, and waits for what follows the import; every answer in order.
   * Fails on the first refusal, but for a question to which `confirm: true` says yes.
   */
  syncAll(body?: Readonly<Record<string, unknown>>): Promise<readonly SyncAnswer[]>;
  /** A tRPC procedure, sent as POST. @throws ProcedureFailure */
  call<Namespace extends keyof Outputs, Procedure extends keyof Outputs[Namespace] & string>(
    namespace: Namespace,
    procedure: Procedure,
    input?: unknown,
  ): Promise<Outputs[Namespace][Procedure]>;
  /** The run's events over SSE, from one connection, until it ends. */
  progress(
    runId: string,
    options?: { lastEventId?: string; signal?: AbortSignal },
  ): AsyncGenerator<SeenEvent>;
  /** All of an ended run's events. */
  events(runId: string): Promise<readonly SeenEvent[]>;
  /** Starts a background import. */
  start(input?: Readonly<Record<string, unknown>>): Promise<string>;
  /** Waits until the run has one of these statuses, without sleeping: by its events. */
  reached(runId: string, ...statuses: readonly RunStatus[]): Promise<RunView>;
  /** Waits until the run has ended, which it has unless something follows its import. */
  ended(runId: string): Promise<RunView>;
  /** Waits until the run is completed, and says yes to what it asks. */
  completed(runId: string): Promise<RunView>;
}

export interface TestClientOptions {
  readonly urlOf: () => string;
  readonly email: string;
  readonly token: string;
  readonly google: EmulatedAccount;
}

export function createTestClient({ urlOf, email, token, google }: TestClientOptions): TestClient {
  const headers = { authorization: `Bearer ${token}`, "content-type": "application/json" };

  const client: TestClient = {
    email,
    token,
    google,
    async rest(method, path, body) {
      const answer = await fetch(new URL(path, urlOf()), {
        method,
        headers,
        redirect: "manual",
        ...(body === undefined ? {} : { body: typeof body === "string" ? body : JSON.stringify(body) }),
      });
      const text = await answer.text();
      const json = answer.headers.get("content-type")?.includes("json") === true;
      return {
        status: answer.status,
        headers: answer.headers,
        text,
        body: json ? z.record(z.string(), z.unknown()).parse(JSON.parse(text)) : {},
      };
    },
    sync: (body = {}) => client.rest("POST", "/api/google/contacts/sync", { direction: "import", ...body }),
    async syncAll(body = {}) {
      const answers: SyncAnswer[] = [];
      for (let pageToken: string | null = ""; pageToken !== null;) {
        const answer: RestAnswer = await client.sync({ ...body, pageToken });
        if (answer.body["code"] === "CONFIRMATION_REQUIRED" && body["confirm"] === true) continue;
        if (answer.status !== 200) throw new Error(`The sync call answers ${answer.status}: ${answer.text}`);
        const page = answer.body as unknown as SyncAnswer;
        answers.push(page);
        pageToken = page.hasMore ? page.nextPageToken : null;
        if (pageToken === null) await client.ended(page.runId);
      }
      return answers;
    },
    async call(namespace, procedure, input) {
      const url = new URL(`/trpc/${namespace}.${procedure}`, urlOf());
      const answer = await fetch(url, { method: "POST", headers, body: JSON.stringify(input ?? {}) });
      const body: unknown = await answer.json();
      if (!answer.ok) throw new ProcedureFailure(answer.status, failureSchema.parse(body).error);
      return (body as { result: { data: Outputs[typeof namespace][typeof procedure] } }).result.data;
    },
    async *progress(runId, { lastEventId, signal } = {}) {
      const url = new URL("/trpc/sync.progress", urlOf());
      url.searchParams.set(
        "input",
        JSON.stringify({ runId, ...(lastEventId === undefined ? {} : { lastEventId }) }),
      );
      const answer = await fetch(url, { headers, signal: signal ?? null });
      if (!answer.ok || answer.body === null) {
        throw new ProcedureFailure(answer.status, failureSchema.parse(await answer.json()).error);
      }
      for await (const { event, id, data } of readServerSentEvents(answer.body)) {
        if (event === "serialized-error") {
          throw new ProcedureFailure(200, failureSchema.shape.error.parse(JSON.parse(data)));
        }
        if (event === "return") return;
        if (event !== "message") continue;
        const { seq, ...rest } = sequencedSchema.parse(JSON.parse(data));
        yield { id, seq, event: rest };
      }
    },
    async events(runId) {
      const events: SeenEvent[] = [];
      for await (const event of client.progress(runId)) events.push(event);
      return events;
    },
    async start(input = {}) {
      return (await client.call("sync", "start", { direction: "import", ...input })).runId;
    },
    async reached(runId, ...statuses) {
      for (;;) {
        const leaving = new AbortController();
        try {
          for await (const { event } of client.progress(runId, { signal: leaving.signal })) {
            if (event.kind !== "run-status" || !statuses.includes(event.status)) continue;
            const run = await client.call("sync", "get", { runId });
            if (statuses.includes(run.status)) return run;
          }
        } finally {
          leaving.abort();
        }
        const run = await client.call("sync", "get", { runId });
        if (statuses.includes(run.status)) return run;
        if (["completed", "failed", "cancelled"].includes(run.status)) {
          throw new Error(`The run is ${run.status} (${run.error?.code ?? "no error"}).`);
        }
        await setImmediate();
      }
    },
    async ended(runId) {
      const run = await client.call("sync", "get", { runId });
      if (run.status === "completed") return run;
      return await client.reached(runId, "completed");
    },
    async completed(runId) {
      for (;;) {
        const run = await client.reached(runId, "completed", "needs-confirmation");
        if (run.status === "completed") return run;
        await client.call("sync", "resume", { runId, confirm: true });
      }
    },
  };
  return client;
}
