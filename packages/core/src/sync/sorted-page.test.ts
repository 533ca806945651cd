import { describe, expect, test } from "vitest";
import type { Person } from "../contact/person.ts";
import type { StoredRecord } from "./import-store.ts";
import { takeIn, type PageIntake } from "./page-intake.ts";
import { sortPage } from "./sorted-page.ts";
import { wirePerson } from "./testing/change-log.ts";

const OLD = "people/old";
const NEW = "people/new";
const ANN = { names: [{ unstructuredName: "Ann Lee" }] };
const BEA = { names: [{ unstructuredName: "Bea Moe" }] };

function person(resourceName: string, version: number, fields: typeof ANN): Person {
  return wirePerson({ resourceName, version, formerNames: [], fields });
}

/** The person under his new name, as a delta tells it. */
function renamed(version: number, fields: typeof ANN): Person {
  const { metadata, ...rest } = person(NEW, version, fields);
  return { ...rest, metadata: { ...metadata, previousResourceNames: [OLD] } };
}

/** What may arrive of a person whom the store knows, if it does, as Ann Lee, version 1, under his old name. */
const ARRIVALS = {
  same: person(OLD, 1, ANN),
  "new etag": person(OLD, 2, ANN),
  "new contents": person(OLD, 2, BEA),
  "new name": renamed(1, ANN),
  "new name and contents": renamed(2, BEA),
  tombstone: { resourceName: OLD, metadata: { deleted: true } },
  "tombstone under a new name": {
    resourceName: NEW,
    metadata: { deleted: true, previousResourceNames: [OLD] },
  },
} as const;

/** What may be stored: nothing, one record, or both the old and the new name's. */
const STATES = {
  none: [],
  live: [{ resourceName: OLD, deleted: false }],
  deleted: [{ resourceName: OLD, deleted: true }],
  "old and new live": [
    { resourceName: OLD, deleted: false },
    { resourceName: NEW, deleted: false },
  ],
  "old deleted, new live": [
    { resourceName: OLD, deleted: true },
    { resourceName: NEW, deleted: false },
  ],
} as const;

type Outcome = Readonly<Record<string, readonly string[]>>;

const TABLE: Record<keyof typeof ARRIVALS, Record<keyof typeof STATES, Outcome>> = {
  same: {
    none: { created: [OLD] },
    live: { unchanged: [OLD] },
    deleted: { changed: [OLD] },
    "old and new live": { unchanged: [OLD] },
    "old deleted, new live": { changed: [OLD] },
  },
  "new etag": {
    none: { created: [OLD] },
    live: { refreshed: [OLD] },
    deleted: { changed: [OLD] },
    "old and new live": { refreshed: [OLD] },
    "old deleted, new live": { changed: [OLD] },
  },
  "new contents": {
    none: { created: [OLD] },
    live: { changed: [OLD] },
    deleted: { changed: [OLD] },
    "old and new live": { changed: [OLD] },
    "old deleted, new live": { changed: [OLD] },
  },
  "new name": {
    none: { created: [NEW] },
    live: { renamed: [OLD] },
    deleted: { changed: [OLD] },
    "old and new live": { renamed: [NEW], removed: [OLD] },
    "old deleted, new live": { renamed: [NEW] },
  },
  "new name and contents": {
    none: { created: [NEW] },
    live: { changed: [OLD] },
    deleted: { changed: [OLD] },
    "old and new live": { changed: [NEW], removed: [OLD] },
    "old deleted, new live": { changed: [NEW] },
  },
  tombstone: {
    none: { idle: ["1"] },
    live: { removed: [OLD] },
    deleted: { idle: ["1"] },
    "old and new live": { removed: [OLD] },
    "old deleted, new live": { idle: ["1"] },
  },
  "tombstone under a new name": {
    none: { idle: ["1"] },
    live: { removed: [OLD] },
    deleted: { idle: ["1"] },
    "old and new live": { removed: [NEW, OLD] },
    "old deleted, new live": { removed: [NEW] },
  },
};

const taken = (...people: readonly Person[]): Promise<PageIntake> => {
  const listed = people.map((person) => ({ person, requested: null }));
  return takeIn(listed, {}, () => Promise.resolve());
};

