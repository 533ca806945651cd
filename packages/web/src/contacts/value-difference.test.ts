import { expect, test } from "vitest";
import { valueDifference } from "./value-difference.ts";

test("what stands on both sides is no difference, whatever its order or that of its attributes", () => {
  const before = [{ value: "a", type: "home" }, { value: "b" }];
  const after = [{ value: "b" }, { type: "home", value: "a" }];
  expect(valueDifference(before, after)).toEqual({ removed: [], added: [] });
});

test("what went and what came is told apart", () => {
  expect(valueDifference([{ value: "a" }, { value: "b" }], [{ value: "b" }, { value: "c" }])).toEqual({
    removed: [{ value: "a" }],
    added: [{ value: "c" }],
  });
});

test("a value that stood twice and now once was removed once", () => {
  expect(valueDifference([{ value: "a" }, { value: "a" }], [{ value: "a" }])).toEqual({
    removed: [{ value: "a" }],
    added: [],
  });
});
