import { expect, test } from "vitest";
import { isOpen, mayFollow, type WriteState } from "./write-state.ts";

const STATES: readonly WriteState[] = ["planned", "sent", "unconfirmed", "confirmed", "rejected"];

test("a write goes from planned to an outcome that stays, and never back", () => {
  const table = Object.fromEntries(STATES.map((from) => [from, STATES.filter((to) => mayFollow(from, to))]));
  expect(table).toEqual({
    planned: ["sent"],
    sent: ["unconfirmed", "confirmed", "rejected"],
    unconfirmed: ["confirmed", "rejected"],
    confirmed: [],
    rejected: [],
  });
});

test("a write is open as long as it was sent and its outcome is not known", () => {
  expect(STATES.filter(isOpen)).toEqual(["sent", "unconfirmed"]);
});
