import { z } from "zod";

import { FAULT_ANSWERS } from "../faults/fault-answer.ts";
import type { FaultAnswer } from "../faults/fault-answer.ts";
import type { Fault, FaultEffect, FaultMatch } from "../faults/fault.ts";

const when = z.enum(["before", "after"]).optional();
const headers = z.record(z.string(), z.string()).optional();

const matchSchema = z.object({
  method: z.string().optional(),
  path: z.string().optional(),
  /** A regular expression instead of a part of the path. */
  pathPattern: z.string().optional(),
  at: z.number().int().min(1).optional(),
  times: z.number().int().min(1).optional(),
  /** Sends a signal to a process when the fault strikes. */
  kill: z
    .object({ pid: z.number().int().min(1), signal: z.enum(["SIGKILL", "SIGTERM", "SIGINT"]) })
    .optional(),
});

const effectSchema = z.union([
  z.object({
    kind: z.literal("status"),
    answer: z.enum(Object.keys(FAULT_ANSWERS) as FaultAnswer[]),
    when,
    headers,
  }),
  z.object({
    kind: z.literal("status"),
    status: z.number().int().min(200).max(599),
    body: z.record(z.string(), z.unknown()).optional(),
    when,
    headers,
  }),
  z.object({ kind: z.enum(["drop-before", "drop-after", "drop-within", "stale-etag", "hook"]) }),
  z.object({ kind: z.literal("slow"), delayMs: z.number().min(0), when }),
  z.object({ kind: z.literal("partial-batch"), applied: z.array(z.number().int().min(0)).optional() }),
]);

/** Reads a fault as another process sends it: JSON, with `kill` in place of a callback. */
export function parseFaultRequest(body: unknown, kill: (pid: number, signal: NodeJS.Signals) => void): Fault {
  const { pathPattern, kill: target, ...match } = matchSchema.parse(body);
  const effect = withoutAbsent(effectSchema.parse(body)) as FaultEffect;
  const hook = target === undefined ? {} : { hook: () => kill(target.pid, target.signal) };
  const path = pathPattern === undefined ? {} : { path: new RegExp(pathPattern, "u") };
  return { ...(withoutAbsent(match) as FaultMatch), ...path, ...hook, ...effect };
}

export function withoutAbsent(value: object): object {
  return Object.fromEntries(Object.entries(value).filter(([, part]) => part !== undefined));
}
