/** One measured run in a process of its own: reads rows, trains, finds clusters, and prints what it took. */
import { dedupeRecords } from "../../packages/core/src/index.ts";

import { CONTACT_LIKE } from "./contact-like-model.ts";
import { csvRows } from "./csv-rows.ts";
import { dataSets } from "./data-sets.ts";
import { pairScores } from "./pair-scores.ts";

const [path = ""] = process.argv.slice(2);
const set = dataSets().find((known) => known.path === path);
const personOf = set?.personOf ?? ((row: Readonly<Record<string, string>>): string => row["cluster"] ?? "");

const people: string[] = [];
function* rows(): Generator<Record<string, string>> {
  for (const row of csvRows(path)) {
    people.push(personOf(row));
    yield row;
  }
}

const startedAt = performance.now();
const { clusters } = await dedupeRecords(rows(), set?.model ?? CONTACT_LIKE);
const seconds = (performance.now() - startedAt) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;

const clusterOf = new Int32Array(people.length);
for (const [index, cluster] of clusters.entries()) for (const row of cluster) clusterOf[row] = index;
process.stdout.write(
  JSON.stringify({ rows: people.length, seconds, peakMb, ...pairScores(clusterOf, people) }),
);
