import type { FaultAnswer } from "./fault-answer.ts";

/** The request a fault is about to strike. */
export interface FaultedRequest {
  method: string;
  path: string;
  /** The how-manieth request this is that the fault matches, from 1. */
  hit: number;
}

/** Which requests a fault strikes. */
export interface FaultMatch {
  method?: string;
  /** A part of the path (`:createContact`), or a pattern for it. Absent = every path. */
  path?: string | RegExp;
  /** Strike from the n-th matching request on (from 1); default 1. */
  at?: number;
  /** How many requests it strikes; default 1. */
  times?: number;
  /** Run when it strikes, before anything else, and waited for: to kill a process at the n-th request. */
  hook?: (request: FaultedRequest) => void | Promise<void>;
}

interface StatusOptions {
  when?: "before" | "after";
  /** Further headers of the answer, such as `retry-after`. */
  headers?: Record<string, string>;
}

export type FaultEffect =
  /** Answers with a status of Google's: one by name, or any status with a body. `when: "after"` does the work first. */
  | ({ kind: "status"; answer: FaultAnswer } & StatusOptions)
  | ({ kind: "status"; status: number; body?: object } & StatusOptions)
  /** Breaks the connection, and nothing was done. */
  | { kind: "drop-before" }
  /** Does the work, then breaks the connection: the client cannot know. */
  | { kind: "drop-after" }
  /** Does the work, sends half of the answer, then breaks the connection. */
  | { kind: "drop-within" }
  /** Waits (real time) before or after the work; default before. */
  | { kind: "slow"; delayMs: number; when?: "before" | "after" }
  /** Refuses a write for a stale etag though the etag was right. */
  | { kind: "stale-etag" }
  /** A batch write applies only these items (by index; default the first half) and answers with an error. */
  | { kind: "partial-batch"; applied?: readonly number[] }
  /** Only the hook. */
  | { kind: "hook" };

export type Fault = FaultMatch & FaultEffect;

export interface InjectedFault {
  readonly id: number;
  readonly fault: Fault;
  /** Matching requests seen so far. */
  readonly hits: number;
  readonly spent: boolean;
  remove(): void;
}

export interface FaultList {
  inject(fault: Fault): InjectedFault;
  all(): InjectedFault[];
  clear(): void;
}
