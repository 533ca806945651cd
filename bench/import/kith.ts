import { createServer } from "node:net";
import { Writable } from "node:stream";
import { pino } from "pino";
import { readEnvironment } from "../../packages/api/src/config/environment.ts";
import { readOrCreateKeyFile } from "../../packages/api/src/data-directory/key-file.ts";
import { openKith } from "../../packages/api/src/server/open-kith.ts";
import { issueLocalToken } from "../../packages/api/src/session/local-token.ts";
import { createKith } from "../../packages/sdk/src/index.ts";
import { createPrivateKey } from "node:crypto";
import { startMeasuring } from "./measured.ts";

/** One whole import through the running program: started by the SDK, driven by the worker, watched by SSE. */
const [dataDir = "", rootUrl = "", email = "", pageSize = "1000"] = process.argv.slice(2);

const port = await freePort();
const environment = readEnvironment({
  PORT: String(port),
  DATA_DIR: dataDir,
  GOOGLE_ROOT_URL: rootUrl,
  LOG_LEVEL: "silent",
});
// The server's own log tells how long each stage of each step took.
const stages: Record<string, number> = {};
const log = new Writable({
  write(line: Buffer, _encoding, done) {
    const { stageMs = {} } = JSON.parse(line.toString()) as { stageMs?: Record<string, number> };
    for (const [stage, ms] of Object.entries(stageMs)) stages[stage] = (stages[stage] ?? 0) + ms / 1000;
    done();
  },
});
const server = await openKith(environment, { logger: pino({ level: "debug" }, log), webRoot: null });
const { sessionPrivateKeyPem } = await readOrCreateKeyFile(dataDir);
const privateKey = createPrivateKey(sessionPrivateKeyPem);
const token = await issueLocalToken(email, { privateKey, now: () => new Date() });
const { url } = server;
await connect();
const kith = createKith({ url, token });

const finish = startMeasuring();
const { runId } = await kith.sync.start({ direction: "import", pageSize: Number(pageSize) });
let last = "";
for await (const event of kith.sync.watch(runId)) if (event.kind === "run-status") last = event.status;
const { totalProcessed } = await kith.sync.get({ runId });
const measured = finish(totalProcessed, stages);
if (last !== "completed") throw new Error(`The import ended ${last}.`);
process.stdout.write(`${JSON.stringify(measured)}\n`);
await server[Symbol.asyncDispose]();

/** Connects the account as a browser would: to the consent page, Allow, and back. */
async function connect(): Promise<void> {
  const headers = { authorization: `Bearer ${token}` };
  const start = await fetch(`${url}/api/auth/google-connect`, { headers, redirect: "manual" });
  const consent = new URL(start.headers.get("location") ?? "");
  const form = new URLSearchParams({ request: consent.search.slice(1), account: email, decision: "allow" });
  for (const scope of (consent.searchParams.get("scope") ?? "").split(" ")) form.append("scope", scope);
  const decided = await fetch(new URL("/o/oauth2/v2/auth/decision", consent), {
    method: "POST",
    body: form,
    redirect: "manual",
  });
  const back = await fetch(decided.headers.get("location") ?? "", { headers, redirect: "manual" });
  if (!(back.headers.get("location") ?? "").includes("google_connected=true")) {
    throw new Error("The sample account could not be connected.");
  }
}

async function freePort(): Promise<number> {
  const probe = createServer().listen(0, "127.0.0.1");
  await new Promise((resolve) => probe.once("listening", resolve));
  const address = probe.address();
  await new Promise((resolve) => probe.close(resolve));
  return typeof address === "object" && address !== null ? address.port : 0;
}
