import { displayNameOf, type ImportPlan, type ScoredPair } from "@kith/core";
import { sql } from "kysely";
import type { z } from "zod";
import type { planActionSchema } from "../contract/plan.ts";
import type { UserTransaction } from "../database/database.ts";
import type { RunRecord } from "../runs/run-record.ts";
import { integers, texts, uuids } from "./column-set.ts";
import { readNames } from "./record-names.ts";
import { stagedView } from "./table-view.ts";

export type PlanActionDetail = Pick<z.infer<typeof planActionSchema>, "displayName" | "fields" | "other">;

interface PlanActionRow {
  readonly kind: z.infer<typeof planActionSchema>["kind"];
  readonly recordId: string;
  readonly resourceName: string | null;
  readonly hashBefore: string | null;
  readonly hashAfter: string | null;
  readonly detail: PlanActionDetail;
}

/** Writes down what a step of a dry run would do, for people to read. */
export async function writePlanActions(
  { tx, run }: { readonly tx: UserTransaction; readonly run: RunRecord },
  plan: ImportPlan,
): Promise<void> {
  const rows = await planActions({ tx, run }, plan);
  if (rows.length === 0) return;
  await sql`
    insert into plan_action (run_id, ordinal, user_id, kind, record_id, resource_name, hash_before, hash_after, detail)
    select ${run.run_id}, a.ordinal + (select coalesce(max(ordinal), 0) from plan_action where run_id = ${run.run_id}),
      ${run.user_id}, a.kind, a.record_id, a.resource_name, a.hash_before, a.hash_after, a.detail
    from unnest(${integers(rows.map((_, index) => index + 1))}, ${texts(rows.map((a) => a.kind))},
      ${uuids(rows.map((a) => a.recordId))}, ${texts(rows.map((a) => a.resourceName))},
      ${texts(rows.map((a) => a.hashBefore))}, ${texts(rows.map((a) => a.hashAfter))},
      ${texts(rows.map((a) => JSON.stringify(a.detail)))})
      as a (ordinal, kind, record_id, resource_name, hash_before, hash_after, detail)`.execute(tx);
}

async function planActions(
  { tx, run }: { readonly tx: UserTransaction; readonly run: RunRecord },
  plan: ImportPlan,
): Promise<readonly PlanActionRow[]> {
  const written = [...plan.create, ...plan.update];
  const joins = plan.changes.flatMap((change) => (change.kind === "joined" ? [change] : []));
  const splits = plan.changes.flatMap((change) => (change.kind === "split" ? [change] : []));
  const asks = await newQuestions(tx, run, plan);
  const names = await readNames(tx, run.run_id, [
    ...plan.remove.map(({ recordId }) => recordId),
    ...joins.flatMap(({ recordId, contactId }) => [recordId, contactId]),
    ...splits.flatMap(({ recordId, contactId, otherContactId }) => [recordId, contactId, otherContactId]),
    ...asks.flatMap(({ recordA, recordB }) => [recordA, recordB]),
  ]);
  for (const { recordId, resourceName, fields } of written) {
    names.set(recordId, { displayName: displayNameOf(fields), resourceName });
  }
  const fields = new Map(
    plan.changes.flatMap((change) => ("fields" in change ? [[change.recordId, change.fields] as const] : [])),
  );

  const action = (
    kind: PlanActionRow["kind"],
    recordId: string,
    more: Partial<Pick<PlanActionRow, "hashBefore" | "hashAfter"> & PlanActionDetail>,
  ): PlanActionRow => ({
    kind,
    recordId,
    resourceName: names.get(recordId)?.resourceName ?? null,
    hashBefore: more.hashBefore ?? null,
    hashAfter: more.hashAfter ?? null,
    detail: {
      displayName: names.get(recordId)?.displayName ?? null,
      fields: more.fields ?? [],
      other: more.other ?? null,
    },
  });
  // No record's contents change here: what the fingerprint tells by the hash after is the contact that comes out.
  const moved = (
    kind: "join" | "split" | "ask",
    recordId: string,
    to: { readonly contactId: string; readonly otherId: string; readonly probability: number | null },
  ) =>
    action(kind, recordId, {
      hashAfter: names.get(to.contactId)?.resourceName ?? null,
      other: {
        recordId: to.otherId,
        displayName: names.get(to.otherId)?.displayName ?? null,
        probability: to.probability,
      },
    });

  return [
    ...plan.create.map((write) => action("create", write.recordId, { hashAfter: write.contentHash })),
    ...plan.update.map((write) =>
      action(write.revived ? "revive" : "update", write.recordId, {
        hashBefore: write.hashBefore,
        hashAfter: write.contentHash,
        fields: (fields.get(write.recordId) ?? []).map(({ field, before, after }) => ({
          field,
          before: [...before],
          after: [...after],
        })),
      }),
    ),
    ...plan.remove.map(({ recordId, hashBefore }) => action("delete", recordId, { hashBefore })),
    ...joins.map(({ recordId, contactId }) => {
      const probability = strongestJoin(plan.pairs.put, recordId);
      return moved("join", recordId, { contactId, otherId: contactId, probability });
    }),
    ...splits.map(({ recordId, contactId, otherContactId: otherId }) =>
      moved("split", recordId, { contactId, otherId, probability: null }),
    ),
    ...asks.map(({ recordA, recordB, probability }) =>
      moved("ask", recordA, { contactId: recordB, otherId: recordB, probability }),
    ),
  ];
}

/** Pairs to ask about that were not asked about before; the others have only other evidence now. */
async function newQuestions(
  tx: UserTransaction,
  run: RunRecord,
  { pairs: { put } }: ImportPlan,
): Promise<readonly ScoredPair[]> {
  const asks = put.filter((pair) => pair.verdict === "ask");
  if (asks.length === 0) return [];
  const { rows } = await sql<{ record_a: string; record_b: string }>`
    select p.record_a, p.record_b from ${stagedView(run.run_id).pairs} as p
    join unnest(${uuids(asks.map((p) => p.recordA))}, ${uuids(asks.map((p) => p.recordB))}) as q (record_a, record_b)
      on p.record_a = q.record_a and p.record_b = q.record_b
    where p.verdict = 'ask'`.execute(tx);
  const before = new Set(rows.map((row) => `${row.record_a} ${row.record_b}`));
  return asks.filter(({ recordA, recordB }) => !before.has(`${recordA} ${recordB}`));
}

/** A join by decision or by way of a third record has no pair of its own; it is as sure as decisions are. */
function strongestJoin(pairs: readonly ScoredPair[], recordId: string): number {
  const own = pairs.filter(
    (pair) => pair.verdict === "join" && (pair.recordA === recordId || pair.recordB === recordId),
  );
  return own.length === 0 ? 1 : Math.max(...own.map((pair) => pair.probability));
}
