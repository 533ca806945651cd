import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Database } from "../../packages/api/src/database/database.ts";
import { openDatabase } from "../../packages/api/src/database/open-database.ts";
import { createTableUpkeep } from "../../packages/api/src/database/table-upkeep.ts";
import type { Person } from "../../packages/core/src/contact/person.ts";
import { models, trainContactModel, type MatchModel } from "../../packages/core/src/index.ts";
import { createSamplePeople } from "../../packages/google-emulator/src/index.ts";
import { recordOf } from "../cards/known-account.ts";
import { openBenchPostgres } from "../postgres-server.ts";
import { StoredAccount, type PageLookup } from "./stored-account.ts";

const SIZES = [1_000, 5_000, 25_000];
const PAGE_SIZE = 100;
const PAGES = 20;
const SEED = 1;

interface Sample {
  readonly known: readonly Person[];
  readonly pages: readonly (readonly Person[])[];
  readonly model: MatchModel;
}

/** What it takes to find, in a real database, who is around a page of new contacts. */
export async function benchLookup(): Promise<void> {
  const sample = createSample();
  const directory = await mkdtemp(join(tmpdir(), "kith-bench-"));
  try {
    await using pglite = await openDatabase({ dataDir: directory });
    const upkeep = createTableUpkeep(pglite);
    await measure("PGlite", { database: pglite, sample, maintain: () => upkeep?.run(NEVER) });
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
  await using server = await openBenchPostgres();
  await using postgres = await openDatabase({ databaseUrl: server.databaseUrl });
  await measure("PostgreSQL", { database: postgres, sample, maintain: () => server.vacuum() });
}

const NEVER = new AbortController().signal;

function createSample(): Sample {
  const newcomers = PAGE_SIZE * PAGES;
  const count = Math.max(...SIZES) + newcomers;
  const people = createSamplePeople({ count, seed: SEED }).people.map(({ person }, index): Person => ({
    ...person,
    resourceName: `people/c${index}`,
  }));
  const known = people.slice(0, -newcomers);
  const pages = Array.from({ length: PAGES }, (_, page) => {
    const start = known.length + page * PAGE_SIZE;
    return people.slice(start, start + PAGE_SIZE);
  });
  const records = known.map(recordOf);
  const { model } = trainContactModel({ records, decisions: [] }, models.contacts);
  return { known, pages, model };
}

interface Measuring {
  readonly database: Database;
  readonly sample: Sample;
  /** Vacuums and analyzes, as is done when nobody works. */
  readonly maintain: () => Promise<unknown> | undefined;
}

async function measure(name: string, { database, sample, maintain }: Measuring): Promise<void> {
  const account = await StoredAccount.create(database, sample.model);
  let stored = 0;
  console.log(`\n${name}: a page of ${PAGE_SIZE} new contacts, median of ${PAGES} pages`);
  for (const size of SIZES) {
    await account.add(sample.known.slice(stored, size));
    stored = size;
    report(`${size} known, just imported`, await lookUpAll(account, sample.pages));
    await maintain();
    report(`${size} known, vacuumed and analyzed`, await lookUpAll(account, sample.pages));
  }
}

async function lookUpAll(
  account: StoredAccount,
  pages: readonly (readonly Person[])[],
): Promise<readonly PageLookup[]> {
  const lookups: PageLookup[] = [];
  for (const page of pages) lookups.push(await account.lookUp(page));
  return lookups;
}

function report(what: string, lookups: readonly PageLookup[]): void {
  const of = (value: (lookup: PageLookup) => number): readonly number[] =>
    lookups.map(value).sort((a, b) => a - b);
  const median = (value: (lookup: PageLookup) => number): number => of(value)[Math.floor(PAGES / 2)] ?? 0;
  const lookUpMs = of((lookup) => lookup.lookUpMs);
  console.log(
    `  ${what.padEnd(36)} look-up ${median((l) => l.lookUpMs).toFixed(1)} ms (${lookUpMs[0]?.toFixed(1)} to ${lookUpMs.at(-1)?.toFixed(1)}; ${median((l) => l.lookUpCpuMs).toFixed(1)} ms of processor time), ${median((l) => l.rows)} records read, core ${median((l) => l.coreMs).toFixed(1)} ms of processor time`,
  );
}
