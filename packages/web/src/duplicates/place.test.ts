import type { Question } from "@kith/sdk";
import { expect, test } from "vitest";
import { placeIn } from "./review-queue.ts";

const questions = (...ids: readonly string[]): readonly Question[] =>
  ids.map((id) => ({ recordA: id, recordB: `${id}'` }) as Question);

test("the pair in view stays in view when others come before it or go", () => {
  expect(placeIn(questions("new", "a", "b"), { key: "a a'", index: 0 })).toEqual({ key: "a a'", index: 1 });
  expect(placeIn(questions("b"), { key: "b b'", index: 1 })).toEqual({ key: "b b'", index: 0 });
});

test("when the pair in view is gone, its place in the queue stays, not the top of it", () => {
  expect(placeIn(questions("a", "c", "d"), { key: "b b'", index: 1 })).toEqual({ key: "c c'", index: 1 });
  expect(placeIn(questions("a"), { key: "b b'", index: 1 })).toEqual({ key: "a a'", index: 0 });
});

test("a first look is at the likeliest pair, and an empty queue has none", () => {
  expect(placeIn(questions("a", "b"), { key: null, index: 0 })).toEqual({ key: "a a'", index: 0 });
  expect(placeIn([], { key: "a a'", index: 3 })).toEqual({ key: null, index: 0 });
});
