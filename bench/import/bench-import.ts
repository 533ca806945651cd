import { spawn } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Measured } from "./measured.ts";

const PAGE_SIZE = 1000;
const SIZES = [1_000, 5_000, 25_000];
const ROUNDS = 3;

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

/** Imports against the floor, in pairs and in one run, with growth and memory. Google is a process of its own. */
export async function benchImport(): Promise<void> {
  const directory = await mkdtemp(join(tmpdir(), "kith-bench-"));
  const google = await startGoogle();
  try {
    for (const size of SIZES) {
      const rounds: { floor: Measured; kith: Measured }[] = [];
      for (let round = 0; round < (size === SIZES.at(-1) ? ROUNDS : 1); round += 1) {
        const floorDir = join(directory, `floor-${size}-${round}`);
        const kithDir = join(directory, `kith-${size}-${round}`);
        await run("./prepare.ts", ["floor", floorDir]);
        await run("./prepare.ts", ["kith", kithDir]);
        const floor = await measure("./floor.ts", [floorDir, google.url, await google.token(size)]);
        const kith = await measure("./kith.ts", [kithDir, google.url, emailOf(size)]);
        rounds.push({ floor, kith });
      }
      report(size, rounds);
    }
  } finally {
    google.stop();
    await rm(directory, { recursive: true, force: true });
  }
}

function report(size: number, rounds: readonly { floor: Measured; kith: Measured }[]): void {
  const ratios = rounds.map(({ floor, kith }) => kith.seconds / floor.seconds);
  const floorSeconds = median(rounds.map(({ floor }) => floor.seconds));
  const kithSeconds = median(rounds.map(({ kith }) => kith.seconds));
  const kith = rounds[0]?.kith;
  print(`\n${size} contacts, pages of ${PAGE_SIZE}, ${rounds.length} pair(s)`);
  print(
    `  floor   ${floorSeconds.toFixed(2)} s   peak ${median(rounds.map((r) => r.floor.peakMb)).toFixed(0)} MB`,
  );
  print(
    `  import  ${kithSeconds.toFixed(2)} s   peak ${median(rounds.map((r) => r.kith.peakMb)).toFixed(0)} MB, ${median(rounds.map((r) => r.kith.idleMb)).toFixed(0)} MB before it`,
  );
  print(`  ratio   ${median(ratios).toFixed(2)}   (${ratios.map((ratio) => ratio.toFixed(2)).join(", ")})`);
  const cpuRatios = rounds.map((round) => round.kith.cpuSeconds / round.floor.cpuSeconds);
  print(`  of processor time   ${median(cpuRatios).toFixed(2)}`);
  if (kith === undefined) return;
  const total = Object.values(kith.stages).reduce((sum, seconds) => sum + seconds, 0);
  const shares = Object.entries(kith.stages).map(([stage, seconds]) => `${stage} ${seconds.toFixed(2)} s`);
  print(`  stages  ${shares.join(", ")}; between steps ${(kith.seconds - total).toFixed(2)} s`);
}

async function measure(script: string, parameters: readonly string[]): Promise<Measured> {
  return JSON.parse(await run(script, [...parameters, String(PAGE_SIZE)])) as Measured;
}

/** The last line that a script prints. */
async function run(script: string, parameters: readonly string[]): Promise<string> {
  const child = spawn(process.execPath, ["--conditions=@kith/source", here(script), ...parameters], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  const line = output.trim().split("\n").at(-1);
  if (code !== 0 || line === undefined) throw new Error(`${script} ended with code ${String(code)}.`);
  return line;
}

async function startGoogle() {
  const accounts = SIZES.flatMap((size) => ["--account", `${emailOf(size)}:${size}`]);
  const child = spawn(process.execPath, [here("../../packages/google-emulator/src/bin.ts"), ...accounts], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  const url = await new Promise<string>((resolve) => {
    child.stdout.once("data", (chunk: Buffer) => resolve(chunk.toString().trim()));
  });
  return {
    url,
    async token(size: number): Promise<string> {
      const answer = await fetch(`${url}/emulator/accounts/${emailOf(size)}/tokens`, {
        method: "POST",
        headers: { "content-type": "application/json" },
        body: "{}",
      });
      return ((await answer.json()) as { accessToken: string }).accessToken;
    },
    stop: () => void child.kill(),
  };
}

function emailOf(size: number): string {
  return `account-of-${size}@kith.example`;
}

function median(values: readonly number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
