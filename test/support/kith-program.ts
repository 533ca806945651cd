import { onTestFailed } from "vitest";
import { createKith, type Kith } from "../../packages/sdk/src/index.ts";
import { findFreePort } from "./free-port.ts";
import { runProgram, startProgram, type Program } from "./program.ts";

/** Everything that Kith keeps of one installation: the same home can be started again and again. */
export interface KithHome {
  readonly url: string;
  readonly variables: Readonly<Record<string, string>>;
  /** A session token, as `kith token` prints it. */
  token(): Promise<string>;
}

export interface KithHomeOptions {
  readonly dataDir: string;
  /** Absent: the emulator that is built in. */
  readonly googleRootUrl?: string;
  /** Further settings. */
  readonly variables?: Readonly<Record<string, string>>;
}

export async function createKithHome({
  dataDir,
  googleRootUrl,
  variables: further = {},
}: KithHomeOptions): Promise<KithHome> {
  const port = await findFreePort();
  const variables = {
    ...further,
    PORT: String(port),
    DATA_DIR: dataDir,
    ...(googleRootUrl === undefined ? {} : { GOOGLE_ROOT_URL: googleRootUrl }),
  };
  let token: Promise<string> | undefined;
  return { url: `http://localhost:${port}`, variables, token: () => (token ??= printToken(variables)) };
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
