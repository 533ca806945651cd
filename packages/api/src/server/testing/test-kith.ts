import { createPrivateKey, randomUUID } from "node:crypto";
import { Writable } from "node:stream";
import {
  createGoogleEmulator,
  type EmulatedAccount,
  type GoogleEmulator,
  type GoogleEmulatorOptions,
} from "@kith/google-emulator";
import { readEnvironment, type Environment } from "../../config/environment.ts";
import { readOrCreateKeyFile } from "../../data-directory/key-file.ts";
import type { Database } from "../../database/database.ts";
import { issueLocalToken } from "../../session/local-token.ts";
import { openEitherDatabase } from "../../testing/either-database.ts";
import { superuserQuery } from "../../testing/superuser-query.ts";
import { createTemporaryDirectory } from "../../testing/temporary-directory.ts";
import { openKith, type KithServer, type OpenKithOptions } from "../open-kith.ts";
import { createLogger } from "../system-log.ts";
import { consentInBrowser } from "./consent.ts";
import { findLeaks } from "./find-leaks.ts";
import { createTestClient, type TestClient } from "./test-client.ts";
import { createTestClock, type TestClock } from "./test-clock.ts";

/** The whole of Kith in this process, on a real port, with a Google whose faults the test decides. */
export interface TestKith extends AsyncDisposable {
  readonly url: string;
  readonly emulator: GoogleEmulator;
  readonly database: Database;
  readonly clock: TestClock;
  readonly logLines: readonly string[];
  /** Signs in somebody new whose Google account has these contacts; not connected yet. */
  signIn(google?: { contacts?: number; seed?: number }): Promise<TestClient>;
  /** The same, and connects the account through the consent page. */
  connect(google?: { contacts?: number; seed?: number }): Promise<TestClient>;
  /** Another person who connects a Google account that somebody uses already. */
  connectAlso(google: EmulatedAccount): Promise<TestClient>;
  /** The same person, signed in anew. */
  again(client: TestClient): Promise<TestClient>;
  /** Whoever has this token, as it is. */
  clientOf(token: string): TestClient;
  /** Goes through the consent page (again), with the calendar where it is asked for. */
  consent(client: TestClient, options?: { calendar?: boolean }): Promise<void>;
  /** Another server on the same database, keys and Google; give it a database of its own connections. */
  openBeside(options: { database: Database; environment?: Partial<Environment> }): Promise<KithServer>;
  /** The same person, asking another server. */
  clientAt(url: string, client: TestClient): TestClient;
  /** A token of the person at another time of the clock. */
  tokenFor(email: string, now?: () => Date): Promise<string>;
  /** Ends the server in order, as Ctrl-C does; the database and Google stay. */
  stop(): Promise<void>;
  /** Starts it again, on another port. */
  start(): Promise<void>;
}

export interface TestKithOptions extends Pick<OpenKithOptions, "quota" | "llmTimeoutMs"> {
  readonly emulator?: GoogleEmulatorOptions;
  readonly environment?: Partial<Environment>;
  /** When its clock begins; tokens of others (Clerk's) are of the real time. */
  readonly startMs?: number;
}

/** What a run tells besides its plan: events, answers, failures and its own end. */
const TOLD_BY_RUNS = `
  select event as text from kith.run_event union all select answer from kith.step_answer
  union all select sentence from kith.run_failure union all select error_message from kith.run where error_message is not null`;

