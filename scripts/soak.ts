import { spawn } from "node:child_process";

/**
 * All searches with many times their runs: `pnpm soak`. `pnpm soak export.model` takes those whose file has the name,
 * `pnpm soak --mutants` the wrong engines, each of which must be noticed within its 2,000 histories.
 */
const [choice] = process.argv.slice(2);
const chosen = choice === "--mutants" ? "mutants.model.test" : choice;
const files = chosen === undefined ? [".property.test", ".model.test"] : [chosen];
// A search may take a day.
const soak = spawn("vitest", ["run", ...files, "--testTimeout=86400000"], {
  stdio: "inherit",
  env: { ...process.env, KITH_SOAK: process.env["KITH_SOAK"] ?? "50" },
});
soak.on("exit", (code) => {
  process.exitCode = code ?? 1;
});
