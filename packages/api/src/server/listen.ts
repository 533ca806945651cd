import { createServer, type Server } from "node:http";
import { getRequestListener } from "@hono/node-server";
import { getConnInfo } from "@hono/node-server/conninfo";
import { KithError } from "@kith/core";
import type { Context, Hono } from "hono";
import type { SessionEnv } from "../session/request-session.ts";

export interface ListeningServer extends AsyncDisposable {
  readonly url: string;
}

/** Answers over HTTP. @throws KithError CONFIG_INVALID when the port is taken */
export async function listenOn(
  app: Hono<SessionEnv>,
  { host, port }: { readonly host: string; readonly port: number },
): Promise<ListeningServer> {
  const answer = getRequestListener(app.fetch);
  const server = createServer((request, response) => void answer(request, response));
  await new Promise<void>((resolve, reject) => {
    server.once("error", (cause: NodeJS.ErrnoException) =>
      reject(cause.code === "EADDRINUSE" ? taken(port, cause) : cause),
    );
    server.listen(port, host.replace(/^\[|\]$/g, ""), resolve);
  });
  return { url: `http://${host}:${port}`, [Symbol.asyncDispose]: () => close(server) };
}

/** Streams of progress never end by themselves, so connections are cut; clients reconnect and miss nothing. */
async function close(server: Server): Promise<void> {
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
