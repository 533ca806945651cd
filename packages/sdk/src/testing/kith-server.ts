import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { createHTTPHandler } from "@trpc/server/adapters/standalone";
import type { Services } from "../../../api/src/service/services.ts";
import type { Session } from "../../../api/src/session/session.ts";
import { parseUserId } from "../../../api/src/session/user-id.ts";
import { appRouter } from "../../../api/src/trpc/app-router.ts";

export const TOKEN = "token-of-ada";

export interface SeenRequest {
  readonly method: string;
  readonly url: string;
  readonly authorization: string | null;
}

/** Answers instead of Kith; says whether it did. */
export type Interception = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface KithServer {
  readonly url: string;
  readonly port: number;
  readonly seen: SeenRequest[];
  /** Refuses every other token, and ends the sessions of those within a second. */
  accept(token: string): void;
  close(): Promise<void>;
}

/** The services that a test needs; calling another one is a mistake of the test. */
export type SomeServices = { readonly [Name in keyof Services]?: Partial<Services[Name]> };

/** Kith's real router behind a real HTTP server, set up as the api sets it up. */
export async function openKithServer(
  services: SomeServices,
  intercept: Interception = () => false,
): Promise<KithServer> {
  const seen: SeenRequest[] = [];
  let accepted = TOKEN;
  const sessionOf = (token: string): Session => ({
    userId: parseUserId("0197a3e0-0000-7000-8000-00000000000a"),
    issuer: "test",
    subject: token,
    email: null,
    scopes: null,
    issuedAt: new Date(),
    expiresAt: null,
    sessionHash: Buffer.alloc(32),
  });
  const sessions = { lives: async ({ subject }: Session) => subject === accepted };
  const handle = createHTTPHandler({
    router: appRouter,
    basePath: "/trpc/",
    allowMethodOverride: true,
    createContext: ({ req }) => ({
      internal: {
        session: req.headers.authorization === `Bearer ${accepted}` ? sessionOf(accepted) : null,
        services: { sessions, ...services },
        signal: new AbortController().signal,
      },
    }),
  });
  const server = createServer((request, response) => {
    const { method = "", url = "", headers } = request;
    seen.push({ method, url, authorization: headers.authorization ?? null });
    if (!intercept(request, response)) handle(request, response);
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    seen,
    accept(token) {
      accepted = token;
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
