import { spawn } from "node:child_process";
import { once } from "node:events";
import { constants } from "node:fs";
import { stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
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

/** Starts one real PostgreSQL for the run, with a migrated template database; returns its teardown. */
export async function setup(project: TestProject): Promise<() => Promise<void>> {
  if (process.getuid?.() === 0) await refuseHiddenBinaries();
  const server = spawn(process.execPath, [join(import.meta.dirname, "postgres-process.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  const ended = once(server, "exit");
  const [line] = await Promise.race([
    once(createInterface({ input: server.stdout }), "line") as Promise<[string]>,
    ended.then(() => {
      throw new Error("PostgreSQL did not start; the lines above say why.");
    }),
  ]);
  project.provide("postgresAdminUrl", line);
  project.provide("postgresTemplateUrl", await createTemplate(line));
  return async () => {
    server.stdin.end();
    await ended;
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
