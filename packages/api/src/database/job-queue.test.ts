import { expect, test } from "vitest";
import { openEitherDatabase } from "../testing/either-database.ts";
import { sampleUser } from "../testing/sample-user.ts";
import { openJobQueue } from "./job-queue.ts";

const QUEUE = "wake";

function failTest(error: unknown): never {
  throw error;
}

test("a job reaches a handler with its data", async () => {
  await using database = await openEitherDatabase();
  await using queue = await openJobQueue(database, { queues: [QUEUE], onError: failTest });
  const handled = Promise.withResolvers<object>();
  await queue.work(QUEUE, { concurrency: 1, handle: async (data) => handled.resolve(data) });
  await queue.send(QUEUE, "run-1", { runId: "run-1" });
  expect(await handled.promise).toEqual({ runId: "run-1" });
});

test("jobs of one key that wait are one job, and a job that runs does not swallow the next one", async () => {
  await using database = await openEitherDatabase();
  await using queue = await openJobQueue(database, { queues: [QUEUE], onError: failTest });
  for (let time = 0; time < 3; time += 1) await queue.send(QUEUE, "run-1", { runId: "run-1" });
  const first = Promise.withResolvers<void>();
  const second = Promise.withResolvers<void>();
  let handled = 0;
  await queue.work(QUEUE, {
    concurrency: 1,
    handle: async () => {
      handled += 1;
      if (handled === 1) {
        await queue.send(QUEUE, "run-1", { runId: "run-1" });
        first.resolve();
      } else second.resolve();
    },
  });
  await first.promise;
  await second.promise;
  expect(handled).toBe(2);
});

test("a handler's failure is told once, and the job is not tried again", async () => {
  await using database = await openEitherDatabase();
  const errors: unknown[] = [];
  await using queue = await openJobQueue(database, {
    queues: [QUEUE],
    onError: (error) => errors.push(error),
  });
  const next = Promise.withResolvers<void>();
  const handled: string[] = [];
  await queue.work<{ name: string }>(QUEUE, {
    concurrency: 1,
    handle: async ({ name }) => {
      handled.push(name);
      if (name === "breaks") throw new Error("broken");
      next.resolve();
    },
  });
  await queue.send(QUEUE, "a", { name: "breaks" });
  await queue.send(QUEUE, "b", { name: "works" });
  await next.promise;
  expect(handled).toEqual(["breaks", "works"]);
  expect(errors).toEqual([new Error("broken")]);
});

test("closing waits for the job that is under way", async () => {
  await using database = await openEitherDatabase();
  const started = Promise.withResolvers<void>();
  const release = Promise.withResolvers<void>();
  let finished = false;
  const queue = await openJobQueue(database, { queues: [QUEUE], onError: failTest });
  await queue.work(QUEUE, {
    concurrency: 1,
    handle: async () => {
      started.resolve();
      await release.promise;
      finished = true;
    },
  });
  await queue.send(QUEUE, "run-1", {});
  await started.promise;
  const closed = queue[Symbol.asyncDispose]();
  release.resolve();
  await closed;
  expect(finished).toBe(true);
});

test("opening it again keeps the jobs that wait", async () => {
  await using database = await openEitherDatabase();
  {
    await using queue = await openJobQueue(database, { queues: [QUEUE], onError: failTest });
    await queue.send(QUEUE, "run-1", { runId: "run-1" });
  }
  await using queue = await openJobQueue(database, { queues: [QUEUE], onError: failTest });
  const handled = Promise.withResolvers<object>();
  await queue.work(QUEUE, { concurrency: 1, handle: async (data) => handled.resolve(data) });
  expect(await handled.promise).toEqual({ runId: "run-1" });
});

test("sending inside a transaction is refused, where PGlite would wait for ever", async () => {
  await using database = await openEitherDatabase();
  await using queue = await openJobQueue(database, { queues: [QUEUE], onError: failTest });
  const user = await sampleUser(database);
  const send = database.asUser(user.userId, () => queue.send(QUEUE, "run-1", {}));
  await expect(send).rejects.toThrow("JobQueue.send is not called inside a transaction");
});
