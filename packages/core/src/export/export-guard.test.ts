import { expect, test } from "vitest";
import { DEFAULT_DELETION_LIMITS } from "../sync/deletion-guard.ts";
import {
  guardReasons,
  NO_CONSENT,
  refuseOverflow,
  type GuardNumbers,
  type GuardQuestion,
} from "./export-guard.ts";

const none: GuardNumbers = { creates: 0, updates: 0, uneditedUpdates: 0, deletions: 0, persons: 1000 };

function ask(numbers: Partial<GuardNumbers>, more: Partial<GuardQuestion> = {}): readonly string[] {
  return guardReasons({
    numbers: { ...none, ...numbers },
    consent: NO_CONSENT,
    limits: DEFAULT_DELETION_LIMITS,
    isFirstSync: false,
    ...more,
  });
}

test("a few writes of any kind ask nobody", () => {
  expect(ask({ creates: 900, updates: 1000, uneditedUpdates: 100, deletions: 50 })).toEqual([]);
});

test("more than fifty deletions ask, and so does more than a tenth", () => {
  expect(ask({ deletions: 51 })).toEqual(["deletions"]);
  expect(ask({ deletions: 11, persons: 100 })).toEqual(["deletions"]);
  expect(ask({ deletions: 10, persons: 100 })).toEqual([]);
});

test("updates that no person made ask when they are more than a tenth, whatever their number", () => {
  expect(ask({ updates: 101, uneditedUpdates: 101 })).toEqual(["unedited-updates"]);
  expect(ask({ updates: 5000, uneditedUpdates: 5000, persons: 60_000 })).toEqual([]);
});

test("the first sync of an account asks when both sides have contacts of their own", () => {
  expect(ask({ creates: 1 }, { isFirstSync: true })).toEqual(["first-sync"]);
  expect(ask({ creates: 1, persons: 0 }, { isFirstSync: true })).toEqual([]);
  expect(ask({ updates: 1 }, { isFirstSync: true })).toEqual([]);
});

test("a yes counts for the number that was asked about: one more asks again", () => {
  const consent = { deletions: 60, uneditedUpdates: 0, firstSync: true };
  expect(ask({ deletions: 60 }, { consent })).toEqual([]);
  expect(ask({ deletions: 61 }, { consent })).toEqual(["deletions"]);
});

test("a plan that would pass the limit of the account is refused, and says by how much", () => {
  expect(() => refuseOverflow({ ...none, creates: 30, persons: 24_980 }, 25_000)).toThrow(
    /would make it 25010\. Delete 10 contacts/u,
  );
  expect(() =>
    refuseOverflow({ ...none, creates: 30, deletions: 10, persons: 24_980 }, 25_000),
  ).not.toThrow();
  expect(() => refuseOverflow({ ...none, updates: 30, persons: 25_100 }, 25_000)).not.toThrow();
});
