import { createPrivateKey } from "node:crypto";
import { parseArgs } from "node:util";
import { KithError } from "@kith/core";
import { checkCommand } from "./check/check-command.ts";
import { readEnvironment } from "./config/environment.ts";
import { readOrCreateKeyFile } from "./data-directory/key-file.ts";
import { setupRoles } from "./database/setup-roles.ts";
import { DEFAULT_LOCAL_EMAIL } from "./session/local-email.ts";
import { issueLocalToken } from "./session/local-token.ts";

const USAGE = `Usage:
  kith token [--user name@example.com]     print a session token, valid for 30 days
  kith check [--user name@example.com]     compare Google with Kith, through a running server; ends with 1 if they differ
  kith database setup <administrator URL>  make Kith's roles on a PostgreSQL server, once; prints DATABASE_URL
`;

const CLERK_SENTENCE =
  "Sign-in is Clerk's here (CLERK_PUBLISHABLE_KEY is set), so a local token opens nothing. Make an API token in the dashboard's settings; other commands take it as KITH_TOKEN. To move a local user's data to your user of Clerk, run this once without Clerk's keys and give the token to the settings.";

/** Needs only the key file, never the database, so that it works beside a running server and before the first start. */
async function token(user: string): Promise<string> {
  const { dataDir, clerk } = readEnvironment(process.env);
  if (clerk !== null) throw new KithError("FORBIDDEN", CLERK_SENTENCE);
  const keys = await readOrCreateKeyFile(dataDir);
  const privateKey = createPrivateKey(keys.sessionPrivateKeyPem);
  return await issueLocalToken(user, { privateKey, now: () => new Date() });
}

/** The token of another sign-in than the local one comes in KITH_TOKEN. */
async function check(user: string): Promise<string> {
  const { publicUrl } = readEnvironment(process.env);
  const given = process.env["KITH_TOKEN"] ?? "";
  const { text, differs } = await checkCommand({
    url: publicUrl,
    token: given === "" ? await token(user) : given,
  });
  if (differs) process.exitCode = 1;
  return text;
}

async function run(): Promise<string> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      user: { type: "string", default: DEFAULT_LOCAL_EMAIL },
      help: { type: "boolean", default: false },
    },
  });
  if (values.help) return USAGE.trimEnd();
  const [command, ...rest] = positionals;
  if (command === "token" && rest.length === 0) return await token(values.user);
  if (command === "check" && rest.length === 0) return await check(values.user);
  const [verb, adminUrl] = rest;
  if (command === "database" && verb === "setup" && adminUrl !== undefined) {
    const { databaseUrl } = await setupRoles(adminUrl);
    return `DATABASE_URL=${databaseUrl}`;
  }
  throw new KithError("INPUT_INVALID", USAGE.trimEnd());
}

try {
  process.stdout.write(`${await run()}\n`);
} catch (error) {
  // A KithError is a sentence for the person; anything else is a bug, and its stack is what helps.
  process.stderr.write(
    `${KithError.isInstance(error) || isBadArgument(error) ? error.message : String(error)}\n`,
  );
  process.exitCode = 1;
}

function isBadArgument(error: unknown): error is Error {
  return error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");
}
