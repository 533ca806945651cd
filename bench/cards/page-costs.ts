import type { Person } from "../../packages/core/src/contact/person.ts";
import type { MatchModel } from "../../packages/core/src/match/model/match-model.ts";
import { matchPage } from "../../packages/core/src/match/page/match-page.ts";
import { readNeighborhood } from "../../packages/core/src/sync/read-neighborhood.ts";
import { KnownAccount, keysOf, recordOf } from "./known-account.ts";

const PAGE_SIZE = 100;
const PAGES = 20;

/** Medians over some pages, in milliseconds of processor time; the core's part is everything but the look-up. */
export interface PageCosts {
  readonly known: number;
  readonly keysPerContact: number;
  readonly neighbors: number;
  readonly normalizeMs: number;
  readonly lookUpMs: number;
  readonly readMs: number;
  readonly matchMs: number;
}

/** What pages of a hundred new contacts cost beside known ones. The last contacts are the new ones. */
export function measurePages(people: readonly Person[], model: MatchModel): PageCosts {
  const known = people.length - PAGE_SIZE * PAGES;
  const account = new KnownAccount(people.slice(0, known), model);
  const costs = Array.from({ length: PAGES }, (_, page) => {
    const start = known + page * PAGE_SIZE;
    return measurePage(account, people.slice(start, start + PAGE_SIZE), start);
  });
  const median = (of: (cost: (typeof costs)[number]) => number): number =>
    costs.map(of).sort((a, b) => a - b)[Math.floor(PAGES / 2)] ?? 0;
  return {
    known,
    keysPerContact: account.keysPerContact,
    neighbors: median((cost) => cost.neighbors),
    normalizeMs: median((cost) => cost.normalizeMs),
    lookUpMs: median((cost) => cost.lookUpMs),
    readMs: median((cost) => cost.readMs),
    matchMs: median((cost) => cost.matchMs),
  };
}

function measurePage(
  account: KnownAccount,
  people: readonly Person[],
  start: number,
): Omit<PageCosts, "known" | "keysPerContact"> {
  const [page, normalizeMs] = timed(() => people.map((person, index) => recordOf(person, start + index)));
  const [keys, keysMs] = timed(() => keysOf(page, account.model));
  const [found, lookUpMs] = timed(() => account.lookUp(keys));
  const [{ neighborhood }, readMs] = timed(() => readNeighborhood(found, new Set(), undefined));
  const [, matchMs] = timed(() => matchPage({ page, neighborhood }, account.model));
  return { neighbors: found.rows.length, normalizeMs, lookUpMs, readMs, matchMs: matchMs + keysMs };
}

function timed<Value>(work: () => Value): readonly [value: Value, milliseconds: number] {
  const before = process.cpuUsage();
  const value = work();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1000];
}
