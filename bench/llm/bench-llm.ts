import { createPrivateKey } from "node:crypto";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pino } from "pino";
import { readEnvironment } from "../../packages/api/src/config/environment.ts";
import { readOrCreateKeyFile } from "../../packages/api/src/data-directory/key-file.ts";
import { openDatabase } from "../../packages/api/src/database/open-database.ts";
import { openLlmServer, type LlmServer } from "../../packages/api/src/llm/testing/llm-server.ts";
import { openKith } from "../../packages/api/src/server/open-kith.ts";
import { consentInBrowser } from "../../packages/api/src/server/testing/consent.ts";
import { issueLocalToken } from "../../packages/api/src/session/local-token.ts";
import { superuserQuery } from "../../packages/api/src/testing/superuser-query.ts";
import { createGoogleEmulator, type EmulatedAccount } from "../../packages/google-emulator/src/index.ts";
import { createKith, type RunView } from "../../packages/sdk/src/index.ts";
import { components, pairFigures, type PairFigures } from "./pair-figures.ts";
import { createTruthfulLlm } from "./truthful-llm.ts";

const ACCOUNTS = [
  { contacts: 187, seed: 1 },
  { contacts: 1_500, seed: 1 },
  { contacts: 1_500, seed: 2 },
];
const ERROR_SHARE = 0.05;

/**
 * What asking costs and gives on sample accounts: an import without and with an LLM that is right about 95 % of the
 * pairs, against asking the same LLM about every pair that shares a blocking key and joining what it calls the same.
 */
export async function benchLlm(): Promise<void> {
  for (const { contacts, seed } of ACCOUNTS) {
    await using emulator = await createGoogleEmulator();
    const google = emulator.addAccount({ email: `sample${seed}@gmail.example`, contacts, seed });
    const llm = createTruthfulLlm(google, ERROR_SHARE);
    await using server = await openLlmServer();
    server.behave(llm.behavior);
    const without = await importOf(emulator.url, google, null);
    const asking = await importOf(emulator.url, google, server);
    const { candidates } = without;
    const everything = components(
      [...google.truth.keys()],
      candidates.filter(([a, b]) => llm.saysSame(a, b)),
    );
    const perThousand = (count: number): string => ((count / contacts) * 1_000).toFixed(2);
    const counts = asking.run.llm;
    print(`\n${contacts} contacts, seed ${seed}`);
    print(
      `  without an LLM     ${figures(pairFigures(without.contacts, google.truth))}, ${without.questions} questions`,
    );
    print(
      `  in the grey zone   ${figures(pairFigures(asking.contacts, google.truth))}, ${asking.questions} questions`,
    );
    print(
      `    ${counts?.requests ?? 0} requests for ${counts?.pairs ?? 0} pairs: ${perThousand(counts?.requests ?? 0)} requests per 1,000 contacts; ${counts?.joins ?? 0} joined, ${counts?.apart ?? 0} kept apart`,
    );
    const answered = [
      ...asking.contacts.flatMap((names) => names.slice(1).map((name) => [names[0] ?? "", name] as const)),
      ...asking.open.filter(([a, b]) => google.truth.get(a) === google.truth.get(b)),
    ];
    const reviewed = components([...google.truth.keys()], answered);
    print(`    and a person right about the rest  ${figures(pairFigures(reviewed, google.truth))}`);
    print(`  about every pair   ${figures(pairFigures(everything, google.truth))}`);
    print(
      `    ${candidates.length} pairs: ${perThousand(candidates.length / 20)} requests of twenty per 1,000 contacts`,
    );
  }
}

interface Imported {
  readonly run: RunView;
  /** By resource names. */
  readonly contacts: readonly (readonly string[])[];
  readonly questions: number;
  /** The pairs of the questions. */
  readonly open: readonly (readonly [string, string])[];
  readonly candidates: readonly (readonly [string, string])[];
}

async function importOf(
  googleRootUrl: string,
  google: EmulatedAccount,
  llm: LlmServer | null,
): Promise<Imported> {
  const dataDir = await mkdtemp(join(tmpdir(), "kith-bench-"));
  try {
    const environment = {
      ...readEnvironment({ DATA_DIR: dataDir, GOOGLE_ROOT_URL: googleRootUrl, LOG_LEVEL: "silent" }),
      port: 0,
      publicUrl: "http://localhost:0",
      openai: llm?.openai ?? null,
    };
    const logger = pino({ level: "silent" });
    await using database = await openDatabase({ dataDir });
    await using server = await openKith(environment, { logger, webRoot: null, database });
    const { sessionPrivateKeyPem } = await readOrCreateKeyFile(dataDir);
    const privateKey = createPrivateKey(sessionPrivateKeyPem);
    const token = await issueLocalToken(google.email, { privateKey, now: () => new Date() });
    const url = server.url.replace("127.0.0.1", "localhost");
    const headers = { authorization: `Bearer ${token}` };
    const start = await fetch(`${url}/api/auth/google-connect`, { headers, redirect: "manual" });
    const back = await consentInBrowser(start.headers.get("location") ?? "", google.email);
    await fetch(new URL(back.pathname + back.search, url), { headers, redirect: "manual" });

    const kith = createKith({ url, token });
    const { runId } = await kith.sync.start({ direction: "import", pageSize: 1000 });
    for await (const event of kith.sync.watch(runId)) if (event.kind === "run-status") continue;
    const run = await kith.sync.get({ runId });
    if (run.status !== "completed") throw new Error(`The import is ${run.status}.`);
    const contacts = await superuserQuery<{ names: string[] }>(
      database,
      "select array_agg(resource_name) as names from kith.source_record group by contact_id",
    );
    const candidates = await superuserQuery<{ a: string; b: string }>(
      database,
      `select distinct a.resource_name as a, b.resource_name as b
       from kith.blocking_key k join kith.blocking_key l on l.key_hash = k.key_hash and l.record_id > k.record_id
       join kith.source_record a on a.record_id = k.record_id
       join kith.source_record b on b.record_id = l.record_id
       where (select count(*) from kith.blocking_key held where held.key_hash = k.key_hash) <= 50`,
    );
    const names = new Map(
      (
        await superuserQuery<{ id: string; name: string }>(
          database,
          "select record_id::text as id, resource_name as name from kith.source_record",
        )
      ).map(({ id, name }) => [id, name]),
    );
    const { items } = await kith.duplicates.list({ limit: 100 });
    return {
      run,
      open: items.map(
        ({ recordA, recordB }) => [names.get(recordA) ?? "", names.get(recordB) ?? ""] as const,
      ),
      contacts: contacts.map(({ names }) => names),
      questions: (await kith.stats.get()).pairsToReview,
      candidates: candidates.map(({ a, b }) => [a, b] as const),
    };
  } finally {
    await rm(dataDir, { recursive: true, force: true });
  }
}

function figures({ wrong, precision, recall, f1 }: PairFigures): string {
  return `F1 ${f1.toFixed(4)} (precision ${precision.toFixed(4)}, recall ${recall.toFixed(4)}, ${wrong} wrong)`;
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}
