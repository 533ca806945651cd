import { Hono } from "hono";
import { expect, test } from "vitest";
import type { SessionEnv } from "../session/request-session.ts";
import { bindServer } from "./listen.ts";

const LOCAL = { host: "127.0.0.1", port: 0 };

test("port 0 is any free port, and the address says which", async () => {
  await using server = await bindServer(LOCAL);
  expect(server.url).toBe(`http://127.0.0.1:${server.port}`);
  expect(server.port).toBeGreaterThan(0);
});

test("a request that comes before the program is ready waits for it", async () => {
  await using server = await bindServer(LOCAL);
  const answer = fetch(server.url);
  server.answerWith(new Hono<SessionEnv>().get("/", (context) => context.text("ready")));
  expect(await (await answer).text()).toBe("ready");
});

test("a port that is taken is refused with a sentence that says what to do", async () => {
  await using server = await bindServer(LOCAL);
  const second = bindServer({ ...LOCAL, port: server.port });
  await expect(second).rejects.toMatchObject({
    code: "CONFIG_INVALID",
    message: expect.stringContaining("set PORT to another one"),
  });
});

test("a server that never got its program ends, and leaves no connection open", async () => {
  const server = await bindServer(LOCAL);
  const answer = fetch(server.url).catch(() => "cut");
  await fetch(server.url, { signal: AbortSignal.abort() }).catch(() => undefined);
  await server[Symbol.asyncDispose]();
  await server[Symbol.asyncDispose]();
  expect(await answer).toBe("cut");
});
