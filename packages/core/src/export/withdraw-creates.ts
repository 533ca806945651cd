import type { ExportContext } from "./export-context.ts";
import { keptAs } from "./arrived-record.ts";
import type { ExportTransaction } from "./export-store.ts";
import type { JournalWrite } from "./journal-write.ts";

/**
 * Creates that were certainly not done: Google was never told of their records. Whoever was removed in Kith while his
 * create was on its way is gone now, as there is nothing to delete in Google.
 */
export async function withdrawCreates(
  { rules, run, options, ports }: ExportContext,
  tx: ExportTransaction,
  rejected: readonly JournalWrite[],
): Promise<void> {
  const creates = rejected.filter(({ kind }) => kind === "create").map(({ recordId }) => recordId);
  if (creates.length === 0) return;
  const arrival = { ...options, policy: run.policy, now: ports.now() };
  const born = (await tx.records(creates)).filter(({ resourceName }) => resourceName === null);
  await tx.put(
    born.map((record) =>
      record.sides.removedAt === null
        ? keptAs(record, { ...record.sides, base: {} })
        : rules.departedRecord(record, arrival),
    ),
  );
}
