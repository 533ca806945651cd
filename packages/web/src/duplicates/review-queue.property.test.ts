import type { Question } from "@kith/sdk";
import * as fc from "fast-check";
import { expect, test } from "vitest";
import { searchRuns } from "../testing/search-runs.ts";
import {
  questionKey,
  questionsOf,
  successorOf,
  withoutQuestion,
  withQuestion,
  type ReviewQueue,
} from "./review-queue.ts";

function question(matchWeight: number, recordA: string): Question {
  return { recordA, recordB: `${recordA}'`, explanation: { matchWeight } } as Question;
}

/** A queue of which the first pages have been read, as the server orders it; equal weights on purpose. */
const queue = fc
  .record({
    weights: fc.uniqueArray(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 10, max: 99 })), {
      selector: ([, id]) => id,
      minLength: 1,
      maxLength: 12,
    }),
    pageSize: fc.integer({ min: 1, max: 5 }),
    unread: fc.nat(3),
  })
  .map(({ weights, pageSize, unread }): ReviewQueue => {
    const items = weights
      .map(([weight, id]) => question(weight, String(id)))
      .toSorted(
        (a, b) => b.explanation.matchWeight - a.explanation.matchWeight || (a.recordA < b.recordA ? -1 : 1),
      );
    const starts = Array.from({ length: Math.ceil(items.length / pageSize) }, (_, page) => page * pageSize);
    const pages = starts.map((start, index) => ({
      items: items.slice(start, start + pageSize),
      nextCursor: index < starts.length - 1 || unread > 0 ? `after ${start + pageSize}` : null,
      total: items.length + unread,
    }));
    return { pages, pageParams: [null, ...starts.slice(1).map((start) => `after ${start}`)] };
  });

test("of any queue, a question that was taken out and comes back stands where it stood", () => {
  fc.assert(
    fc.property(queue, fc.nat(), (before, at) => {
      const questions = questionsOf(before);
      const one = questions[at % questions.length];
      if (one === undefined) return;
      const without = withoutQuestion(before, questionKey(one));
      expect(questionsOf(without)).toEqual(questions.filter((other) => other !== one));
      expect(without.pages.map(({ total }) => total)).toEqual(before.pages.map(({ total }) => total - 1));

      const back = withQuestion(without, one);
      expect(back.pages.map(({ total }) => total)).toEqual(before.pages.map(({ total }) => total));
      // Past the last one that was read there may be unread ones before it: the server says where it stands.
      const unreadFrom = before.pages.at(-1)?.nextCursor === null ? null : questions.at(-1);
      expect(questionsOf(back)).toEqual(one === unreadFrom ? questionsOf(without) : questions);
    }),
    searchRuns(),
  );
});

test("of any queue, taking out what is not there or bringing back what is changes nothing", () => {
  fc.assert(
    fc.property(queue, (before) => {
      expect(withoutQuestion(before, "gone gone'")).toBe(before);
      for (const one of questionsOf(before)) expect(withQuestion(before, one)).toBe(before);
    }),
    searchRuns(),
  );
});

test("of any queue, answering one question after another reaches every one that follows, then those before", () => {
  fc.assert(
    fc.property(queue, fc.nat(), (before, at) => {
      const questions = questionsOf(before);
      let left = before;
      let current = questions[at % questions.length];
      const seen: unknown[] = [];
      while (current !== undefined) {
        seen.push(current);
        const next = successorOf(questionsOf(left), questionKey(current));
        left = withoutQuestion(left, questionKey(current));
        current = next ?? undefined;
      }
      const start = at % questions.length;
      expect(seen).toEqual([...questions.slice(start), ...questions.slice(0, start).toReversed()]);
    }),
    searchRuns(),
  );
});
