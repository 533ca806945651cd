import type { WriteKind } from "./journal-write.ts";

/** Google's limits: 200 persons for a batch of creates or updates, 500 for one of deletes. */
export const BATCH_SIZE_MAX: Readonly<Record<WriteKind, number>> = { create: 200, update: 200, delete: 500 };

/**
 * From this many on a batch is not dearer than single calls: it takes 6 critical writes (10 for deletes) however full it
 * is, a single call takes 1. Below, a batch would also waste 200 of the day's writes.
 */
export const BATCH_SIZE_MIN: Readonly<Record<WriteKind, number>> = { create: 6, update: 6, delete: 10 };

/** Units of quota that one write call takes, from Google's guide "Read and manage contacts". */
export interface CallCost {
  readonly criticalReads: number;
  readonly criticalWrites: number;
  readonly dailyWrites: number;
}

const SINGLE: CallCost = { criticalReads: 1, criticalWrites: 1, dailyWrites: 1 };
const BATCH: CallCost = { criticalReads: 6, criticalWrites: 6, dailyWrites: 200 };
const COSTS: Readonly<Record<WriteKind, { readonly single: CallCost; readonly batch: CallCost }>> = {
  create: { single: SINGLE, batch: BATCH },
  update: { single: SINGLE, batch: BATCH },
  delete: {
    single: { criticalReads: 0, criticalWrites: 1, dailyWrites: 1 },
    batch: { criticalReads: 0, criticalWrites: 10, dailyWrites: 10 },
  },
};

export function callCost(kind: WriteKind, size: number): CallCost {
  return size > 1 ? COSTS[kind].batch : COSTS[kind].single;
}

/**
 * The fewest critical writes that bring `count` writes of one kind and mask to Google, and the calls that take so few:
 * full batches, and for the rest a batch, or single calls where those are cheaper.
 */
export function fewestCalls(
  kind: WriteKind,
  count: number,
): { readonly calls: number; readonly criticalWrites: number } {
  const full = Math.floor(count / BATCH_SIZE_MAX[kind]);
  const rest = count % BATCH_SIZE_MAX[kind];
  const restCalls = rest < BATCH_SIZE_MIN[kind] ? rest : 1;
  const batchCost = COSTS[kind].batch.criticalWrites;
  return { calls: full + restCalls, criticalWrites: full * batchCost + Math.min(rest, batchCost) };
}
