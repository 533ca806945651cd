import { once } from "node:events";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";

/** A call of the listing of contacts, as it passes on the line. */
export interface ListCall {
  /** Null for the first page. */
  readonly pageToken: string | null;
}

/** What a test does while a call passes; what is not given lets it pass. */
export interface LineWatcher {
  /** Waited for before Google hears of the call. */
  asked?(call: ListCall): void | Promise<void>;
  /** Waited for when half of the answer has been sent. */
  halfAnswered?(call: ListCall): void | Promise<void>;
  /** Called when the operating system has the whole answer. */
  answered?(call: ListCall): void;
}

/** The line between Kith and Google: the one place where a test sees when an answer has been sent. */
export interface GoogleLine extends AsyncDisposable {
  /** The root URL for Kith. */
  readonly url: string;
  /** Calls of the listing so far, in order. */
  readonly calls: readonly ListCall[];
  /** Replaces the watcher. */
  watch(watcher: LineWatcher): void;
}

export async function openGoogleLine(googleUrl: string): Promise<GoogleLine> {
  let watcher: LineWatcher = {};
  const calls: ListCall[] = [];

  const pass = async (request: IncomingMessage, response: ServerResponse): Promise<void> => {
    const url = new URL(request.url ?? "/", googleUrl);
    const isListing = url.pathname === "/v1/people/me/connections";
    const call: ListCall = { pageToken: url.searchParams.get("pageToken") };
    const body = await buffer(request);
    if (isListing) {
      calls.push(call);
      await watcher.asked?.(call);
    }
    const answer = await fetch(url, {
      method: request.method ?? "GET",
      headers: passedHeaders(request),
      redirect: "manual",
      ...(body.length === 0 ? {} : { body: new Uint8Array(body) }),
    });
    const bytes = Buffer.from(await answer.arrayBuffer());
    response.statusCode = answer.status;
    for (const name of ["content-type", "location", "retry-after"]) {
      const value = answer.headers.get(name);
      if (value !== null) response.setHeader(name, value);
    }
    response.setHeader("content-length", bytes.length);
    if (!isListing) {
      response.end(bytes);
      return;
    }
    const half = Math.floor(bytes.length / 2);
    await new Promise<void>((resolve) => response.write(bytes.subarray(0, half), () => resolve()));
    await watcher.halfAnswered?.(call);
    response.end(bytes.subarray(half), () => watcher.answered?.(call));
  };

  const server = createServer((request, response) => {
    // A client that was killed leaves nobody to answer.
    pass(request, response).catch(() => response.destroy());
  });
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    calls,
    watch(next) {
      watcher = next;
    },
    [Symbol.asyncDispose]: async () => {
      server.close();
      server.closeAllConnections();
      if (server.listening) await once(server, "close");
    },
  };
}

function passedHeaders(request: IncomingMessage): Headers {
  const headers = new Headers();
  for (const name of ["authorization", "content-type", "accept"]) {
    const value = request.headers[name];
    if (typeof value === "string") headers.set(name, value);
  }
  return headers;
}
