import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { openLlmKith, type LlmKith, type LlmScene, type TwoCards } from "./testing/llm-scene.ts";
import { answering, SAME } from "./testing/llm-server.ts";

let of: LlmKith;
let scene: LlmScene;
beforeAll(async () => {
  of = await openLlmKith();
});
afterAll(() => of[Symbol.asyncDispose]());
beforeEach(async () => {
  scene = await of.open();
});

describe("nobody waits for the LLM", () => {
  test("a batch's last call answers at once, and the asking goes on in the background", async () => {
    const pair = scene.strongPair(1);
    const [asked, hold] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()];
    of.llm.behave(async (request) => {
      asked.resolve();
      await hold.promise;
      return await answering(() => SAME)(request);
    });
    const { body } = await scene.client.sync();
    expect(body).toMatchObject({ success: true, imported: 2, hasMore: false, message: "Sync completed" });
    await asked.promise;
    const runId = String(body["runId"]);
    expect(await scene.client.call("sync", "get", { runId })).toMatchObject({
      status: "running",
      origin: "background",
      phase: "adjudicate",
    });
    hold.resolve();
    await scene.client.reached(runId, "completed");
    expect(await scene.areTogether(pair)).toBe(true);
  });

  test("a new run ends the asking of the last one and takes it over", async () => {
    const pair = scene.strongPair(1);
    const asked = Promise.withResolvers<void>();
    of.llm.behave((request) => {
      asked.resolve();
      return of.llm.requests.length === 1 ? { kind: "hang" } : answering(() => SAME)(request);
    });
    const runId = await scene.client.start();
    await asked.promise;
    const next = await scene.run();
    expect(await scene.client.call("sync", "get", { runId })).toMatchObject({ status: "completed" });
    expect(next).toMatchObject({ status: "completed", counters: { imported: 0 }, llm: { joins: 1 } });
    expect(await scene.areTogether(pair)).toBe(true);
  });
});

describe("interrupted anywhere, the asking goes on where it was", () => {
  /** Stands in the middle of a request until the test has what it wants. */
  async function askingRun() {
    const pairs = [scene.strongPair(1), scene.strongPair(2), scene.weakPair(3)];
    const asked = Promise.withResolvers<void>();
    of.llm.behave((request) => {
      asked.resolve();
      return of.llm.requests.length === 1 ? { kind: "hang" } : answering(() => SAME)(request);
    });
    const runId = await scene.client.start();
    await asked.promise;
    return { runId, pairs };
  }

  /** Which pairs are one contact, and how many decisions stand. */
  async function state(pairs: readonly TwoCards[]) {
    const together: boolean[] = [];
    for (const pair of pairs) together.push(await scene.areTogether(pair));
    return { together, standing: (await scene.standing()).length };
  }

  const ANSWERED = { together: [true, true, false], standing: 2 };

  test("a pause gives the request up; resumed, the run asks again and ends", async () => {
    const { runId, pairs } = await askingRun();
    await scene.client.call("sync", "pause", { runId });
    expect(await scene.client.reached(runId, "paused")).toMatchObject({ phase: "adjudicate" });
    expect(await scene.standing()).toEqual([]);
    await scene.client.call("sync", "resume", { runId });
    const run = await scene.client.reached(runId, "completed");
    expect(await state(pairs)).toEqual(ANSWERED);
    expect(run.llm).toMatchObject({ requests: 2, joins: 2 });
  });

  test("a cancel ends it for good; what was imported stays, and the next run asks", async () => {
    const { runId, pairs } = await askingRun();
    await scene.client.call("sync", "cancel", { runId });
    await scene.client.reached(runId, "cancelled");
    expect((await scene.client.call("stats", "get")).contacts).toBe(6);
    await scene.run();
    expect(await state(pairs)).toEqual(ANSWERED);
  });

  test("a server that is stopped and started again goes on with it", async () => {
    const { runId, pairs } = await askingRun();
    await of.kith.stop();
    await of.kith.start();
    await scene.signInAgain();
    await scene.client.reached(runId, "completed");
    expect(await state(pairs)).toEqual(ANSWERED);
  });
});
