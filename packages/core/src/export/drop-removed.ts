import type { ExportContext } from "./export-context.ts";
import type { ExportTransaction } from "./export-store.ts";
import type { JournalWrite } from "./journal-write.ts";

/**
 * Whoever was removed in Kith while his create was on its way is gone as soon as it is certain that it was not done:
 * Google never had him, so there is nothing to delete there.
 */
export async function dropRemoved(
  { rules, run, options, ports }: ExportContext,
  tx: ExportTransaction,
  rejected: readonly JournalWrite[],
): Promise<void> {
  const creates = rejected.filter(({ kind }) => kind === "create").map(({ recordId }) => recordId);
  if (creates.length === 0) return;
  const records = await tx.records(creates);
  const removed = records.filter(({ resourceName, sides }) => resourceName === null && sides.removedAt !== null);
  const arrival = { ...options, policy: run.policy, now: ports.now() };
  await tx.put(removed.map((record) => rules.departedRecord(record, arrival)));
}
