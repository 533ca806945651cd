import { spawn, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { DATA_SETS_FOLDER, dataSets } from "./data-sets.ts";

const SIZES = [10_000, 100_000, 1_000_000];
const ROUNDS = 3;

interface MatchRun {
  readonly rows: number;
  readonly seconds: number;
  readonly peakMb: number;
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
}

/** How well and how fast the matcher finds people in tables: the labelled sets, and growth against DuckDB. */
export async function benchMatch(): Promise<void> {
  const sets = dataSets();
  if (sets.length === 0) {
    print(`No labelled data sets in ${DATA_SETS_FOLDER}: set KITH_DATASETS to the folder that has them.`);
    return;
  }
  print("Clusters over all pairs; thresholds are the engine's own.\n");
  for (const { name, path, peer, aim } of sets) {
    const run = await measure("./dedupe-run.ts", path);
    const reached = run.f1 >= aim ? "reached" : "NOT reached";
    const aimed = aim === 0 ? "" : `aim ${aim}: ${reached}`;
    print(`${name.padEnd(16)} ${scores(run)}  ${run.seconds.toFixed(1)} s  ${aimed}  ${peer}`);
  }
  await benchGrowth();
}

async function benchGrowth(): Promise<void> {
  const generator = join(DATA_SETS_FOLDER, "../bench/gen_contacts.py");
  if (!existsSync(generator) || spawnSync("python3", ["--version"]).status !== 0) {
    print("\nNo growth figures: they need python3 and bench/gen_contacts.py beside the data sets.");
    return;
  }
  const directory = await mkdtemp(join(tmpdir(), "kith-bench-"));
  try {
    for (const size of SIZES) {
      const path = join(directory, `${size}.csv`);
      spawnSync("python3", [generator, String(size), "7", path], {
        env: { ...process.env, KITH_DATASETS: DATA_SETS_FOLDER },
      });
      const rounds: { kith: MatchRun; duckdb: MatchRun }[] = [];
      for (let round = 0; round < ROUNDS; round += 1) {
        const duckdb = await measure("./duckdb-run.ts", path);
        rounds.push({ kith: await measure("./dedupe-run.ts", path), duckdb });
      }
      report(size, rounds);
    }
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

function report(size: number, rounds: readonly { kith: MatchRun; duckdb: MatchRun }[]): void {
  print(`\n${size} contact-like rows, read + train + score + cluster, ${rounds.length} pairs`);
  for (const who of ["kith", "duckdb"] as const) {
    const runs = rounds.map((round) => round[who]);
    const [first] = runs;
    if (first === undefined) continue;
    const [seconds, peakMb] = [median(runs.map((run) => run.seconds)), median(runs.map((run) => run.peakMb))];
    print(`  ${who.padEnd(7)} ${seconds.toFixed(2)} s  peak ${peakMb.toFixed(0)} MB  ${scores(first)}`);
  }
  const ratios = rounds.map(({ kith, duckdb }) => kith.seconds / duckdb.seconds);
  print(`  ratio   ${median(ratios).toFixed(2)} (${ratios.map((ratio) => ratio.toFixed(2)).join(", ")})`);
}

function scores({ f1, precision, recall }: MatchRun): string {
  return `F1 ${f1.toFixed(4)}  P ${precision.toFixed(4)}  R ${recall.toFixed(4)}`;
}

async function measure(script: string, path: string): Promise<MatchRun> {
  const file = fileURLToPath(new URL(script, import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@kith/source", file, path], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`${script} ended with code ${String(code)}.`);
  return JSON.parse(output) as MatchRun;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
