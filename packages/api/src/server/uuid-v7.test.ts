import { expect, test } from "vitest";
import { createIds } from "./uuid-v7.ts";

test("ids are UUIDs of version 7 and ascend with every call, inside a millisecond and when the clock steps back", () => {
  const clock = [1_000, 1_000, 1_001, 900, 1_002];
  let turn = 0;
  const newId = createIds(() => clock[turn++ % clock.length] ?? 0);
  const ids = Array.from({ length: 5_000 }, newId);
  expect(
    ids.every((id) => /^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(id)),
  ).toBe(true);
  expect(ids).toEqual([...ids].sort());
  expect(new Set(ids).size).toBe(ids.length);
});
