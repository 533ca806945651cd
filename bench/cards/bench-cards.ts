import type { Person } from "../../packages/core/src/contact/person.ts";
import { models, trainContactModel } from "../../packages/core/src/index.ts";
import { recordOf } from "./known-account.ts";
import { measurePages } from "./page-costs.ts";
import { matchSampleAccount, sampleAccount, type SampleFigures } from "./sample-accounts.ts";

const SIZES = [187, 1_500, 25_000];
const PAGE_ACCOUNT = 27_000;
const GROWTH = [1_000, 5_000, 25_000, 100_000];
const SEED = 1;

/** The matcher of contact cards against made-up accounts whose truth is known, and what it costs. */
export async function benchCards(): Promise<void> {
  for (const size of SIZES) {
    const { figures } = await matchSampleAccount(sampleAccount(size, SEED), {});
    reportFigures(figures);
  }
  await reportPages();
  await reportGrowth();
}

function reportFigures(figures: SampleFigures): void {
  const { contacts, joined, asked, missed, questions, falseMerges, byKind } = figures;
  const total = joined + asked + missed;
  const share = (count: number): string => `${((100 * count) / total).toFixed(1)} %`;
  console.log(`\n${contacts} contacts`);
  console.log(`  false merges ${falseMerges.length}`);
  console.log(
    `  of ${total} true pairs joined ${share(joined)}, asked ${share(asked)}, missed ${share(missed)}; blocking finds ${share(figures.blocked)}`,
  );
  console.log(`  questions per 1,000 contacts ${((1000 * questions) / contacts).toFixed(1)}`);
  for (const [kind, { expected, joined: same, asked: unsure, apart, blocked }] of byKind) {
    console.log(
      `    ${kind.padEnd(30)} ${expected.padEnd(9)} joined ${same}, asked ${unsure}, apart ${apart}; candidates ${blocked}`,
    );
  }
}

async function reportPages(): Promise<void> {
  const people = peopleOf(PAGE_ACCOUNT);
  const records = people.map(recordOf);
  const { model } = trainContactModel({ records, decisions: [] }, models.contacts);
  const costs = await measurePages(people, model);
  const { normalizeMs, lookUpMs, readMs, matchMs } = costs;
  console.log(`\na page of 100 new contacts beside ${costs.known} known ones, median, processor time`);
  console.log(
    `  core ${(normalizeMs + readMs + matchMs).toFixed(1)} ms: normalize ${normalizeMs.toFixed(1)}, read ${costs.neighbors} neighbors ${readMs.toFixed(1)}, match ${matchMs.toFixed(1)}`,
  );
  console.log(`  look-up in memory ${lookUpMs.toFixed(1)} ms`);
  console.log(`  blocking keys per contact ${costs.keysPerContact.toFixed(2)}`);
}

async function reportGrowth(): Promise<void> {
  console.log("\ngrowth: normalize, train, match and cluster, all at once, processor time");
  for (const size of GROWTH) {
    const { figures } = await matchSampleAccount(sampleAccount(size, SEED), {});
    const perThousand = (1000 * figures.seconds) / (size / 1000);
    console.log(
      `  ${String(size).padStart(7)} contacts ${figures.seconds.toFixed(2)} s, ${perThousand.toFixed(0)} ms per 1,000, ${Math.round(process.memoryUsage().rss / 2 ** 20)} MB`,
    );
  }
}

function peopleOf(count: number): readonly Person[] {
  return sampleAccount(count, SEED).people.map(({ person }) => person as Person);
}
