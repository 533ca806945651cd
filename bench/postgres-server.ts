import { spawn } from "node:child_process";
import { once } from "node:events";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { Client } from "pg";
import { setupRoles } from "../packages/api/src/database/setup-roles.ts";

const PROCESS = fileURLToPath(new URL("../packages/api/src/testing/postgres-process.ts", import.meta.url));

export interface BenchPostgres extends AsyncDisposable {
  /** Of a database that is prepared for Kith, with Kith's own login. */
  readonly databaseUrl: string;
  /** What autovacuum does after a while. */
  vacuum(): Promise<void>;
}

/** A real PostgreSQL, with its default settings but for fsync, which PGlite has not either. */
export async function openBenchPostgres(): Promise<BenchPostgres> {
  const server = spawn(process.execPath, [PROCESS], { stdio: ["pipe", "pipe", "inherit"] });
  const ended = once(server, "exit");
  const [adminUrl] = (await Promise.race([
    once(createInterface({ input: server.stdout }), "line"),
    ended.then(() => {
      throw new Error("PostgreSQL did not start; the lines above say why.");
    }),
  ])) as [string];
  const { databaseUrl } = await setupRoles(adminUrl);
  return {
    databaseUrl,
    async vacuum() {
      const admin = new Client({ connectionString: adminUrl });
      await admin.connect();
      await admin.query("vacuum (analyze)");
      await admin.end();
    },
    async [Symbol.asyncDispose]() {
      server.stdin.end();
      await ended;
    },
  };
}
