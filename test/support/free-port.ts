import { once } from "node:events";
import { createServer } from "node:net";

/**
 * A port of this machine on which nobody listens now. Below those that the system gives to outgoing connections (from
 * 32768 on Linux), so that it is still free when a program comes back to it after a restart.
 */
export async function findFreePort(): Promise<number> {
  // A range for each of Vitest's workers: another one may be about to listen on what is free now.
  const worker = Number(process.env["VITEST_POOL_ID"] ?? 1) % 4;
  for (;;) {
    const port = 20_000 + worker * 3_000 + Math.floor(Math.random() * 3_000);
    if (await isFree(port)) return port;
  }
}

async function isFree(port: number): Promise<boolean> {
  const server = createServer().listen(port, "127.0.0.1");
  try {
    await once(server, "listening");
  } catch {
    return false;
  }
  server.close();
  await once(server, "close");
  return true;
}
