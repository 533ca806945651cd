import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { invariant, KithError } from "@kith/core";
import type { Context, Hono } from "hono";
import type { SessionEnv } from "../session/request-session.ts";

export interface BoundServer extends AsyncDisposable {
  /** The one that was asked for; for 0, the free one that was found. */
  readonly port: number;
  readonly url: string;
  /** Requests that came before wait for it. */
  answerWith(app: Hono<SessionEnv>): void;
}

/**
 * Takes the port before anything else is opened, so that a second Kith by mistake is refused at once.
 *
 * @throws KithError CONFIG_INVALID when the port is taken
 */
export async function bindServer({
  host,
  port: wanted,
}: {
  readonly host: string;
  readonly port: number;
}): Promise<BoundServer> {
  const { promise: ready, resolve: answerWith } = Promise.withResolvers<Hono<SessionEnv>>();
  const listener = ready.then((app) => getRequestListener(app.fetch));
  const server = createServer((request, response) => {
    void listener.then((answer) => answer(request, response));
  });
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(cause.code === "EADDRINUSE" ? taken(wanted, cause) : cause),
    );
    server.listen(wanted, host.replace(/^\[|\]$/g, ""), resolve);
  });
  const address = server.address();
  invariant(typeof address === "object" && address !== null, "a server that listens on a port has one");
  const { port } = address;
  return {
    port,
    url: `http://${host}:${port}`,
    answerWith,
    [Symbol.asyncDispose]: () => close(server),
  };
}

/** Streams of progress never end by themselves, so connections are cut; clients reconnect and miss nothing. */
async function close(server: Server): Promise<void> {
  if (!server.listening) return;
  await new Promise<void>((resolve) => {
    server.close(() => resolve());
    server.closeAllConnections();
  });
}

export function remoteAddress(context: Context): string | undefined {
  return getConnInfo(context).remote.address;
}

function taken(port: number, cause: Error): KithError {
  const sentence = `Port ${port} is taken, perhaps by another Kith. Stop what listens there, or set PORT to another one.`;
  return new KithError("CONFIG_INVALID", sentence, { cause });
}
