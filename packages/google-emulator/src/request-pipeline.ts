import { setTimeout as wait } from "node:timers/promises";

import type { Context, MiddlewareHandler } from "hono";

import type { EmulatorEnv, EmulatorServices } from "./emulator-services.ts";
import { FAULT_ANSWERS } from "./faults/fault-answer.ts";
import type { Fault } from "./faults/fault.ts";
import type { GoogleFailure } from "./google-failure.ts";

const WRITE_METHODS = new Set(["POST", "PATCH", "PUT", "DELETE"]);

/**
 * Around every Google endpoint: logs the request, applies a fault, and gives the state to the operating system
 * before the answer leaves.
 */
export function requestPipeline(services: EmulatorServices): MiddlewareHandler<EmulatorEnv> {
  const writesInFlight = new Map<string, number>();
  return async (c, next) => {
    const { method, path } = c.req;
    const entry = services.requests.begin({ method, path, query: readQuery(c) });
    c.set("entry", entry);
    const fault = await services.faults.strike({ method, path });
    c.set("fault", fault);
    if (fault !== undefined) entry.fault = fault.kind;
    const bearer = WRITE_METHODS.has(method) ? (c.req.header("authorization") ?? "") : "";
    const writer = bearer === "" ? "" : ownerOf(services, bearer);
    if (writer !== "") {
      const running = writesInFlight.get(writer) ?? 0;
      if (running > 0) entry.overlapsWrite = true;
      writesInFlight.set(writer, running + 1);
    }
    try {
      await serve(c, next, fault);
    } finally {
      services.store.flush();
      if (writer !== "") writesInFlight.set(writer, (writesInFlight.get(writer) ?? 1) - 1);
    }
    if (fault?.kind === "drop-before" || fault?.kind === "drop-after" || fault?.kind === "drop-within") {
      if (fault.kind === "drop-within") await sendHalf(c);
      c.env.incoming.socket.destroy();
      return;
    }
    entry.status = c.res.status;
  };
}

async function serve(
  c: Context<EmulatorEnv>,
  next: () => Promise<void>,
  fault: Fault | undefined,
): Promise<void> {
  if (fault?.kind === "drop-before") return;
  if (fault?.kind === "slow" && fault.when !== "after") await wait(fault.delayMs);
  if (fault?.kind === "status" && fault.when !== "after") {
    c.res = faultResponse(fault);
    return;
  }
  await next();
  if (fault?.kind === "slow" && fault.when === "after") await wait(fault.delayMs);
  if (fault?.kind === "status") c.res = faultResponse(fault);
}

function faultResponse(fault: Extract<Fault, { kind: "status" }>): Response {
  const { headers = {} } = fault;
  if ("answer" in fault) return failureResponse(FAULT_ANSWERS[fault.answer](), headers);
  const message = `Injected fault with status ${fault.status}.`;
  return Response.json(fault.body ?? { error: { code: fault.status, message, status: "UNKNOWN" } }, {
    status: fault.status,
    headers,
  });
}

/** Sends the headers with the full length and half of the body, so that the client sees a torn answer. */
async function sendHalf(c: Context<EmulatorEnv>): Promise<void> {
  const body = Buffer.from(await c.res.clone().arrayBuffer());
  const head = `HTTP/1.1 ${c.res.status} OK\r\ncontent-type: application/json\r\ncontent-length: ${body.length}\r\n\r\n`;
  const { socket } = c.env.incoming;
  await new Promise<void>((resolve) => {
    socket.write(Buffer.concat([Buffer.from(head), body.subarray(0, Math.floor(body.length / 2))]), () =>
      resolve(),
    );
  });
}

export function failureResponse(failure: GoogleFailure, more: Record<string, string> = {}): Response {
  const headers: Record<string, string> =
    failure.httpStatus === 401 ? { "www-authenticate": 'Bearer realm="https://accounts.google.com/"' } : {};
  return Response.json(failure.body, { status: failure.httpStatus, headers: { ...headers, ...more } });
}

function ownerOf(services: EmulatorServices, bearer: string): string {
  const checked = services.grants.check(bearer.replace(/^Bearer /iu, ""));
  return typeof checked === "string" ? "" : checked.grant.sub;
}

function readQuery(c: Context<EmulatorEnv>): Record<string, string | string[]> {
  const query: Record<string, string | string[]> = {};
  for (const [name, values] of Object.entries(c.req.queries())) {
    if (name === "access_token" || name === "code") continue;
    query[name] = values.length === 1 ? (values[0] ?? "") : values;
  }
  return query;
}
