import { expect, test } from "vitest";
import { createKith } from "./create-kith.ts";
import type { KithOptions } from "./kith-options.ts";

/** What the given `fetch` is called with, for one call and for one stream. */
async function requestsOf(options: Omit<KithOptions, "fetch">): Promise<[string, RequestInit | undefined][]> {
  const requests: [string, RequestInit | undefined][] = [];
  const kith = createKith({
    ...options,
    async fetch(url, init) {
      requests.push([url instanceof Request ? url.url : String(url), init]);
      return Response.json({ error: "Not now.", code: "FORBIDDEN" }, { status: 403 });
    },
  });
  await kith.settings.get().catch(() => undefined);
  const events = kith.sync.watch("run")[Symbol.asyncIterator]();
  await events.next().catch(() => undefined);
  return requests;
}

test("without a token the cookie signs in, for calls and streams alike", async () => {
  const requests = await requestsOf({ url: "http://kith" });
  expect(requests.map(([url]) => url.split("?")[0])).toEqual([
    "http://kith/trpc/settings.get",
    "http://kith/trpc/sync.progress",
  ]);
  for (const [, init] of requests) {
    expect(init).toMatchObject({ credentials: "include", cache: "no-store" });
    expect(new Headers(init?.headers).has("authorization")).toBe(false);
  }
});

test("with a token no cookie goes to another site", async () => {
  const requests = await requestsOf({ url: "http://kith", token: "secret" });
  expect(requests).toHaveLength(2);
  for (const [url, init] of requests) {
    expect(init).toMatchObject({ credentials: "same-origin", cache: "no-store" });
    expect(new Headers(init?.headers).get("authorization")).toBe("Bearer secret");
    expect(url).not.toContain("secret");
  }
});

test("a token function that gives null leaves signing in to the cookie", async () => {
  const requests = await requestsOf({ url: "http://kith", token: async () => null });
  expect(requests).toHaveLength(2);
  for (const [, init] of requests) {
    expect(init).toMatchObject({ credentials: "include" });
    expect(new Headers(init?.headers).has("authorization")).toBe(false);
  }
});