/** Dispose it: it then fails when a log line, an event, or the address of a request to Google held anything of a person or a token. */
export async function openTestKith(options: TestKithOptions = {}): Promise<TestKith> {
  await using cleanup = new AsyncDisposableStack();
  const clock = createTestClock(options.startMs);
  const directory = cleanup.use(await createTemporaryDirectory());
  const emulator = cleanup.use(
    await createGoogleEmulator({ now: () => clock.now().getTime(), ...options.emulator }),
  );
  const database = cleanup.use(await openEitherDatabase());
  const environment: Environment = {
    ...readEnvironment({ DATA_DIR: directory.path, GOOGLE_ROOT_URL: emulator.url, LOG_LEVEL: "debug" }),
    port: 0,
    publicUrl: "http://localhost:0",
    ...options.environment,
  };
  const keys = await readOrCreateKeyFile(directory.path);
  const privateKey = createPrivateKey(keys.sessionPrivateKeyPem);
  const logLines: string[] = [];
  const tokens: string[] = [];
  const accounts: EmulatedAccount[] = [];
  const logger = createLogger(
    environment.logLevel,
    new Writable({ write: (chunk, _encoding, done) => (logLines.push(String(chunk)), done()) }),
  );
  const { now, sleep } = clock;
  const { quota, llmTimeoutMs } = options;
  const open = (own: Database, changed: Partial<Environment> = {}): Promise<KithServer> =>
    openKith(
      { ...environment, ...changed },
      {
        logger,
        now,
        sleep,
        database: own,
        webRoot: null,
        ...(quota === undefined ? {} : { quota }),
        ...(llmTimeoutMs === undefined ? {} : { llmTimeoutMs }),
      },
    );
  let server: KithServer | null = await open(database);
  cleanup.defer(() => server?.[Symbol.asyncDispose]());
  const resources = cleanup.move();
  const urlOf = (): string => server?.url.replace("127.0.0.1", "localhost") ?? "http://localhost:1";

  const kith: TestKith = {
    get url() {
      return urlOf();
    },
    emulator,
    database,
    clock,
    logLines,
    async tokenFor(email, at = now) {
      const token = await issueLocalToken(email, { privateKey, now: at });
      tokens.push(token);
      return token;
    },
    async signIn({ contacts = 0, seed = 1 } = {}) {
      const name = randomUUID().slice(0, 13);
      const google = emulator.addAccount({ email: `${name}@gmail.example`, contacts, seed });
      accounts.push(google);
      const email = `${name}@kith.example`;
      return createTestClient({ urlOf, email, token: await kith.tokenFor(email), google });
    },
    async connect(google) {
      const client = await kith.signIn(google);
      await kith.consent(client);
      return client;
    },
    async connectAlso(google) {
      const email = `${randomUUID().slice(0, 13)}@kith.example`;
      const client = createTestClient({ urlOf, email, token: await kith.tokenFor(email), google });
      await kith.consent(client);
      return client;
    },
    async again({ email, google }) {
      return createTestClient({ urlOf, email, token: await kith.tokenFor(email), google });
    },
    clientOf(token) {
      tokens.push(token);
      const name = randomUUID().slice(0, 13);
      const google = emulator.addAccount({ email: `${name}@gmail.example`, contacts: 0, seed: 1 });
      return createTestClient({ urlOf, email: `${name}@kith.example`, token, google });
    },
    async consent(client, { calendar = false } = {}) {
      const start = await client.rest("GET", `/api/auth/google-connect${calendar ? "?calendar=1" : ""}`);
      const back = await consentInBrowser(start.headers.get("location") ?? "", client.google.email);
      const end = await client.rest("GET", back.pathname + back.search);
      const outcome = end.headers.get("location") ?? "";
      if (!outcome.includes("google_connected=true")) throw new Error(`Not connected: ${outcome}`);
    },
    openBeside: (beside) => open(beside.database, beside.environment),
    clientAt: (url, { email, token, google }) =>
      createTestClient({ urlOf: () => url.replace("127.0.0.1", "localhost"), email, token, google }),
    async stop() {
      await server?.[Symbol.asyncDispose]();
      server = null;
    },
    async start() {
      server = await open(database);
    },
    async [Symbol.asyncDispose]() {
      const people = accounts.flatMap((account) => [{ email: account.email, people: account.people() }]);
      const told = await superuserQuery<{ text: string }>(database, TOLD_BY_RUNS);
      await resources.disposeAsync();
      const googleRequests = emulator.requests
        .all()
        .map(({ path, query }) => JSON.stringify({ path, query }));
      const leaks = findLeaks({
        lines: [...logLines, ...googleRequests, ...told.map(({ text }) => text)],
        people,
        secrets: [...tokens, ...(environment.openai === null ? [] : [environment.openai.apiKey])],
      });
      if (leaks.length > 0) throw new Error(`Of people or tokens where none may be:\n${leaks.join("\n")}`);
    },
  };
  return kith;
}
