import { spawn } from "node:child_process";
import { once } from "node:events";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { onTestFinished } from "vitest";

const ROOT = fileURLToPath(new URL("../..", import.meta.url));

/** Only what every program needs: no setting of the machine that runs the tests reaches the program under test. */
const BARE_ENVIRONMENT = {
  PATH: process.env["PATH"],
  HOME: process.env["HOME"],
  TMPDIR: process.env["TMPDIR"],
  // The same program is started dozens of times, and compiling it is a third of a second of each start.
  NODE_COMPILE_CACHE: join(tmpdir(), "kith-test-compile-cache"),
};

export interface Exit {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
}

/** A program of the workspace in a process of its own. Disposing it kills it. */
export interface Program extends AsyncDisposable {
  readonly pid: number;
  readonly exited: Promise<Exit>;
  readonly stdout: () => string;
  readonly stderr: () => string;
  /** Resolves as soon as `text` has been written to stderr; rejects with all output when the program ends before. */
  untilSaid(text: string): Promise<void>;
  /** Sends the signal at once and waits for the end. */
  end(signal: "SIGKILL" | "SIGTERM" | "SIGINT"): Promise<Exit>;
}

export interface ProgramOptions {
  /** A path from the workspace's root. */
  readonly script: string;
  readonly parameters?: readonly string[];
  readonly variables?: Readonly<Record<string, string>>;
  /** No file of it grows beyond so many blocks of 512 bytes: what a full disk does, to this program alone. */
  readonly fileBlocksMax?: number;
}

/** Starts it, inside a test: whatever becomes of the test, the program ends with it. */
export function startProgram(options: ProgramOptions): Program {
  const { script, parameters = [], variables = {}, fileBlocksMax } = options;
  const node = [process.execPath, "--conditions=@kith/source", script, ...parameters];
  const limited = ["sh", "-c", `ulimit -f ${fileBlocksMax} && exec "$@"`, "sh", ...node];
  const [command = "", ...rest] = fileBlocksMax === undefined ? node : limited;
  const child = spawn(command, rest, {
    cwd: ROOT,
    env: { ...BARE_ENVIRONMENT, ...variables },
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error(`${script} cannot be started.`);
  let stdout = "";
  let stderr = "";
  child.stdout.setEncoding("utf8").on("data", (chunk: string) => (stdout += chunk));
  child.stderr.setEncoding("utf8").on("data", (chunk: string) => (stderr += chunk));
  // "close" comes after the last output, "exit" may come before.
  const exited = once(child, "close").then(([code, signal]): Exit => ({ code, signal }));
  const end = async (signal: NodeJS.Signals): Promise<Exit> => {
    child.kill(signal);
    return await exited;
  };
  onTestFinished(async () => void (await end("SIGKILL")));
  return {
    pid,
    exited,
    stdout: () => stdout,
    stderr: () => stderr,
    async untilSaid(text) {
      const said = (): boolean => stderr.includes(text);
      while (!said()) {
        const ended = await Promise.race([
          once(child.stderr, "data").then(() => false),
          exited.then(() => true),
        ]);
        if (ended && !said())
          throw new Error(`${script} ended without saying "${text}":\n${stdout}\n${stderr}`);
      }
    },
    end,
    [Symbol.asyncDispose]: async () => void (await end("SIGKILL")),
  };
}

export interface Outcome extends Exit {
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a program that ends by itself. */
export async function runProgram(options: ProgramOptions): Promise<Outcome> {
  await using program = startProgram(options);
  const exit = await program.exited;
  return { ...exit, stdout: program.stdout(), stderr: program.stderr() };
}
