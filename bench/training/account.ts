import { createPrivateKey } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { readEnvironment } from "../../packages/api/src/config/environment.ts";
import { readOrCreateKeyFile } from "../../packages/api/src/data-directory/key-file.ts";
import { openKith } from "../../packages/api/src/server/open-kith.ts";
import { issueLocalToken } from "../../packages/api/src/session/local-token.ts";
import { trainModel } from "../../packages/api/src/training/train-model.ts";
import { createGoogleEmulator } from "../../packages/google-emulator/src/index.ts";
import { createKith } from "../../packages/sdk/src/index.ts";
import { connectAccount } from "../connect-account.ts";
import { freePort } from "../free-port.ts";

interface Phase {
  readonly name: string;
  readonly seconds: number;
  readonly longestStretchMs: number;
  readonly pairs: string | null;
}

export interface TrainingFigures {
  readonly phases: readonly Phase[];
  readonly computing: { readonly seconds: number };
  readonly memory: { readonly beforeMb: number; readonly peakMb: number };
}

/** How often the thread's processor time is read, in ms. */
const TURN_MS = 5;

/**
 * Starts to measure how long the server's thread is at work without a turn for others; call what it returns at the end.
 * In processor time of the thread, since on a shared machine the clock tells how busy others are.
 */
function startPhase(): (name: string, pairs?: string) => Phase {
  let longestStretchMs = 0;
  let last = process.threadCpuUsage();
  const timer = setInterval(() => {
    const now = process.threadCpuUsage();
    longestStretchMs = Math.max(longestStretchMs, (now.user - last.user + now.system - last.system) / 1000);
    last = now;
  }, TURN_MS);
  timer.unref();
  const startedAt = performance.now();
  return (name, pairs) => {
    clearInterval(timer);
    return { name, seconds: (performance.now() - startedAt) / 1000, longestStretchMs, pairs: pairs ?? null };
  };
}

const contacts = Number(process.argv[2]);
const email = `sample-of-${contacts}@example.com`;
const dataDir = await mkdtemp(join(tmpdir(), "kith-bench-"));
await using cleanup = new AsyncDisposableStack();
cleanup.defer(() => rm(dataDir, { recursive: true, force: true }));
const emulator = cleanup.use(await createGoogleEmulator({ accounts: [{ email, contacts }] }));
const google = emulator.account(email);
const environment = readEnvironment({
  PORT: String(await freePort()),
  DATA_DIR: dataDir,
  GOOGLE_ROOT_URL: emulator.url,
  LOG_LEVEL: "silent",
});
const server = cleanup.use(await openKith(environment, { logger: pino({ level: "silent" }), webRoot: null }));
const { sessionPrivateKeyPem } = await readOrCreateKeyFile(dataDir);
const privateKey = createPrivateKey(sessionPrivateKeyPem);
const token = await issueLocalToken(email, { privateKey, now: () => new Date() });
await connectAccount(server.url, { token, email });
const kith = createKith({ url: server.url, token });
const rssMb = (): number => process.memoryUsage().rss / 2 ** 20;

const phases: Phase[] = [];
let beforeMb = 0;
let finish = startPhase();
const { runId } = await kith.sync.start({ direction: "import", pageSize: 1000 });
for await (const event of kith.sync.watch(runId)) {
  if (event.kind !== "training-progress") continue;
  if (event.training === null) {
    beforeMb = rssMb();
    finish = startPhase();
    continue;
  }
  const { questionsBefore, questionsAfter } = event.training;
  phases.push(finish("training after the import", `${questionsBefore} questions → ${questionsAfter}`));
}

finish = startPhase();
await kith.training.preview();
phases.push(finish("training.preview"));

// One in a hundred is new, so that the model to adopt is another one.
const people = google.people();
for (let n = 0; n < contacts / 100; n += 1) {
  const { names = [], emailAddresses = [] } = people[n * 7] ?? {};
  google.createPerson({ names: names.slice(0, 1), emailAddresses });
}
const delta = await kith.sync.start({ direction: "import" });
for await (const event of kith.sync.watch(delta.runId)) void event;
const { fingerprint, modelBefore, modelAfter } = await kith.training.preview();
if (modelBefore === modelAfter) throw new Error("There is nothing to adopt.");
finish = startPhase();
await kith.training.adopt({ fingerprint });
phases.push(finish("training.adopt"));
const { maxRSS } = process.resourceUsage();

// Only now, since it takes the memory that the figures are about.
const rows = people.map((person, index) => ({
  recordId: String(index).padStart(9, "0"),
  contactId: String(index).padStart(9, "0"),
  accountId: "account",
  resourceName: person.resourceName,
  previousResourceNames: [],
  contents: JSON.stringify(person),
  deleted: false,
}));
const before = process.threadCpuUsage();
trainModel(rows, { decisions: [], defaultRegion: undefined, modelVersion: modelBefore, questions: 0 });
const { user, system } = process.threadCpuUsage(before);
const computing = { seconds: (user + system) / 1e6 };
const figures: TrainingFigures = {
  phases,
  computing,
  memory: { beforeMb, peakMb: maxRSS / 1024 },
};
process.stdout.write(`${JSON.stringify(figures)}\n`);
