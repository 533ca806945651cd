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
export async function measurePages(people: readonly Person[], model: MatchModel): Promise<PageCosts> {
  const known = people.length - PAGE_SIZE * PAGES;
  const account = new KnownAccount(people.slice(0, known), model);
  const costs: Awaited<ReturnType<typeof measurePage>>[] = [];
  for (let page = 0; page < PAGES; page += 1) {
    const start = known + page * PAGE_SIZE;
    costs.push(await measurePage(account, people.slice(start, start + PAGE_SIZE), start));
  }
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

/** Nobody is prepared by an earlier step. */
async function measurePage(
  account: KnownAccount,
  people: readonly Person[],
  start: number,
): Promise<Omit<PageCosts, "known" | "keysPerContact">> {
  const [page, normalizeMs] = await timed(() =>
    people.map((person, index) => recordOf(person, start + index)),
  );
  const [keys, keysMs] = await timed(() => keysOf(page, account.model));
  const [found, lookUpMs] = await timed(() => account.lookUp(keys));
  const [neighborhood, readMs] = await timed(() => readNeighborhood(found, account, NOTHING_KNOWN));
  const [, matchMs] = await timed(() => matchPage({ page, neighborhood }, account.model));
  return { neighbors: found.rows.length, normalizeMs, lookUpMs, readMs, matchMs: matchMs + keysMs };
}

const NOTHING_KNOWN = { own: new Set<string>(), defaultRegion: undefined, prepared: null };

async function timed<Value>(
  work: () => Value | Promise<Value>,
): Promise<readonly [value: Value, milliseconds: number]> {
  const before = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(before);
  return [value, (user + system) / 1000];
}
