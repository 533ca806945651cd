import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { inspect } from "node:util";
import { afterEach, expect, test } from "vitest";
import { createGoogleEndpoints } from "./google-endpoints.ts";
import { createOauthClient, type OauthClient } from "./oauth-client.ts";

const SECRETS = ["the-client-secret", "the-refresh-token", "the-code", "the-verifier"];

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/** Something at Google's place that answers as a test says, which the emulator never would. */
async function openClient(
  answer: (request: IncomingMessage, response: ServerResponse) => void,
): Promise<OauthClient> {
  const opened = createServer(answer);
  server = opened;
  await new Promise<void>((resolve) => void opened.listen(0, "127.0.0.1", resolve));
  const { port } = opened.address() as AddressInfo;
  return createOauthClient({
    client: { id: "id", secret: "the-client-secret", redirectUri: "http://localhost:3001/callback" },
    endpoints: createGoogleEndpoints(`http://127.0.0.1:${port}`),
    now: () => new Date("2027-01-01T00:00:00Z"),
  });
}

function reply(
  status: number,
  body: string,
  headers = {},
): (request: IncomingMessage, response: ServerResponse) => void {
  return (_request, response) => void response.writeHead(status, headers).end(body);
}

async function failureOf(promise: Promise<unknown>): Promise<unknown> {
  return await promise.then(
    () => "no failure",
    (error: unknown) => error,
  );
}

test("tokens are read with the moment at which they end", async () => {
  const client = await openClient(
    reply(200, '{"access_token":"a","expires_in":3599,"scope":"openid x","token_type":"Bearer"}'),
  );
  expect(await client.refresh("the-refresh-token")).toEqual({
    kind: "tokens",
    accessToken: "a",
    refreshToken: null,
    expiresAt: new Date("2027-01-01T00:59:59Z"),
    scopes: ["openid", "x"],
  });
});

test("scopes that are not named are those that were asked for", async () => {
  const client = await openClient(reply(200, '{"access_token":"a","expires_in":1}'));
  expect(await client.refresh("the-refresh-token")).toMatchObject({
    scopes: ["openid", "email", "https://www.googleapis.com/auth/contacts"],
  });
});

test.each([
  { case: "a page of a proxy", status: 200, body: "<html>Sign in here</html>", code: "SOURCE_PROTOCOL" },
  { case: "an answer without a token", status: 200, body: '{"expires_in":3599}', code: "SOURCE_PROTOCOL" },
  { case: "an unknown refusal", status: 400, body: '{"error":"invalid_request"}', code: "SOURCE_PROTOCOL" },
  { case: "a wrong client", status: 401, body: '{"error":"invalid_client"}', code: "CONFIG_INVALID" },
  { case: "a wrong address", status: 400, body: '{"error":"redirect_uri_mismatch"}', code: "CONFIG_INVALID" },
  { case: "too many requests", status: 429, body: "", code: "SOURCE_UNAVAILABLE" },
  { case: "a broken Google", status: 502, body: "<html>", code: "SOURCE_UNAVAILABLE" },
])("$case is told apart, and no failure carries a secret", async ({ status, body, code }) => {
  const client = await openClient(reply(status, body));
  const failures = [
    await failureOf(client.refresh("the-refresh-token")),
    await failureOf(client.exchangeCode({ code: "the-code", codeVerifier: "the-verifier", calendar: false })),
  ];
  for (const failure of failures) {
    expect(failure).toMatchObject({ code });
    const text = inspect(failure, { depth: 20, showHidden: true });
    for (const secret of SECRETS) expect(text).not.toContain(secret);
  }
});

test("a broken connection carries no secret either", async () => {
  const client = await openClient((request) => void request.socket.destroy());
  const failure = await failureOf(client.refresh("the-refresh-token"));
  expect(failure).toMatchObject({ code: "SOURCE_UNAVAILABLE" });
  expect(inspect(failure, { depth: 20, showHidden: true })).not.toContain("the-refresh-token");
});

test("a code is sent once, whatever comes back: it is good for one use", async () => {
  let requests = 0;
  const client = await openClient((_request, response) => {
    requests += 1;
    response.writeHead(503).end();
  });
  await failureOf(client.exchangeCode({ code: "the-code", codeVerifier: "the-verifier", calendar: false }));
  expect(requests).toBe(1);
});

test("a redirect is not followed: it would carry the secrets to wherever it points", async () => {
  const seen: (string | undefined)[] = [];
  const client = await openClient((request, response) => {
    seen.push(request.url);
    response.writeHead(307, { location: "/elsewhere" }).end();
  });
  expect(await failureOf(client.refresh("the-refresh-token"))).toMatchObject({ code: "SOURCE_UNAVAILABLE" });
  expect(seen).toEqual(["/token"]);
});
