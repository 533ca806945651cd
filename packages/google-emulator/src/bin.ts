#!/usr/bin/env node
import { parseArgs } from "node:util";

import { createGoogleEmulator } from "./create-google-emulator.ts";
import type { SampleAccountSpec } from "./sample/sample-account.ts";

const USAGE = `Usage: kith-google-emulator [--port n] [--host name] [--state dir] [--account email:contacts[:seed]]...
                            [--controllable-clock] [--rotate-refresh-tokens] [--propagation-ms n]`;

function parseAccount(text: string): SampleAccountSpec {
  const [email = "", contacts = "0", seed = "1", ...rest] = text.split(":");
  if (rest.length > 0 || !email.includes("@") || !/^\d+$/u.test(contacts) || !/^\d+$/u.test(seed)) {
    throw new Error(
      `--account ${text} is not understood. Write it as ada@example.test:187 or ada@example.test:187:2.`,
    );
  }
  return { email, contacts: Number(contacts), seed: Number(seed) };
}

function parseCount(text: string, option: string, most = Number.MAX_SAFE_INTEGER): number {
  const count = Number(text);
  if (!/^\d+$/u.test(text) || count > most) {
    throw new Error(`--${option} ${text} is not understood. Give a whole number from 0 to ${most}.`);
  }
  return count;
}

async function main(): Promise<void> {
  const { values } = parseArgs({
    options: {
      port: { type: "string" },
      host: { type: "string" },
      state: { type: "string" },
      account: { type: "string", multiple: true },
      "controllable-clock": { type: "boolean" },
      "rotate-refresh-tokens": { type: "boolean" },
      "propagation-ms": { type: "string" },
      help: { type: "boolean" },
    },
  });
  if (values.help === true) {
    process.stdout.write(`${USAGE}\n`);
    return;
  }
  const emulator = await createGoogleEmulator({
    ...(values.port === undefined ? {} : { port: parseCount(values.port, "port", 65_535) }),
    ...(values.host === undefined ? {} : { host: values.host }),
    ...(values.state === undefined ? {} : { stateDir: values.state }),
    ...(values["propagation-ms"] === undefined
      ? {}
      : { propagationMs: parseCount(values["propagation-ms"], "propagation-ms") }),
    controllableClock: values["controllable-clock"] ?? false,
    refreshTokenRotation: values["rotate-refresh-tokens"] ?? false,
    accounts: (values.account ?? []).map(parseAccount),
  });
  for (const signal of ["SIGINT", "SIGTERM"] as const) {
    process.once(signal, () => void emulator.close());
  }
  // Last: whoever reads the address may send a signal at once.
  process.stdout.write(`${emulator.url}\n`);
}

try {
  await main();
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n${USAGE}\n`);
  process.exitCode = 1;
}
