import { KithError } from "@kith/core";
import { readEnvironment } from "./config/environment.ts";
import { openKith } from "./server/open-kith.ts";
import { createLogger } from "./server/system-log.ts";

/** Starts Kith and ends it in order on Ctrl-C; a second Ctrl-C ends it at once. */
async function main(): Promise<void> {
  const environment = readEnvironment(process.env);
  const logger = createLogger(environment.logLevel);
  const onDatabaseLost = (error: KithError): never => {
    logger.fatal({ err: error }, "the embedded database broke down");
    return fail(error);
  };
  const kith = await openKith(environment, { logger, onDatabaseLost });
  process.stderr.write(`\n  Kith is at ${environment.publicUrl} (Ctrl-C ends it)\n\n`);

  const stop = (): void => {
    process.off("SIGINT", stop).off("SIGTERM", stop);
    void kith[Symbol.asyncDispose]().then(() => process.exit(0), fail);
  };
  process.on("SIGINT", stop).on("SIGTERM", stop);
}

function fail(error: unknown): never {
  process.stderr.write(`${KithError.isInstance(error) ? error.message : (error as Error).stack}\n`);
  process.exit(1);
}

await main().catch(fail);
