import { describe, expect, test } from "vitest";
import { models } from "../match/models/models.ts";
import { DEFAULT_DELETION_LIMITS } from "./deletion-guard.ts";
import { newEpoch } from "./import-checkpoint.ts";
import { NO_IMPORT_COUNTS } from "./import-counters.ts";
import type { ImportStore } from "./import-store.ts";
import { PageAhead } from "./page-ahead.ts";
import type { ListPage, ListPageRequest, PeopleSource } from "./people-source.ts";
import type { StepContext } from "./step-context.ts";

const REQUEST: ListPageRequest = { pageSize: 100, pageToken: "p1", syncToken: "s1" };
const PAGE: ListPage = {
  kind: "page",
  people: [{ resourceName: "people/a" }, { resourceName: "people/b" }, { resourceName: "people/c" }],
  nextPageToken: null,
  nextSyncToken: null,
  totalItems: 3,
};

const NO_STORE: ImportStore = {
  read: () => Promise.reject(new Error("Reading a page needs no store.")),
  step: () => Promise.reject(new Error("Reading a page needs no store.")),
};

interface Asked {
  readonly request: ListPageRequest;
  readonly sent: () => void;
  readonly answer: PromiseWithResolvers<ListPage>;
}

/** A source that answers when the test says so, and steps of two people. */
function scene() {
  const asked: Asked[] = [];
  const source: PeopleSource = {
    listPage(request, sent = () => undefined) {
      const answer = Promise.withResolvers<ListPage>();
      asked.push({ request, sent, answer });
      return answer.promise;
    },
    getPeople: async () => [],
  };
  const context: StepContext = {
    run: {
      accountId: "account",
      checkpoint: { phase: "list", listing: newEpoch(2, ""), pageToken: null, restarts: 0 },
      pageSize: 2,
      confirmedDeletions: 0,
      dryRun: false,
      deletedBefore: 0,
      policy: "newest",
    },
    ports: {
      source,
      store: NO_STORE,
      newId: () => "id",
      now: () => "",
      shownUntil: () => "",
      onStage: () => undefined,
      giveWay: () => Promise.resolve(),
    },
    options: {
      model: models.contacts,
      deletionLimits: DEFAULT_DELETION_LIMITS,
      defaultRegion: "DE",
    },
    ahead: null,
    prepared: null,
  };
  return { asked, context, ahead: new PageAhead() };
}

describe("a page that was read ahead", () => {
  test("is asked for once, and given once, with as many people as a step takes", async () => {
    const { asked, context, ahead } = scene();
    const begun = [ahead.begin(context, REQUEST), ahead.begin(context, { ...REQUEST })];
    asked[0]?.answer.resolve(PAGE);
    await Promise.all(begun);
    const reading = ahead.take(context, { ...REQUEST });
    expect(await reading?.result).toBe(PAGE);
    expect((await reading?.intake)?.arrivals.map(({ resourceName }) => resourceName)).toEqual([
      "people/a",
      "people/b",
    ]);
    expect(ahead.take(context, REQUEST)).toBeNull();
    expect(asked).toHaveLength(1);
  });

  test.each<[string, (context: StepContext) => readonly [StepContext, ListPageRequest]]>([
    ["page", (context) => [context, { ...REQUEST, pageToken: "p2" }]],
    ["sync token", (context) => [context, { ...REQUEST, syncToken: null }]],
    ["size of a page", (context) => [context, { ...REQUEST, pageSize: 101 }]],
    ["size of a step", (context) => [{ ...context, run: { ...context.run, pageSize: 3 } }, REQUEST]],
    [
      "default region",
      (context) => [{ ...context, options: { ...context.options, defaultRegion: undefined } }, REQUEST],
    ],
  ])("is not given for another %s, and makes way for that one", async (_, change) => {
    const { asked, context, ahead } = scene();
    const first = ahead.begin(context, REQUEST);
    const [otherContext, otherRequest] = change(context);
    expect(ahead.take(otherContext, otherRequest)).toBeNull();
    const second = ahead.begin(otherContext, otherRequest);
    for (const { answer } of asked) answer.resolve(PAGE);
    await Promise.all([first, second]);
    expect(asked.map(({ request }) => request)).toEqual([REQUEST, otherRequest]);
    expect(ahead.take(context, REQUEST)).toBeNull();
    expect(ahead.take(otherContext, otherRequest)).not.toBeNull();
  });

  test("leaves the store free as soon as Google was asked, before there is an answer", async () => {
    const { asked, context, ahead } = scene();
    let isFree = false;
    const begun = ahead.begin(context, REQUEST).then(() => (isFree = true));
    await Promise.resolve();
    expect(isFree).toBe(false);
    asked[0]?.sent();
    await begun;
    expect(isFree).toBe(true);
    asked[0]?.answer.resolve(PAGE);
    await ahead.settled();
  });

  test("and could not be read fails the step that takes it, nobody before, and is then asked for anew", async () => {
    const { asked, context, ahead } = scene();
    const begun = ahead.begin(context, REQUEST);
    asked[0]?.answer.reject(new Error("no answer"));
    await begun;
    await ahead.settled();
    await expect(ahead.take(context, REQUEST)?.result).rejects.toThrow("no answer");
    expect(ahead.take(context, REQUEST)).toBeNull();
    void ahead.begin(context, REQUEST);
    expect(asked).toHaveLength(2);
  });

  test("is waited for when its holder ends", async () => {
    const { asked, context, ahead } = scene();
    await ahead.settled();
    const begun = ahead.begin(context, REQUEST);
    asked[0]?.sent();
    await begun;
    let isSettled = false;
    const settled = ahead.settled().then(() => (isSettled = true));
    await Promise.resolve();
    expect(isSettled).toBe(false);
    asked[0]?.answer.resolve(PAGE);
    await settled;
  });

  test("has the keys of its people made, unless the page before brought mostly known ones", async () => {
    const { asked, context, ahead } = scene();
    let made = 0;
    const model = {
      ...models.contacts,
      get blockingRules() {
        made += 1;
        return models.contacts.blockingRules;
      },
    };
    const counting = { ...context, options: { ...context.options, model } };
    const madeFor = async (pageToken: string): Promise<number> => {
      made = 0;
      const begun = ahead.begin(counting, { ...REQUEST, pageToken });
      asked.at(-1)?.answer.resolve(PAGE);
      await begun;
      await ahead.settled();
      return made;
    };
    expect(await madeFor("first"), "nothing is known of the listing").toBe(2);
    ahead.learn({ ...NO_IMPORT_COUNTS, imported: 1, unchanged: 2 });
    expect(await madeFor("known")).toBe(0);
    ahead.learn({ ...NO_IMPORT_COUNTS, imported: 1, updated: 1, unchanged: 2 });
    expect(await madeFor("new")).toBe(2);
  });
});
