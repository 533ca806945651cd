import { sameFields } from "../../contact/canonical-fields.ts";
import { writableFields } from "../../contact/writable-fields.ts";
import { effectiveFields, isRemovalPushable, pushableFields } from "../../merge/record-sides.ts";
import { sidesOf } from "./kith-edits.ts";
import type { MemoryTables, RecordRow } from "./memory-tables.ts";
import type { ModelGoogle } from "./model-google.ts";

interface Push {
  readonly tables: MemoryTables;
  readonly accountId: string;
  readonly google: ModelGoogle;
  /** ISO 8601 in UTC. */
  readonly now: string;
}

/**
 * Writes into Google what is pending, as an export does, and loses every answer: what was done is learned from the next
 * import. How many writes it were.
 */
export function pushWithoutAnswers({ tables, accountId, google, now }: Push): number {
  let writes = 0;
  for (const row of tables.records.values()) {
    if (row.accountId !== accountId || row.deleted || row.pending === null) continue;
    const written = pushRecord(row, { tables, google });
    if (written === null) continue;
    tables.records.set(row.recordId, { ...written, writtenAt: now });
    writes += 1;
  }
  return writes;
}

function pushRecord(row: RecordRow, { tables, google }: Pick<Push, "tables" | "google">): RecordRow | null {
  const sides = sidesOf(row);
  const { pending, resourceName } = row;
  if (resourceName === null) {
    const others = [...tables.records.values()].filter(
      (other) => other.contactId === row.contactId && other !== row && !other.deleted,
    );
    const isSent = Object.keys(sides.base ?? {}).length > 0;
    // Joining never writes, and a create whose answer is not known is not made again.
    if (isSent || others.length > 0 || pending === null || sides.removedAt !== null) return null;
    const local = effectiveFields(sides);
    google.create(local);
    return { ...row, pending: { ...pending, base: local } };
  }
  // Google refuses an etag that is not today's, and a name that is nobody's.
  const person = google.person(resourceName);
  if (person?.resourceName !== resourceName || sides.remote === null) return null;
  if (!sameFields(writableFields(person), sides.remote)) return null;
  if (isRemovalPushable(sides)) google.delete(resourceName);
  else {
    const mask = pushableFields(sides);
    if (mask.length === 0) return null;
    const local = effectiveFields(sides);
    const changed = mask.map((field) => [field, local[field]] as const);
    const kept = Object.entries(sides.remote).filter(([field]) => !mask.some((name) => name === field));
    const present = changed.filter(([, values]) => values !== undefined);
    google.edit(resourceName, Object.fromEntries([...kept, ...present]));
  }
  return row;
}
