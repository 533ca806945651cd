import { createPrivateKey } from "node:crypto";
import { onTestFailed } from "vitest";
import { readOrCreateKeyFile } from "../../packages/api/src/data-directory/key-file.ts";
import { DEFAULT_LOCAL_EMAIL } from "../../packages/api/src/session/local-email.ts";
import { issueLocalToken } from "../../packages/api/src/session/local-token.ts";
import { prepareDataDirectory } from "../../packages/api/src/testing/ready-directory.ts";
import { createKith, type Kith } from "../../packages/sdk/src/index.ts";
import { findFreePort } from "./free-port.ts";
import { runProgram, startProgram, type Program } from "./program.ts";

/** Everything that Kith keeps of one installation: the same home can be started again and again. */
export interface KithHome {
  readonly url: string;
  readonly variables: Readonly<Record<string, string>>;
  /** A session token of the local user. */
  token(): Promise<string>;
}

export interface KithHomeOptions {
  readonly dataDir: string;
  /** Absent: the emulator that is built in. */
  readonly googleRootUrl?: string;
  /** Whether the first start is to make the database itself: 3 s that other tests are spared. Default: no. */
  readonly empty?: boolean;
  /** Further settings. */
  readonly variables?: Readonly<Record<string, string>>;
}

export async function createKithHome(options: KithHomeOptions): Promise<KithHome> {
  const { dataDir, googleRootUrl, empty = false, variables: further = {} } = options;
  const port = await findFreePort();
  if (!empty) await prepareDataDirectory(dataDir);
  const variables = {
    ...further,
    PORT: String(port),
    DATA_DIR: dataDir,
    ...(googleRootUrl === undefined ? {} : { GOOGLE_ROOT_URL: googleRootUrl }),
  };
  let token: Promise<string> | undefined;
  return { url: `http://localhost:${port}`, variables, token: () => (token ??= issueToken(dataDir)) };
}

/** What `kith token` would print, without a process for it. */
async function issueToken(dataDir: string): Promise<string> {
  const { sessionPrivateKeyPem } = await readOrCreateKeyFile(dataDir);
  const privateKey = createPrivateKey(sessionPrivateKeyPem);
  return await issueLocalToken(DEFAULT_LOCAL_EMAIL, { privateKey, now: () => new Date() });
}

/** What `kith token` prints. */
export async function printToken(
  variables: Readonly<Record<string, string>>,
  parameters: readonly string[] = [],
): Promise<string> {
  const { code, stdout, stderr } = await runProgram({
    script: "packages/api/src/cli.ts",
    parameters: ["token", ...parameters],
    variables,
  });
  if (code !== 0) throw new Error(`kith token failed:\n${stderr}`);
  return stdout.trim();
}

/** The real program. It need not listen yet when this returns. When the test fails, its log is shown. */
export function startKith(home: KithHome): Program {
  const program = startProgram({ script: "packages/api/src/main.ts", variables: home.variables });
  onTestFailed(() => {
    const log = program.stdout().split("\n");
    const telling = log.filter((line) => !line.includes('"msg":"request"')).join("\n");
    process.stdout.write(`\nKith, process ${program.pid}, said:\n${program.stderr()}${telling}\n`);
  });
  return program;
}

/** What Kith says last when it starts: it listens. */
export const LISTENING = "Kith is at";

export interface RunningKith extends Program {
  readonly client: Kith;
  readonly url: string;
  readonly token: string;
}

/** Starts Kith and waits until it answers. */
export async function openKith(home: KithHome): Promise<RunningKith> {
  const token = await home.token();
  const program = startKith(home);
  await program.untilSaid(LISTENING);
  return { ...program, client: createKith({ url: home.url, token }), url: home.url, token };
}
