import { Hono } from "hono";
import { describe, expect, test } from "vitest";
import { createAllowedHosts } from "./allowed-hosts.ts";
import { guardHost } from "./host-guard.ts";
import { guardOrigin } from "./origin-guard.ts";

const PUBLIC_URL = new URL("https://kith.example.com");

function createApp(publicUrl = PUBLIC_URL): Hono {
  const app = new Hono();
  app.use(guardHost(createAllowedHosts({ port: 3001, publicUrl })), guardOrigin(publicUrl));
  app.all("*", (context) => context.text("reached"));
  return app;
}

async function statusOf(method: string, headers: Record<string, string>): Promise<number> {
  const host = { host: "localhost:3001" };
  const answer = await createApp().request("http://localhost:3001/x", {
    method,
    headers: { ...host, ...headers },
  });
  return answer.status;
}

describe("the host guard", () => {
  test.each(["localhost:3001", "LOCALHOST:3001", "127.0.0.1:3001", "[::1]:3001", "kith.example.com"])(
    "lets %s in",
    async (host) => {
      expect(await statusOf("GET", { host })).toBe(200);
    },
  );

  test.each([
    "evil.example",
    "evil.example:3001",
    "localhost",
    "localhost:3002",
    "localhost.evil.example:3001",
    "127.0.0.1.evil.example:3001",
    "kith.example.com:3001",
    "kith.example.com.",
    "",
  ])("refuses %j, reads too", async (host) => {
    expect(await statusOf("GET", { host })).toBe(403);
    expect(await statusOf("POST", { host })).toBe(403);
  });

  test("says under which names the server answers", async () => {
    const answer = await createApp().request("http://x/", { headers: { host: "evil.example" } });
    expect(await answer.json()).toEqual({
      error: expect.stringContaining(
        "Use localhost:3001 or 127.0.0.1:3001 or [::1]:3001 or kith.example.com",
      ),
      code: "FORBIDDEN",
    });
  });
});

describe("the origin guard", () => {
  const cookie = "__session=token";

  test.each(["GET", "HEAD", "OPTIONS"])("lets a %s from anywhere through", async (method) => {
    expect(
      await statusOf(method, { cookie, origin: "https://evil.example", "sec-fetch-site": "cross-site" }),
    ).toBe(200);
  });

  test.each<Record<string, string>>([
    { "sec-fetch-site": "same-origin" },
    { "sec-fetch-site": "none" },
    { origin: "http://localhost:3001" },
    { origin: "https://kith.example.com" },
    { origin: "https://kith.example.com", "sec-fetch-site": "cross-site" },
    {},
  ])("lets a POST with the cookie through: %j", async (headers) => {
    expect(await statusOf("POST", { cookie, ...headers })).toBe(200);
  });

  test.each<Record<string, string>>([
    { "sec-fetch-site": "cross-site" },
    { "sec-fetch-site": "same-site" },
    { "sec-fetch-site": "same-site", origin: "http://localhost:3001" },
    { origin: "https://evil.example" },
    { origin: "http://localhost:3002" },
    { origin: "http://kith.example.com" },
    { origin: "https://kith.example.com.evil.example" },
    { origin: "null" },
    { origin: "" },
  ])("refuses a POST of another site: %j", async (headers) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      expect(await statusOf(method, { cookie, ...headers })).toBe(403);
      expect(await statusOf(method, { cookie, "content-type": "application/json", ...headers })).toBe(403);
    }
  });

  test("needs nothing of a request with a Bearer token, which no page of another site can send by itself", async () => {
    const headers = { authorization: "Bearer t", cookie, origin: "https://evil.example" };
    expect(await statusOf("POST", headers)).toBe(200);
    expect(await statusOf("POST", { ...headers, authorization: "Basic dTpw" })).toBe(403);
  });
});