const {
  arrivals: [ann],
} = await taken(ARRIVALS.same);

function storedIn(state: keyof typeof STATES): readonly StoredRecord[] {
  return STATES[state].map(({ resourceName, deleted }) => ({
    recordId: resourceName,
    contactId: resourceName,
    resourceName,
    previousResourceNames: [],
    etag: ann?.etag ?? null,
    contentHash: ann?.contact.contentHash ?? "",
    deleted,
    pending: null,
  }));
}

/** Only what is not empty, by the resource names that the records had, or arrive with. */
function outcomeOf(intake: PageIntake, stored: readonly StoredRecord[]): Outcome {
  const sorted = sortPage(intake, stored);
  const pairs = (list: typeof sorted.changed) => names(list.map((pair) => pair.stored));
  const names = (list: readonly { readonly resourceName: string | null }[]) =>
    list.flatMap((one) => one.resourceName ?? []);
  const all = {
    created: names(sorted.created),
    changed: pairs(sorted.changed),
    renamed: pairs(sorted.renamed),
    refreshed: pairs(sorted.refreshed),
    unchanged: names(sorted.unchanged),
    removed: names(sorted.removed),
    kept: names(sorted.kept),
    idle: sorted.idle === 0 ? [] : [String(sorted.idle)],
  };
  return Object.fromEntries(Object.entries(all).filter(([, list]) => list.length > 0));
}

const cells = (Object.keys(ARRIVALS) as (keyof typeof ARRIVALS)[]).flatMap((arrival) =>
  (Object.keys(STATES) as (keyof typeof STATES)[]).map((state) => ({ arrival, state })),
);

test.each(cells)("$arrival, with $state stored, means what the table says", async ({ arrival, state }) => {
  const intake = await taken(ARRIVALS[arrival]);
  expect(outcomeOf(intake, storedIn(state))).toEqual(TABLE[arrival][state]);
});

describe("on one page", () => {
  test("a former name never takes the record of somebody who is on the page himself", async () => {
    const intake = await taken(ARRIVALS["new name and contents"], ARRIVALS.same);
    expect(outcomeOf(intake, storedIn("live"))).toEqual({ created: [NEW], unchanged: [OLD] });
  });

  test("the tombstone of a former name takes nothing from the person who goes by another", async () => {
    const both = { renamed: [OLD], idle: ["1"] };
    expect(outcomeOf(await taken(ARRIVALS["new name"], ARRIVALS.tombstone), storedIn("live"))).toEqual(both);
    expect(outcomeOf(await taken(ARRIVALS.tombstone, ARRIVALS["new name"]), storedIn("live"))).toEqual(both);
  });

  test("the record of a person who could not be taken is kept as it is, under his former name, too", async () => {
    const { arrivals } = await taken(ARRIVALS["new name and contents"]);
    const intake = { ...(await taken(ARRIVALS.tombstone)), setAside: arrivals };
    expect(outcomeOf(intake, storedIn("live"))).toEqual({ kept: [OLD], idle: ["1"] });
  });

  test("a name that comes back is no longer a former one, and the name in between becomes one", async () => {
    const [arrival] = (await taken(ARRIVALS.same)).arrivals;
    const intake = {
      ...(await taken()),
      arrivals: arrival === undefined ? [] : [{ ...arrival, previousResourceNames: [NEW] }],
    };
    const stored = storedIn("live").map((record) => ({
      ...record,
      resourceName: NEW,
      previousResourceNames: ["people/older", OLD],
    }));
    const [pair] = sortPage(intake, stored).renamed;
    expect(pair?.arrival.previousResourceNames).toEqual(["people/older", NEW]);
  });

  test("former names that were ever told stay, and the name given up becomes one", async () => {
    const stored = storedIn("live").map((record) => ({ ...record, previousResourceNames: ["people/older"] }));
    const [pair] = sortPage(await taken(ARRIVALS["new name"]), stored).renamed;
    expect(pair?.arrival.previousResourceNames).toEqual(["people/older", OLD]);
    expect(outcomeOf(await taken(ARRIVALS.same), stored)).toEqual({ unchanged: [OLD] });
  });
});
