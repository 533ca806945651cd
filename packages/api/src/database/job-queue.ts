import { fromPglite, PgBoss, type ConstructorOptions } from "pg-boss";
import { databaseHandle } from "./database-handle.ts";
import type { Database } from "./database.ts";
import { refuseInsideTransaction } from "./transaction-scope.ts";

/** Its own pool beside the database's: fetching, sending and finishing jobs are single short statements. */
const CONNECTIONS_MAX = 4;

/** pg-boss's own limit. A job that waits for Google's quota may be long; a dead one is found by its heartbeat. */
const EXPIRE_SECONDS = 24 * 60 * 60 - 1;
const HEARTBEAT_SECONDS = 30;

/** Wake-ups say nothing that the rows do not say: old ones are only in the way. */
const KEEP_SECONDS = 60 * 60;

/** Behind the notifications, which may be lost. */
const POLL_SECONDS = 5;

/** How long closing waits for the jobs that are under way. */
const STOP_TIMEOUT_MS = 15_000;

export interface JobQueueOptions {
  readonly queues: readonly string[];
  /** Hears what fails in the background, a handler's error too; jobs keep no error text. */
  readonly onError: (error: unknown) => void;
}

export interface WorkOptions<Data extends object> {
  /** How many jobs of the queue this process does at once. */
  readonly concurrency: number;
  /** `signal` is aborted when the job's time is over or the queue has waited long enough for it to finish. */
  readonly handle: (data: Data, signal: AbortSignal) => Promise<void>;
}

/**
 * Wakes workers, in this process or in another one. A job is only a hint that there is work: it is never tried again,
 * and its loss does no harm, since a supervisor reads from the tables what still wants doing.
 */
export interface JobQueue extends AsyncDisposable {
  /** Adds a job, unless one with the same `key` is waiting. Call it after the commit of what the job is to find. */
  send(queue: string, key: string, data: object): Promise<void>;
  work<Data extends object>(queue: string, options: WorkOptions<Data>): Promise<void>;
}

/** Starts the queue inside `database` (schema `pgboss`). Dispose it before the database; it waits for running jobs. */
export async function openJobQueue(database: Database, options: JobQueueOptions): Promise<JobQueue> {
  const boss = new PgBoss({
    ...connection(database),
    useListenNotify: true,
    schedule: false,
    registerInstance: false,
  });
  boss.on("error", options.onError);
  await using cleanup = new AsyncDisposableStack();
  cleanup.defer(() => boss.stop({ graceful: true, close: true, timeout: STOP_TIMEOUT_MS }));
  await boss.start();
  for (const name of options.queues) {
    // "short": one waiting job a key, any number of running ones, so that a wake-up is never swallowed by the run of
    // an earlier one that has already looked.
    const queue = {
      policy: "short",
      notify: true,
      retryLimit: 0,
      expireInSeconds: EXPIRE_SECONDS,
      heartbeatSeconds: HEARTBEAT_SECONDS,
      retentionSeconds: KEEP_SECONDS,
      deleteAfterSeconds: KEEP_SECONDS,
    };
    await boss.createQueue(name, queue);
  }
  const startWorker = async <Data extends object>(queue: string, work: WorkOptions<Data>): Promise<void> => {
    const polling = { batchSize: 1, notifyPollingIntervalSeconds: POLL_SECONDS };
    const id: string = await boss.work<Data>(queue, polling, async (jobs) => {
      for (const job of jobs) {
        await work.handle(job.data, job.signal).catch(options.onError);
        // A notification wakes for one fetch of one job: without this the next one would wait for the poll.
        boss.notifyWorker(id);
      }
    });
  };
  const open = cleanup.move();
  return {
    send: async (queue, key, data) => {
      refuseInsideTransaction("JobQueue.send");
      await boss.send(queue, data, { singletonKey: key });
    },
    work: async <Data extends object>(queue: string, work: WorkOptions<Data>) => {
      for (let worker = 0; worker < work.concurrency; worker += 1) await startWorker(queue, work);
    },
    [Symbol.asyncDispose]: () => open.disposeAsync(),
  };
}

/** On PostgreSQL `setupRoles` has made the schema for the login; on PGlite pg-boss makes it. */
function connection(database: Database): ConstructorOptions {
  const handle = databaseHandle(database);
  if (handle.kind === "pglite") return { backend: "pglite", db: fromPglite(handle.pglite) };
  return {
    connectionString: handle.databaseUrl,
    application_name: "kith-jobs",
    max: CONNECTIONS_MAX,
    createSchema: false,
  };
}
