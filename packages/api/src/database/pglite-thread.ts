import { Worker } from "node:worker_threads";
import { invariant, type KithError } from "@kith/core";
import { PgliteChannel } from "./pglite-channel.ts";
import type { PgliteRows, PgliteThreadData } from "./pglite-request.ts";

/** What Kysely's dialect, pg-boss's adapter and the tests need of a PGlite. Rows as PGlite parses them. */
export interface PgliteThread {
  readonly ready: boolean;
  readonly closed: boolean;
  readonly waitReady: Promise<void>;
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<QueryResult<Row>>;
  /** Statements without parameters, one or more; the rows of each. */
  exec(sql: string): Promise<QueryResult<Record<string, unknown>>[]>;
  /** Commits when `body` has succeeded, else rolls back. Transactions and other queries follow one another. */
  transaction<T>(body: (tx: PgliteTransaction) => Promise<T>): Promise<T>;
  listen(channel: string, listener: (payload: string) => void): Promise<() => Promise<void>>;
  /** All of the database as a tar, for `snapshotFile`. */
  dump(): Promise<Uint8Array>;
  close(): Promise<void>;
}

interface QueryResult<Row> extends Pick<PgliteRows, "fields"> {
  readonly rows: Row[];
  readonly affectedRows?: number;
}

interface PgliteTransaction {
  query<Row>(sql: string, parameters?: readonly unknown[]): Promise<QueryResult<Row>>;
  rollback(): Promise<void>;
}

export interface PgliteThreadOptions extends PgliteThreadData {
  /** Told when the thread ends without having been asked to, which nothing survives that needs the database. */
  readonly onLost?: ((error: KithError) => void) | undefined;
}

/** The oid of `bytea`. */
const BYTEA = 17;

/** Starts PGlite in a thread of its own, so that the server's thread goes on while PostgreSQL works. */
export async function openPgliteThread({ onLost, ...data }: PgliteThreadOptions): Promise<PgliteThread> {
  const worker = new Worker(new URL("./pglite-worker.ts", import.meta.url), {
    workerData: data,
    // Not the process's own flags: some are for its main module only.
    execArgv: [],
  });
  const channel = new PgliteChannel(worker, onLost);
  await channel.started;
  return createThread(channel);
}

function createThread(channel: PgliteChannel): PgliteThread {
  const query = async <Row>(
    sql: string,
    parameters: readonly unknown[] = [],
    inTransaction = false,
  ): Promise<QueryResult<Row>> => {
    const sent = parameters.map(withoutPool);
    return resultOf<Row>(
      await channel.ask<PgliteRows>({ kind: "query", sql, parameters: sent, inTransaction }),
    );
  };
  return {
    get ready() {
      return !channel.ended;
    },
    get closed() {
      return channel.ended;
    },
    waitReady: Promise.resolve(),
    query: (sql, parameters) => query(sql, parameters),
    exec: async (sql) =>
      (await channel.ask<PgliteRows[]>({ kind: "exec", sql })).map(resultOf<Record<string, unknown>>),
    async transaction(body) {
      await channel.ask({ kind: "begin" });
      let open = true;
      const close = async (kind: "commit" | "rollback"): Promise<void> => {
        open = false;
        await channel.ask({ kind });
      };
      const tx: PgliteTransaction = {
        query: (sql, parameters) => {
          invariant(open, "a transaction is not used after its end");
          return query(sql, parameters, true);
        },
        rollback: () => close("rollback"),
      };
      try {
        const result = await body(tx);
        if (open) await close("commit");
        return result;
      } catch (error) {
        if (open) await close("rollback");
        throw error;
      }
    },
    listen: (name, listener) => channel.listen(name, listener),
    dump: async () => new Uint8Array(await channel.ask<ArrayBuffer>({ kind: "dump" })),
    close: () => channel.close(),
  };
}

/** A view of a pool, as Node's buffers are, would be sent with the whole pool around it. */
function withoutPool(parameter: unknown): unknown {
  return parameter instanceof Uint8Array ? new Uint8Array(parameter) : parameter;
}

function resultOf<Row>({ rows, affectedRows, fields }: PgliteRows): QueryResult<Row> {
  for (const { name, dataTypeID } of fields) {
    if (dataTypeID === BYTEA) for (const row of rows) row[name] = bufferOf(row[name]);
  }
  return { rows: rows as Row[], fields, ...(affectedRows === undefined ? {} : { affectedRows }) };
}

function bufferOf(value: unknown): unknown {
  if (!(value instanceof Uint8Array)) return value;
  return Buffer.from(value.buffer, value.byteOffset, value.byteLength);
}
