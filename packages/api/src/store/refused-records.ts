import { sanitizedText, type RefusedRecord } from "@kith/core";
import { sql } from "kysely";
import type { RecordContents } from "./write-records.ts";
import type { UserTransaction } from "../database/database.ts";

/**
 * SQLSTATE classes in which the data is at fault, not the database: data exceptions, broken constraints, limits (an
 * index entry that is too large).
 */
const DATA_FAULTS = /^(22|23|54)/;

/** SQLSTATE of a text with U+0000 or half a character. PGlite would store another text instead of refusing the latter. */
const UNTRANSLATABLE = "22021";

/** Records with a name or an etag that no `text` can hold, told before any statement is tried. */
export function unstorableRecords(writes: readonly RecordContents[]): readonly RefusedRecord[] {
  return writes
    .filter(({ resourceName, etag, previousResourceNames }) =>
      [resourceName ?? "", etag ?? "", ...previousResourceNames].some((text) => sanitizedText(text) !== text),
    )
    .map(({ resourceName }) => ({ resourceName, reason: UNTRANSLATABLE }));
}

/** Runs `write`; undone when it throws, and then the transaction goes on as if it had not been tried. */
export async function trySavepoint(
  tx: UserTransaction,
  write: () => Promise<void>,
): Promise<{ readonly fault: unknown } | null> {
  await sql`savepoint attempt`.execute(tx);
  try {
    await write();
    await sql`release savepoint attempt`.execute(tx);
    return null;
  } catch (fault) {
    if (!isDataFault(fault)) throw fault;
    await sql`rollback to savepoint attempt`.execute(tx);
    // Rolled back to it still stands: every refused half would leave one more inside the others.
    await sql`release savepoint attempt`.execute(tx);
    return { fault };
  }
}

/**
 * Finds which records of a refused page the database cannot take, by trying halves: 1000 records with one bad one cost
 * about 20 attempts. What the attempts write is undone.
 */
export async function findRefused<Write extends RecordContents>(
  tx: UserTransaction,
  writes: readonly Write[],
  write: (some: readonly Write[]) => Promise<void>,
): Promise<readonly RefusedRecord[]> {
  if (writes.length === 0) return [];
  await sql`savepoint half`.execute(tx);
  const refusal = await trySavepoint(tx, () => write(writes));
  await sql`rollback to savepoint half`.execute(tx);
  await sql`release savepoint half`.execute(tx);
  if (refusal === null) return [];
  const [only] = writes;
  if (writes.length === 1 && only !== undefined) {
    return [{ resourceName: only.resourceName, reason: sqlState(refusal.fault) }];
  }
  const middle = Math.ceil(writes.length / 2);
  return [
    ...(await findRefused(tx, writes.slice(0, middle), write)),
    ...(await findRefused(tx, writes.slice(middle), write)),
  ];
}

function isDataFault(fault: unknown): boolean {
  return DATA_FAULTS.test(sqlState(fault));
}

/** The code alone: a message of the database may quote the contact. */
function sqlState(fault: unknown): string {
  return fault instanceof Error && "code" in fault && typeof fault.code === "string" ? fault.code : "";
}
