import { expect, test } from "vitest";
import { startStageClock } from "./stage-clock.ts";

test("a stage lasts until the next one begins, and one that is entered again adds up", () => {
  let now = 0;
  const clock = startStageClock(() => now);
  clock.enter("pull");
  now = 5;
  clock.enter("match");
  now = 7;
  clock.enter("pull");
  now = 8;
  expect(clock.stop()).toEqual({ pull: 6, match: 2 });
});
