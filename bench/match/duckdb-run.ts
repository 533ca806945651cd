/**
 * The same work in SQL by DuckDB, on all cores, in a process of its own: blocking, levels, training, weights and
 * connected components, as Splink does it. Training takes our own expectation-maximization over the counted patterns,
 * which costs nothing beside the rest.
 */
import { DuckDBInstance } from "@duckdb/node-api";
import { expectationMaximization } from "../../packages/core/src/match/training/expectation-maximization.ts";

import { CONTACT_LIKE } from "./contact-like-model.ts";
import { pairScores } from "./pair-scores.ts";
import { blockedPairsSql, levelSql, weightSql } from "./model-sql.ts";

/** As many random pairs as our own training takes. */
const SAMPLE_PAIRS = 400_000;
/** Splink's clusters are best on these rows at a high threshold: pairs likelier than this connect. */
const LINK_WEIGHT = Math.log2(0.95 / 0.05);

const [path = ""] = process.argv.slice(2);
const model = CONTACT_LIKE;
const columns = model.comparisons.map(({ column }) => column);
const instance = await DuckDBInstance.create(":memory:");
const connection = await instance.connect();

const startedAt = performance.now();
await load();
const { patterns, pairCount } = await compare();
const trained = expectationMaximization({ patterns, pairCount, levelShares: await shares() });
await connection.run(
  `create table edges as select a, b from compared ${columns
    .map((column) => `left join tf_${column} on tf_${column}.value = compared.${column}`)
    .join(" ")} where ${weightSql(model, trained)} >= ${LINK_WEIGHT}`,
);
await connect();
const seconds = (performance.now() - startedAt) / 1000;
const peakMb = process.resourceUsage().maxRSS / 1024;

const result = await connection.runAndReadAll(
  "select component, cluster from people join labels using (id) order by id",
);
const labelled = result.getRows();
const scores = pairScores(
  labelled.map(([component]) => Number(component)),
  labelled.map(([, cluster]) => String(cluster)),
);
process.stdout.write(JSON.stringify({ rows: labelled.length, seconds, peakMb, ...scores }));

async function load(): Promise<void> {
  await connection.run(
    `create table people as select unique_id::integer as id, cluster, ${columns.join(", ")}
     from read_csv('${path.replaceAll("'", "''")}', all_varchar = true, nullstr = '')`,
  );
  for (const column of columns) {
    await connection.run(
      `create table tf_${column} as select ${column} as value, count(*) / sum(count(*)) over () as share
       from people where ${column} is not null group by ${column}`,
    );
  }
}

async function compare() {
  const levels = model.comparisons.map((comparison) => `${levelSql(comparison)} as g_${comparison.column}`);
  await connection.run(
    `create table compared as select a, b, ${columns.map((column) => `l.${column}`).join(", ")}, ${levels.join(", ")}
     from (${blockedPairsSql(model)}) pairs join people l on l.id = a join people r on r.id = b`,
  );
  const names = columns.map((column) => `g_${column}`).join(", ");
  const counted = await connection.runAndReadAll(`select ${names}, count(*) from compared group by ${names}`);
  const rows = counted.getRows().map((row) => row.map(Number));
  const total = await connection.runAndReadAll("select count(*) from people");
  const count = Number(total.getRows()[0]?.[0]);
  return {
    patterns: {
      levels: rows.map((row) => Uint8Array.from(row.slice(0, -1))),
      counts: rows.map((row) => row.at(-1) ?? 0),
    },
    pairCount: (count * (count - 1)) / 2,
  };
}

/** Levels among random pairs: of a sample of rows with each other. */
async function shares(): Promise<readonly Float64Array[]> {
  const levels = model.comparisons.map((comparison) => `${levelSql(comparison)} as g_${comparison.column}`);
  const size = Math.ceil(Math.sqrt(2 * SAMPLE_PAIRS));
  await connection.run(
    `create table sampled as with drawn as (select * from people using sample reservoir(${size} rows) repeatable (1))
     select ${levels.join(", ")} from drawn l join drawn r on l.id < r.id`,
  );
  const shares: Float64Array[] = [];
  for (const { column, levels: ofColumn } of model.comparisons) {
    const counted = await connection.runAndReadAll(
      `select g_${column}, count(*) from sampled group by g_${column}`,
    );
    const counts = new Float64Array(ofColumn.length).fill(0.5);
    for (const [level, count] of counted.getRows()) counts[Number(level)] = Number(count);
    counts[0] = 0;
    const sum = counts.reduce((total, count) => total + count, 0);
    const equal = await connection.runAndReadAll(
      `select sum(share * share) - 1 / count(*) from tf_${column}`,
    );
    const share = Math.max(1e-9, Number(equal.getRows()[0]?.[0]));
    shares.push(counts.map((count, level) => (level === 1 ? share : (count / sum) * (1 - share))));
  }
  return shares;
}

/** Connected components: every row takes the smallest label among its neighbors, until none changes. */
async function connect(): Promise<void> {
  await connection.run(`create table links as select a, b from edges union all select b, a from edges;
    create table labels as select id, id as component from people`);
  for (;;) {
    await connection.run(
      `create or replace table better as select a as id, min(component) as component
       from links join labels on labels.id = links.b group by a`,
    );
    const changed = await connection.runAndReadAll(
      `select count(*) from labels join better using (id) where better.component < labels.component`,
    );
    if (Number(changed.getRows()[0]?.[0]) === 0) return;
    await connection.run(
      `update labels set component = better.component from better
       where better.id = labels.id and better.component < labels.component`,
    );
  }
}
