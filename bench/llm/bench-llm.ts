import { createPrivateKey } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { readEnvironment } from "../../packages/api/src/config/environment.ts";
import { readOrCreateKeyFile } from "../../packages/api/src/data-directory/key-file.ts";
import { answering, DIFFERENT, openLlmServer, SAME } from "../../packages/api/src/llm/testing/llm-server.ts";
import { openKith } from "../../packages/api/src/server/open-kith.ts";
import { issueLocalToken } from "../../packages/api/src/session/local-token.ts";
import { createGoogleEmulator } from "../../packages/google-emulator/src/index.ts";
import { createKith, type Kith } from "../../packages/sdk/src/index.ts";
import { connectAccount } from "../connect-account.ts";
import { freePort } from "../free-port.ts";
import { askEveryPair } from "./ask-every-pair.ts";
import { partitionScores } from "./partition-scores.ts";
import { TruthfulLlm } from "./truthful-llm.ts";

const SIZES = [1_500, 5_000];

/** What asking an LLM in the grey zone costs and gains, against asking it about every candidate pair. */
export async function benchLlm(): Promise<void> {
  for (const contacts of SIZES) await benchAccount(contacts);
}

async function benchAccount(contacts: number): Promise<void> {
  const email = `sample-of-${contacts}@example.com`;
  const dataDir = await mkdtemp(join(tmpdir(), "kith-bench-"));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }));
  const emulator = cleanup.use(await createGoogleEmulator({ accounts: [{ email, contacts }] }));
  const account = emulator.account(email);
  const truthful = new TruthfulLlm(account);
  const llm = cleanup.use(await openLlmServer());
  llm.behave(answering(({ cards: [a, b] }) => (truthful.saysSame(a, b) ? SAME : DIFFERENT)));

  const environment = {
    ...readEnvironment({
      PORT: String(await freePort()),
      DATA_DIR: dataDir,
      GOOGLE_ROOT_URL: emulator.url,
      LOG_LEVEL: "silent",
    }),
    openai: llm.openai,
  };
  const server = cleanup.use(
    await openKith(environment, { logger: pino({ level: "silent" }), webRoot: null }),
  );
  const { sessionPrivateKeyPem } = await readOrCreateKeyFile(dataDir);
  const privateKey = createPrivateKey(sessionPrivateKeyPem);
  const token = await issueLocalToken(email, { privateKey, now: () => new Date() });
  await connectAccount(server.url, { token, email });
  const kith = createKith({ url: server.url, token });

  await importAll(kith, false);
  const before = partitionScores(await contactsOf(kith), account.truth);
  await importAll(kith, true);
  const after = partitionScores(await contactsOf(kith), account.truth);
  const requests = llm.requests.length;
  const pairs = llm.requests.reduce((sum, { questions }) => sum + questions.length, 0);
  const every = askEveryPair(account, truthful);
  const all = partitionScores(every.contactOf, account.truth);

  print(`\n${contacts} contacts, an LLM that is wrong about one pair in twenty`);
  print(`  without LLM        ${told(before)}`);
  print(
    `  grey zone asked    ${told(after)}  ${pairs} pairs in ${requests} requests: ${perThousand(requests, contacts)} requests per 1,000 contacts`,
  );
  print(
    `  every pair asked   ${told(all)}  ${every.pairs} pairs: ${perThousand(every.pairs / 20, contacts)} requests of 20 per 1,000 contacts`,
  );
}

async function importAll(kith: Kith, useLLM: boolean): Promise<void> {
  const { runId } = await kith.sync.start({ direction: "import", pageSize: 500, useLLM, forceFull: true });
  let last = "";
  for await (const event of kith.sync.watch(runId)) if (event.kind === "run-status") last = event.status;
  if (last !== "completed") throw new Error(`The import ended ${last}.`);
}

/** The contact of each person, by resource name. */
async function contactsOf(kith: Kith): Promise<ReadonlyMap<string, string>> {
  const contactOf = new Map<string, string>();
  let cursor: string | undefined;
  do {
    const page = await kith.contacts.list({ limit: 500, ...(cursor === undefined ? {} : { cursor }) });
    for (const { id } of page.items) {
      const { records } = await kith.contacts.get({ id });
      for (const { resourceName } of records) if (resourceName !== null) contactOf.set(resourceName, id);
    }
    cursor = page.nextCursor ?? undefined;
  } while (cursor !== undefined);
  return contactOf;
}

function told({ falseMerges, joined, pairsOfOne }: ReturnType<typeof partitionScores>): string {
  const precision = joined / (joined + falseMerges);
  const recall = joined / pairsOfOne;
  const f1 = (2 * precision * recall) / (precision + recall);
  return `F1 ${f1.toFixed(4)}  false merges ${falseMerges}  joined ${joined} of ${pairsOfOne}`;
}

function perThousand(count: number, contacts: number): string {
  return ((1000 * count) / contacts).toFixed(2);
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
