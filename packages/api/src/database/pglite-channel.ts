import { once } from "node:events";
import type { Worker } from "node:worker_threads";
import { KithError } from "@kith/core";
import type { NumberedRequest, PgliteFailure, PgliteMessage, PgliteRequest } from "./pglite-request.ts";

type Listener = (payload: string) => void;

/** A channel of notifications; its listeners share one LISTEN. */
interface Heard {
  readonly listeners: Set<Listener>;
  readonly listening: Promise<unknown>;
}

/** Requests to the thread that PGlite runs in, and its answers. A thread that breaks down fails all of them. */
export class PgliteChannel {
  readonly started: Promise<void>;
  readonly #worker: Worker;
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  readonly #heard = new Map<string, Heard>();
  #lastId = 0;
  #ended: Error | null = null;

  constructor(worker: Worker, onLost?: (error: KithError) => void) {
    this.#worker = worker;
    const { promise, resolve, reject } = Promise.withResolvers<void>();
    this.started = promise;
    let cause: unknown;
    let isStarted = false;
    worker.on("message", (message: PgliteMessage) => {
      if (message.kind !== "ready") return this.#hear(message);
      isStarted = true;
      worker.unref();
      resolve();
    });
    worker.on("error", (error) => (cause = error));
    worker.on("exit", () => {
      const isLost = this.#ended === null;
      const lost = brokeDown(cause);
      this.#end(lost);
      if (!isStarted) reject(notStarted(cause));
      else if (isLost) onLost?.(lost);
    });
  }

  /** Whether it was closed or has broken down. */
  get ended(): boolean {
    return this.#ended !== null;
  }

  ask<Answer>(request: PgliteRequest): Promise<Answer> {
    if (this.#ended !== null) return Promise.reject(this.#ended);
    return this.#send(request) as Promise<Answer>;
  }

  async listen(channel: string, listener: Listener): Promise<() => Promise<void>> {
    const heard: Heard = this.#heard.get(channel) ?? {
      listeners: new Set(),
      listening: this.ask({ kind: "listen", channel }),
    };
    this.#heard.set(channel, heard);
    heard.listeners.add(listener);
    await heard.listening;
    return async () => {
      heard.listeners.delete(listener);
      if (heard.listeners.size > 0 || this.#heard.get(channel) !== heard || this.ended) return;
      this.#heard.delete(channel);
      await this.ask({ kind: "unlisten", channel });
    };
  }

  /** Waits for what was asked before, and for the end of the thread. */
  async close(): Promise<void> {
    if (this.#ended !== null) return;
    const exited = once(this.#worker, "exit");
    const closed = this.#send({ kind: "close" });
    this.#ended = new KithError("STORE_UNAVAILABLE", "The database was closed.");
    await closed;
    await exited;
  }

  #send(request: PgliteRequest): Promise<unknown> {
    this.#lastId += 1;
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.set(this.#lastId, answer);
    // Only who waits for an answer keeps the process going, as it was when PGlite ran inside it.
    this.#worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#worker.postMessage({ id: this.#lastId, request } satisfies NumberedRequest);
    return answer.promise;
  }

  #hear(message: Exclude<PgliteMessage, { kind: "ready" }>): void {
    if (message.kind === "notification") {
      for (const listener of this.#heard.get(message.channel)?.listeners ?? []) listener(message.payload);
      return;
    }
    const answer = this.#waiting.get(message.id);
    this.#waiting.delete(message.id);
    if (this.#waiting.size === 0 && this.#ended === null) this.#worker.unref();
    if (message.kind === "answer") answer?.resolve(message.value);
    else answer?.reject(errorOf(message.failure));
  }

  #end(error: KithError): void {
    this.#ended ??= error;
    for (const answer of this.#waiting.values()) answer.reject(error);
    this.#waiting.clear();
  }
}

function brokeDown(cause: unknown): KithError {
  return new KithError(
    "STORE_UNAVAILABLE",
    "The embedded database broke down, as it does when the disk is full. See that there is room, and start Kith again: everything that was committed is still there.",
    { cause },
  );
}

function notStarted(cause: unknown): KithError {
  const reason = cause instanceof Error ? ` (${cause.message})` : "";
  return new KithError(
    "STORE_UNAVAILABLE",
    `The embedded database does not start${reason}. See that the disk has room. If the data directory was copied or changed by hand, bring back a copy of it from before, or set DATA_DIR to another directory.`,
    { cause },
  );
}

/** Its stack is the caller's, who knows more than a thread's inside: Kysely adds it. */
function errorOf({ name, message, code, detail, constraint }: PgliteFailure): Error {
  const error = new Error(message);
  error.stack = `${name}: ${message}`;
  return Object.assign(error, { name, code, detail, constraint });
}
