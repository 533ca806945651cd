import { spawn } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { TrainingFigures } from "./account.ts";

const SIZES = [1_000, 5_000, 25_000];

/** What training a model costs the server: time, memory, and for how long its thread answers nobody. */
export async function benchTraining(): Promise<void> {
  for (const contacts of SIZES) report(contacts, await measure(contacts));
}

function report(contacts: number, { phases, computing, memory }: TrainingFigures): void {
  print(`\n${contacts} contacts`);
  for (const { name, seconds, longestStretchMs, pairs } of phases) {
    print(
      `  ${name.padEnd(28)} ${seconds.toFixed(2)} s   longest stretch of the server's thread ${longestStretchMs.toFixed(0)} ms${pairs === null ? "" : `   ${pairs}`}`,
    );
  }
  print(
    `  the same computing in one    ${computing.seconds.toFixed(2)} s   which is the stretch that the server's thread would be gone`,
  );
  print(`  memory ${memory.beforeMb.toFixed(0)} MB before, ${memory.peakMb.toFixed(0)} MB at most`);
}

/** Each size in a process of its own, for its memory. */
async function measure(contacts: number): Promise<TrainingFigures> {
  const script = fileURLToPath(new URL("./account.ts", import.meta.url));
  const child = spawn(process.execPath, ["--conditions=@kith/source", script, String(contacts)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  let output = "";
  child.stdout.on("data", (chunk: Buffer) => (output += chunk.toString()));
  const code = await new Promise((resolve) => child.once("close", resolve));
  if (code !== 0) throw new Error(`The measured process ended with code ${String(code)}.`);
  return JSON.parse(output.trim().split("\n").at(-1) ?? "") as TrainingFigures;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
