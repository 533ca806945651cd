import { matchSampleAccount, sampleAccount, type SampleFigures } from "./sample-accounts.ts";

const SIZES = [187, 1_500, 25_000];
const SEED = 1;

/** The matcher of contact cards against made-up accounts whose truth is known. */
export async function benchCards(): Promise<void> {
  for (const size of SIZES) {
    const { figures } = await matchSampleAccount(sampleAccount(size, SEED), {});
    report(figures);
  }
}

function report(figures: SampleFigures): void {
  const { contacts, joined, asked, missed, questions, falseMerges, seconds, byKind } = figures;
  const total = joined + asked + missed;
  const share = (count: number): string => `${((100 * count) / total).toFixed(1)} %`;
  console.log(`\n${contacts} contacts in ${seconds.toFixed(2)} s`);
  console.log(`  false merges ${falseMerges.length}`);
  console.log(
    `  of ${total} true pairs joined ${share(joined)}, asked ${share(asked)}, missed ${share(missed)}`,
  );
  console.log(`  questions per 1,000 contacts ${((1000 * questions) / contacts).toFixed(1)}`);
  for (const [kind, { expected, joined: same, asked: unsure, apart }] of byKind) {
    console.log(
      `    ${kind.padEnd(30)} ${expected.padEnd(9)} joined ${same}, asked ${unsure}, apart ${apart}`,
    );
  }
}
