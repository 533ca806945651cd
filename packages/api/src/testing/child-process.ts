import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";

export interface ChildProcess extends AsyncDisposable {
  readonly pid: number;
  /** Resolves with the next line that the child writes; rejects when it ends without one. */
  readLine(): Promise<string>;
  /** Kills it with SIGKILL, so that it can clean up nothing, and waits for its end. */
  kill(): Promise<void>;
}

/** Runs the source of a module in a Node process of its own, with the workspace's sources; killed when disposed. */
export async function startChildProcess(source: string, ...parameters: string[]): Promise<ChildProcess> {
  const child = spawn(
    process.execPath,
    ["--conditions=@kith/source", "--input-type=module", "--eval", source, ...parameters],
    { stdio: ["ignore", "pipe", "inherit"], cwd: import.meta.dirname },
  );
  const exited = once(child, "exit");
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  await once(child, "spawn");
  const kill = async (): Promise<void> => {
    child.kill("SIGKILL");
    await exited;
  };
  return {
    pid: child.pid ?? 0,
    readLine: async () => {
      const line = await lines.next();
      if (line.done === true) throw new Error("The child process ended without a line.");
      return line.value;
    },
    kill,
    [Symbol.asyncDispose]: kill,
  };
}
