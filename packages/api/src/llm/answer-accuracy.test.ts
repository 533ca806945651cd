import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { userIdOf } from "../server/testing/derived-state.ts";
import { readAnswerAccuracy } from "./answer-accuracy.ts";
import { openLlmKith, type LlmKith, type LlmScene, type TwoCards } from "./testing/llm-scene.ts";
import { answering, DIFFERENT } from "./testing/llm-server.ts";

let of: LlmKith;
let scene: LlmScene;
beforeAll(async () => {
  of = await openLlmKith();
});
afterAll(() => of[Symbol.asyncDispose]());
beforeEach(async () => {
  scene = await of.open();
});

/** So many that the LLM kept apart, and of which the person said that they are the same. */
async function corrected(count: number, from = 0): Promise<readonly TwoCards[]> {
  const pairs = Array.from({ length: count }, (_, n) => scene.weakPair(from + n));
  of.llm.behave(answering(() => DIFFERENT));
  expect((await scene.run()).llm).toMatchObject({ apart: count });
  for (const pair of pairs) {
    const said = await scene.decide({ ...(await scene.ids(pair)), answer: "same" });
    expect(said).toMatchObject({ outcome: "done" });
  }
  return pairs;
}

async function accuracy() {
  const userId = await userIdOf(of.kith.database, scene.client);
  return await of.kith.database.asUser(userId, (tx) => readAnswerAccuracy(tx, of.llm.openai.model));
}

test("an LLM that a person corrects again and again decides nothing any more, and what it cannot decide it is not asked", async () => {
  // Fewer than fifty contacts at first, so that no model is trained on them.
  await corrected(20);
  await corrected(15, 20);
  expect((await accuracy()).high).toEqual({ sensitivity: 38 / 75, specificity: 0.95 });
  const open = scene.weakPair(40);
  const requests = of.llm.requests.length;
  await scene.run();
  expect(of.llm.requests).toHaveLength(requests);
  const questions = await scene.questions();
  expect(questions.map(({ recordA, recordB }) => [recordA, recordB])).toEqual([
    Object.values(await scene.ids(open)).toSorted(),
  ]);
});

test("the probability that is shown with the LLM's word is that of what its word is worth", async () => {
  of.llm.behave(answering(() => ({ answer: "different", confidence: "low" })));
  const pair = scene.weakPair(1);
  await scene.run();
  const shown = async (): Promise<number | undefined> => (await scene.questions())[0]?.llm?.probability;
  const before = await shown();
  await corrected(10, 10);
  expect(await scene.areTogether(pair)).toBe(false);
  // High answers were corrected, not low ones.
  expect(await shown()).toBe(before);
  of.llm.behave(answering(() => ({ answer: "different", confidence: "low" })));
  const lows = Array.from({ length: 8 }, (_, n) => scene.weakPair(30 + n));
  await scene.run();
  for (const low of lows) await scene.decide({ ...(await scene.ids(low)), answer: "same" });
  expect(await shown()).toBeGreaterThan(before ?? 1);
});

test("what counts is the word that stands: one that was taken back does not, and another user's never did", async () => {
  const [pair] = await corrected(1);
  if (pair === undefined) throw new Error("There is one pair.");
  expect((await accuracy()).high).toEqual({ sensitivity: 38 / 41, specificity: 0.95 });
  const { items } = await scene.client.call("duplicates", "acts", { limit: 10 });
  const same = items.find(({ kind, by }) => kind === "same" && by === "person");
  await scene.undo({ actId: same?.actId });
  expect((await accuracy()).high).toEqual({ sensitivity: 0.95, specificity: 0.95 });
  await scene.decide({ ...(await scene.ids(pair)), answer: "different" });
  expect((await accuracy()).high).toEqual({ sensitivity: 0.95, specificity: 39 / 41 });

  scene = await of.open();
  expect((await accuracy()).high).toEqual({ sensitivity: 0.95, specificity: 0.95 });
});
