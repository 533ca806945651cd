import { afterAll, beforeAll, beforeEach, describe, expect, test } from "vitest";
import { named, nameless, stranger, withPhone } from "../duplicates/testing/review-scene.ts";
import { openLlmKith, type LlmKith, type LlmScene } from "./testing/llm-scene.ts";
import { answering, SAME, type LlmAction } from "./testing/llm-server.ts";

let of: LlmKith;
let scene: LlmScene;
beforeAll(async () => {
  of = await openLlmKith();
});
afterAll(() => of[Symbol.asyncDispose]());
beforeEach(async () => {
  scene = await of.open();
});

describe("whatever goes wrong, the pairs stay for review and the run is completed", () => {
  const answers = (request: { questions: readonly { id: string }[] }, answer: object = SAME) =>
    request.questions.map(
      ({ id }) => ({ id, ...answer }) as { id: string; answer: string; confidence: string },
    );
  const failures: readonly (readonly [
    string,
    (request: Parameters<typeof answers>[0]) => LlmAction,
    number,
  ])[] = [
    ["a server error", () => ({ kind: "status", status: 500 }), 2],
    ["a refusal", () => ({ kind: "refusal" }), 1],
    ["a content filter", () => ({ kind: "text", text: "", reason: "content_filter" }), 1],
    [
      "an answer that is cut off",
      (request) => ({ kind: "text", text: JSON.stringify({ answers: answers(request) }), reason: "length" }),
      1,
    ],
    ["prose", () => ({ kind: "text", text: "They are the same person, high confidence." }), 1],
    ["no chat completion", () => ({ kind: "body", body: '{"hello":"world"}' }), 1],
    ["no JSON", () => ({ kind: "body", body: "<html>" }), 1],
    [
      "a pair that was not asked about",
      (request) => ({ kind: "answers", answers: [...answers(request), { id: "q0", ...SAME }] }),
      1,
    ],
    [
      "a doubled answer",
      (request) => ({ kind: "answers", answers: [...answers(request), ...answers(request)] }),
      1,
    ],
    [
      "an unknown answer",
      (request) => ({ kind: "answers", answers: answers(request, { answer: "merge", confidence: "high" }) }),
      1,
    ],
    ["a missing answer", () => ({ kind: "answers", answers: [] }), 1],
    ["a slow server", () => ({ kind: "hang" }), 1],
    ["a dropped connection", () => ({ kind: "drop" }), 2],
    ["a wrong key", () => ({ kind: "status", status: 401 }), 1],
    [
      "an empty purse",
      () => ({ kind: "status", status: 429, body: { error: { code: "insufficient_quota" } } }),
      1,
    ],
    ["a request that it does not understand", () => ({ kind: "status", status: 400 }), 1],
  ];

  test.each(failures)("%s", async (_, action, requests) => {
    const pair = scene.strongPair(1);
    of.llm.behave(action);
    const run = await scene.run();
    expect(of.llm.requests).toHaveLength(requests);
    expect(run).toMatchObject({ status: "completed", error: null, counters: { imported: 2 } });
    expect(run.llm).toMatchObject({ requests, unanswered: requests, joins: 0, apart: 0 });
    expect(await scene.areTogether(pair)).toBe(false);
    expect(await scene.questions()).toHaveLength(1);
    expect(await scene.standing()).toEqual([]);

    // The next run asks again, since there was no answer.
    of.llm.forget();
    of.llm.behave(answering(() => SAME));
    await scene.run({ forceFull: true });
    expect(of.llm.requests).toHaveLength(1);
    expect(await scene.areTogether(pair)).toBe(true);
  });

  test("a server that refuses us is asked once, and the person is told why", async () => {
    for (let n = 0; n < 25; n += 1) scene.strongPair(n);
    of.llm.behave(() => ({ kind: "status", status: 401, body: { error: { message: "key of Ann Lee1" } } }));
    const run = await scene.run({ pageSize: 1000 });
    expect(of.llm.requests).toHaveLength(1);
    expect(run.llm?.problem).toBe(
      "The LLM's server refuses the requests (HTTP 401): look at the key, the model and the account. The pairs in doubt stay for review.",
    );
  });

  test("three requests in a row without an answer end the asking", async () => {
    for (let n = 0; n < 90; n += 1) scene.strongPair(n);
    of.llm.behave(() => ({ kind: "refusal" }));
    const run = await scene.run({ pageSize: 1000 });
    expect(of.llm.requests).toHaveLength(3);
    expect(run.llm).toMatchObject({ unanswered: 60, problem: expect.stringContaining("no usable answer") });
  });

  test("one bad answer spoils no other pair of its request", async () => {
    const [good, bad] = [scene.strongPair(1), scene.strongPair(2)];
    of.llm.behave(
      answering(({ cards }) =>
        JSON.stringify(cards).includes(stranger(1).familyName)
          ? SAME
          : { answer: "same!", confidence: "high" },
      ),
    );
    const run = await scene.run();
    expect(run.llm).toMatchObject({ pairs: 2, unanswered: 1, joins: 1 });
    expect([await scene.areTogether(good), await scene.areTogether(bad)]).toEqual([true, false]);
  });
});

test("a 429 is obeyed by everybody, and the pair asked about once more when its time is over", async () => {
  const pair = scene.strongPair(1);
  const started = of.kith.clock.now().getTime();
  const askedAt: number[] = [];
  of.llm.behave((request) => {
    askedAt.push(of.kith.clock.now().getTime() - started);
    return askedAt.length === 1
      ? { kind: "status", status: 429, headers: { "retry-after": "30" } }
      : answering(() => SAME)(request);
  });
  const run = await scene.run();
  expect(askedAt).toHaveLength(2);
  expect((askedAt[1] ?? 0) - (askedAt[0] ?? 0)).toBeGreaterThanOrEqual(30_000);
  expect(run.llm).toMatchObject({ requests: 2, pairs: 2, unanswered: 1, joins: 1, problem: null });
  expect(await scene.areTogether(pair)).toBe(true);
});

test("a server that asks to wait for an hour is left alone; what was not asked was not paid", async () => {
  for (let n = 0; n < 25; n += 1) scene.strongPair(n);
  of.llm.behave(() => ({ kind: "status", status: 429, headers: { "retry-after": "3600" } }));
  const run = await scene.run({ pageSize: 1000 });
  expect(of.llm.requests).toHaveLength(1);
  expect(run.llm).toMatchObject({ requests: 1, problem: expect.stringContaining("asks to wait") });

  // Nobody else asks before, either.
  const other = await of.open();
  other.add(named("Ann", "Lee", withPhone()));
  other.add(nameless());
  const runId = await other.client.start();
  const waiting = await other.client.reached(runId, "completed");
  expect(of.llm.requests).toEqual([]);
  expect(waiting.llm).toMatchObject({ requests: 0, dollars: 0 });
  of.kith.clock.advance(60 * 60 * 1000 + 1);
});
