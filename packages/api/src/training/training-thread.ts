import { Worker } from "node:worker_threads";
import { KithError } from "@kith/core";
import type { TrainingAnswers, TrainingMessage, TrainingRequest } from "./training-request.ts";

/** Starting a thread takes half a second, and an idle one keeps 100 MB: it is kept for the next account for a while. */
const IDLE_MS = 30_000;

/** The use of the thread for one account, until it is disposed. */
export interface TrainingSession extends Disposable {
  /** Answers come in the order of the requests. @throws what the thread failed with, or the signal's reason */
  ask<Kind extends TrainingRequest["kind"]>(
    request: Extract<TrainingRequest, { kind: Kind }>,
  ): Promise<TrainingAnswers[Kind]>;
}

/** A thread that trains models, for one account at a time: what it holds of one is gone before the next begins. */
export interface TrainingThread extends AsyncDisposable {
  /** Waits for its turn. When the signal is aborted, whatever is being computed is given up. */
  open(signal: AbortSignal): Promise<TrainingSession>;
}

export function createTrainingThread(): TrainingThread {
  let worker: RunningWorker | null = null;
  let idle: NodeJS.Timeout | undefined;
  let last: Promise<void> = Promise.resolve();

  const stop = async (): Promise<void> => {
    const stopping = worker;
    worker = null;
    await stopping?.terminate(new KithError("CANCELLED", "Kith is ending; the training was given up."));
  };

  return {
    async open(signal) {
      const { promise: over, resolve: end } = Promise.withResolvers<void>();
      const before = last;
      last = before.then(() => over);
      await before;
      clearTimeout(idle);
      if (signal.aborted) {
        end();
        throw signal.reason;
      }
      if (worker === null || worker.isLost) worker = new RunningWorker();
      const running = worker;
      const giveUp = (): void => {
        if (worker === running) worker = null;
        void running.terminate(signal.reason);
      };
      signal.addEventListener("abort", giveUp, { once: true });
      const ask: TrainingSession["ask"] = (request) => running.ask(request);
      await ask({ kind: "begin" });
      return {
        ask,
        [Symbol.dispose]() {
          signal.removeEventListener("abort", giveUp);
          // Nobody waits for it: the next account's session begins with the same.
          if (!running.isLost) running.ask({ kind: "begin" }).catch(() => undefined);
          idle = setTimeout(() => void stop(), IDLE_MS);
          idle.unref();
          end();
        },
      };
    },
    async [Symbol.asyncDispose]() {
      clearTimeout(idle);
      await stop();
    },
  };
}

class RunningWorker {
  readonly #worker: Worker;
  readonly #waiting: PromiseWithResolvers<unknown>[] = [];
  #lost: { readonly reason: unknown } | null = null;

  constructor() {
    this.#worker = new Worker(new URL("./training-worker.ts", import.meta.url), {
      // The workspace's sources; the process's other flags are for its main module only.
      execArgv: ["--conditions=@kith/source"],
    });
    this.#worker.unref();
    this.#worker.on("message", (message: TrainingMessage) => {
      const waiting = this.#waiting.shift();
      if (this.#waiting.length === 0) this.#worker.unref();
      if (message.kind === "answer") waiting?.resolve(message.value);
      else waiting?.reject(message.error);
    });
    this.#worker.on("error", (error) => this.#lose(error));
    this.#worker.on("exit", () => this.#lose(new Error("The thread that trains models ended.")));
  }

  get isLost(): boolean {
    return this.#lost !== null;
  }

  ask<Kind extends TrainingRequest["kind"]>(
    request: Extract<TrainingRequest, { kind: Kind }>,
  ): Promise<TrainingAnswers[Kind]> {
    if (this.#lost !== null) return Promise.reject(this.#lost.reason);
    const answer = Promise.withResolvers<unknown>();
    this.#waiting.push(answer);
    // Only who waits for an answer keeps the process going.
    this.#worker.ref();
    // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a thread, not a window
    this.#worker.postMessage(request);
    return answer.promise as Promise<TrainingAnswers[Kind]>;
  }

  async terminate(reason: unknown): Promise<void> {
    this.#lose(reason);
    await this.#worker.terminate();
  }

  #lose(reason: unknown): void {
    if (this.#lost !== null) return;
    this.#lost = { reason };
    for (const waiting of this.#waiting.splice(0)) waiting.reject(reason);
  }
}
