import { createPrivateKey } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { readEnvironment } from "../../packages/api/src/config/environment.ts";
import { readOrCreateKeyFile } from "../../packages/api/src/data-directory/key-file.ts";
import { openDatabase } from "../../packages/api/src/database/open-database.ts";
import { findQuestion, recordsOfContacts } from "../../packages/api/src/duplicates/question-rows.ts";
import { openKith } from "../../packages/api/src/server/open-kith.ts";
import { issueLocalToken } from "../../packages/api/src/session/local-token.ts";
import { parseUserId } from "../../packages/api/src/session/user-id.ts";
import { REAL_TABLES } from "../../packages/api/src/store/table-view.ts";
import { superuserQuery } from "../../packages/api/src/testing/superuser-query.ts";
import { createGoogleEmulator } from "../../packages/google-emulator/src/index.ts";
import { createKith, type Kith, type Question } from "../../packages/sdk/src/index.ts";
import { connectAccount } from "../connect-account.ts";
import { freePort } from "../free-port.ts";

const SIZES = [5_000, 25_000];
const ANSWERS = 40;

/** What an answer costs in a long review queue, and what it would cost to look through all of the queue for it. */
export async function benchReview(): Promise<void> {
  for (const contacts of SIZES) await benchQueue(contacts);
}

async function benchQueue(contacts: number): Promise<void> {
  const email = `sample-of-${contacts}@example.com`;
  const dataDir = await mkdtemp(join(tmpdir(), "kith-bench-"));
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => rm(dataDir, { recursive: true, force: true }));
  const emulator = cleanup.use(await createGoogleEmulator({ accounts: [{ email, contacts }] }));
  const environment = readEnvironment({
    PORT: String(await freePort()),
    DATA_DIR: dataDir,
    GOOGLE_ROOT_URL: emulator.url,
    LOG_LEVEL: "silent",
  });
  const database = cleanup.use(await openDatabase({ dataDir }));
  const server = cleanup.use(
    await openKith(environment, { logger: pino({ level: "silent" }), webRoot: null, database }),
  );
  const { sessionPrivateKeyPem } = await readOrCreateKeyFile(dataDir);
  const privateKey = createPrivateKey(sessionPrivateKeyPem);
  const token = await issueLocalToken(email, { privateKey, now: () => new Date() });
  await connectAccount(server.url, { token, email });
  // The shipped model asks about far more than a trained one does: a long queue.
  const [user] = await superuserQuery<{ id: string }>(
    database,
    "update kith.google_account set training = 'done' returning user_id::text as id",
  );
  const userId = parseUserId(user?.id ?? "");
  const kith = createKith({ url: server.url, token });
  const { runId } = await kith.sync.start({ direction: "import", pageSize: 1000 });
  for await (const event of kith.sync.watch(runId)) void event;

  const { items, total } = await kith.duplicates.list({ limit: ANSWERS * 2 });
  const lookUp = (question: Question, isNear: boolean) => async (): Promise<void> => {
    await database.readAsUser(userId, async (tx) => {
      const contactIds = [question.a.contactId, question.b.contactId];
      const near = isNear ? await recordsOfContacts(tx, contactIds) : undefined;
      const query = { view: REAL_TABLES, at: new Date(), near };
      const found = await findQuestion(tx, query, [question.recordA, question.recordB]);
      if (found === null) throw new Error("The question is gone.");
    });
  };
  const whole = await median(items.slice(0, 10).map((question) => lookUp(question, false)));
  const near = await median(items.slice(0, ANSWERS).map((question) => lookUp(question, true)));
  const decide = await median(items.slice(ANSWERS).map((question) => decideBy(kith, question)));
  const list = await median(Array.from({ length: 5 }, () => () => kith.duplicates.list({ limit: 50 })));
  print(`\n${contacts} contacts, ${total} questions`);
  print(`  find the question of an answer, in the whole queue   ${whole.toFixed(1)} ms`);
  print(`  near the answered pair only                          ${near.toFixed(1)} ms`);
  print(`  duplicates.decide, all of it                         ${decide.toFixed(1)} ms`);
  print(`  duplicates.list, a page of 50                        ${list.toFixed(1)} ms`);
}

function decideBy(kith: Kith, { recordA, recordB, version }: Question) {
  return async (): Promise<void> => {
    const { outcome } = await kith.duplicates.decide({ recordA, recordB, version, answer: "different" });
    if (outcome !== "done") throw new Error(`The answer came to ${outcome}.`);
  };
}

async function median(works: readonly (() => Promise<unknown>)[]): Promise<number> {
  const times: number[] = [];
  for (const work of works) {
    const startedAt = performance.now();
    await work();
    times.push(performance.now() - startedAt);
  }
  return times.toSorted((a, b) => a - b)[Math.floor(times.length / 2)] ?? Number.NaN;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
