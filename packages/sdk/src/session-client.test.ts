import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createKith, type Kith } from "./create-kith.ts";

const seen: { method: string; url: string; body: string }[] = [];
let answer: { status: number; body: string } = { status: 200, body: "" };
let kith: Kith;

const server = createServer((request, response) => {
  const { method = "", url = "" } = request;
  const chunks: string[] = [];
  request.setEncoding("utf8").on("data", (chunk: string) => chunks.push(chunk));
  request.on("end", () => {
    seen.push({ method, url, body: chunks.join("") });
    response.writeHead(answer.status, { "content-type": "application/json" }).end(answer.body);
  });
});

beforeAll(async () => {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  kith = createKith({ url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/` });
});
afterAll(() => {
  server.closeAllConnections();
  server.close();
});
beforeEach(() => seen.splice(0));

const signedOut = { signedIn: false, method: "local", email: null, publishableKey: null };
const signedIn = { signedIn: true, method: "local", email: "ada@example.com", publishableKey: null };

test("get tells who is signed in", async () => {
  answer = { status: 200, body: JSON.stringify(signedOut) };
  expect(await kith.session.get()).toEqual(signedOut);
  expect(seen).toEqual([{ method: "GET", url: "/api/session", body: "" }]);
});

test("signIn sends the address in the body, not in the URL", async () => {
  answer = { status: 200, body: JSON.stringify(signedIn) };
  expect(await kith.session.signIn({ email: "ada@example.com" })).toEqual(signedIn);
  expect(seen).toEqual([{ method: "POST", url: "/api/session", body: '{"email":"ada@example.com"}' }]);
});

test("signIn without an address leaves the choice to Kith", async () => {
  answer = { status: 200, body: JSON.stringify(signedIn) };
  await kith.session.signIn();
  expect(seen).toEqual([{ method: "POST", url: "/api/session", body: "{}" }]);
});

test("signOut asks for the cookie's end", async () => {
  answer = { status: 200, body: JSON.stringify(signedOut) };
  expect(await kith.session.signOut()).toBeUndefined();
  expect(seen).toEqual([{ method: "DELETE", url: "/api/session", body: "" }]);
});

test("a refusal comes with Kith's code and sentence", async () => {
  answer = { status: 403, body: '{"error":"Open Kith on its own machine.","code":"FORBIDDEN"}' };
  await expect(kith.session.signIn()).rejects.toMatchObject({
    code: "FORBIDDEN",
    status: 403,
    message: "Open Kith on its own machine.",
  });
});

test("JSON that is no session is an error, not a session", async () => {
  answer = { status: 200, body: '{"user":"ada"}' };
  await expect(kith.session.get()).rejects.toMatchObject({ code: "BAD_RESPONSE", status: 200 });
});
