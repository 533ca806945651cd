import { openAsBlob } from "node:fs";
import { parentPort, workerData } from "node:worker_threads";
import { PGlite, type Results, type Transaction } from "@electric-sql/pglite";
import { PGLITE_COLUMN_PARSERS } from "./pglite-column-parsers.ts";
import { sendInBinary } from "./pglite-parameters.ts";
import type {
  NumberedRequest,
  PgliteFailure,
  PgliteMessage,
  PgliteRequest,
  PgliteRows,
  PgliteThreadData,
} from "./pglite-request.ts";

/**
 * The thread that PGlite runs in. It imports nothing of Kith but what is beside it: it is started by its file, without
 * the workspace's sources. PGlite puts requests and transactions in a row itself, in the order in which they come.
 */

/** Measured: about 200 MB of memory with these, 500 to 800 MB with PostgreSQL's own defaults. */
const POSTGRES_SETTINGS = [
  "shared_buffers=16MB",
  "wal_buffers=1MB",
  "max_wal_size=64MB",
  "min_wal_size=32MB",
];

interface OpenTransaction {
  readonly tx: Transaction;
  readonly commit: () => void;
  readonly rollback: () => void;
  readonly ended: Promise<void>;
}

const IN_FAILED_TRANSACTION = "25P02";

if (parentPort === null) throw new Error("This file is the start of a thread, not of a program.");
const port = parentPort;
const { dataDir, snapshotFile } = workerData as PgliteThreadData;
const pglite = await PGlite.create({
  parsers: PGLITE_COLUMN_PARSERS,
  postgresqlconf: POSTGRES_SETTINGS,
  ...(dataDir === undefined ? {} : { dataDir }),
  ...(snapshotFile === undefined ? {} : { loadDataDir: await openAsBlob(snapshotFile) }),
});
sendInBinary(pglite);
let open: OpenTransaction | null = null;
const unlisten = new Map<string, () => Promise<void>>();

port.on("message", (request: NumberedRequest) => void answer(request));
post({ kind: "ready" });

/** What it throws nobody catches: the thread ends by it, which its owner is told. */
async function answer({ id, request }: NumberedRequest): Promise<void> {
  try {
    post({ kind: "answer", id, value: await perform(request) });
  } catch (error) {
    if (request.kind !== "close") await endIfBroken(error);
    post({ kind: "failure", id, failure: failureOf(error) });
  }
}

/** Where PostgreSQL would end at once (a PANIC, as by a full disk), PGlite goes on and fails every query from then on. */
async function endIfBroken(cause: unknown): Promise<void> {
  try {
    await (open?.tx ?? pglite).query("select 1");
  } catch (error) {
    // An aborted transaction answers so, and is well.
    if (failureOf(error).code !== IN_FAILED_TRANSACTION) throw cause;
  }
}

function post(message: PgliteMessage): void {
  port.postMessage(message);
}

async function perform(request: PgliteRequest): Promise<unknown> {
  switch (request.kind) {
    case "query": {
      const { sql, parameters, inTransaction } = request;
      return rowsOf(await (inTransaction ? transaction().tx : pglite).query(sql, [...parameters]));
    }
    case "exec":
      return (await pglite.exec(request.sql)).map(rowsOf);
    case "begin":
      open = await begin();
      return null;
    case "commit":
      return await end((tx) => tx.commit());
    case "rollback":
      return await end((tx) => tx.rollback());
    case "listen": {
      const { channel } = request;
      const notify = (payload: string): void => post({ kind: "notification", channel, payload });
      unlisten.set(channel, await pglite.listen(channel, notify));
      return null;
    }
    case "unlisten": {
      const stop = unlisten.get(request.channel);
      unlisten.delete(request.channel);
      await stop?.();
      return null;
    }
    case "dump":
      return await (await pglite.dumpDataDir("none")).arrayBuffer();
    case "close":
      await pglite.close();
      // Nothing is left to wait for: the thread ends after this answer.
      port.unref();
      return null;
  }
}

function transaction(): OpenTransaction {
  if (open === null) throw new Error("The transaction is over.");
  return open;
}

/** PGlite's own transaction, held open until it is told how to end. */
async function begin(): Promise<OpenTransaction> {
  const { promise: begun, resolve: hasBegun } = Promise.withResolvers<Transaction>();
  const { promise: decided, resolve: commit, reject } = Promise.withResolvers<void>();
  const ended = pglite.transaction(async (tx) => {
    hasBegun(tx);
    await decided;
  });
  const tx = await Promise.race([begun, ended.then((): never => unreachable())]);
  return { tx, commit, rollback: () => reject(ROLLED_BACK), ended };
}

const ROLLED_BACK = new Error("The transaction was rolled back as asked.");

function unreachable(): never {
  throw new Error("A transaction ends when it is told to.");
}

async function end(how: (tx: OpenTransaction) => void): Promise<null> {
  const ending = transaction();
  open = null;
  how(ending);
  await ending.ended.catch((error: unknown) => {
    if (error !== ROLLED_BACK) throw error;
  });
  return null;
}

function rowsOf({ rows, affectedRows, fields }: Results): PgliteRows {
  return { rows, affectedRows, fields };
}

function failureOf(error: unknown): PgliteFailure {
  if (!(error instanceof Error)) throw error;
  const field = (name: string): string | undefined => {
    const value: unknown = (error as unknown as Record<string, unknown>)[name];
    return typeof value === "string" ? value : undefined;
  };
  return {
    name: error.name,
    message: error.message,
    code: field("code"),
    detail: field("detail"),
    constraint: field("constraint"),
  };
}
