import { Writable } from "node:stream";
import { pino } from "pino";
import { readEnvironment } from "../../packages/api/src/config/environment.ts";
import { readOrCreateKeyFile } from "../../packages/api/src/data-directory/key-file.ts";
import { openKith } from "../../packages/api/src/server/open-kith.ts";
import { issueLocalToken } from "../../packages/api/src/session/local-token.ts";
import { createKith } from "../../packages/sdk/src/index.ts";
import { createPrivateKey } from "node:crypto";
import { connectAccount } from "../connect-account.ts";
import { freePort } from "../free-port.ts";
import { startMeasuring, type Measured } from "./measured.ts";

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
await connectAccount(url, { token, email });
const kith = createKith({ url, token });

const finish = startMeasuring();
const { runId } = await kith.sync.start({ direction: "import", pageSize: Number(pageSize) });
let last = "";
let measured: Measured | null = null;
for await (const event of kith.sync.watch(runId)) {
  // Everything is imported and can be used; the training that follows has a bench of its own.
  if (event.kind === "step-completed" && event.phase === "done")
    measured = finish(event.totalProcessed, stages);
  if (event.kind === "run-status") last = event.status;
}
if (last !== "completed") throw new Error(`The import ended ${last}.`);
process.stdout.write(`${JSON.stringify(measured)}\n`);
await server[Symbol.asyncDispose]();
