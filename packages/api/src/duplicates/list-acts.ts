import { displayNameOf } from "@kith/core";
import { sql } from "kysely";
import type { z } from "zod";
import type { ActView, listActsInput, listActsOutput } from "../contract/duplicates.ts";
import type { UserTransaction } from "../database/database.ts";
import { storedFields } from "../store/stored-fields.ts";
import type { ReviewActTable } from "../database/tables/review-tables.ts";

interface ActRow extends Pick<
  ReviewActTable,
  "act_id" | "kind" | "acted_by" | "record_a" | "record_b" | "undoes" | "run_id"
> {
  readonly until: Date | null;
  readonly acted_at: Date;
  readonly undone_by: string | null;
  readonly remote_a: string | null;
  readonly remote_b: string | null;
  readonly local_a: string | null;
  readonly local_b: string | null;
}

/** What was said about pairs, the newest first: what there is to undo. */
export async function listActs(
  tx: UserTransaction,
  { limit, cursor }: z.infer<typeof listActsInput>,
): Promise<z.infer<typeof listActsOutput>> {
  const { rows } = await sql<ActRow>`
    select act.act_id, act.kind, act.acted_by, act.record_a, act.record_b, act.until, act.undoes, act.run_id,
      act.acted_at, undo.act_id as undone_by, a.remote as remote_a, b.remote as remote_b,
      a.local as local_a, b.local as local_b
    from review_act act
    left join review_act undo on undo.undoes = act.act_id
    left join source_record a on a.record_id = act.record_a
    left join source_record b on b.record_id = act.record_b
    where ${cursor ?? null}::uuid is null or act.act_id < ${cursor ?? null}::uuid
    order by act.act_id desc limit ${limit + 1}`.execute(tx);
  const items = rows.slice(0, limit).map(actView);
  return { items, nextCursor: rows.length > limit ? (items.at(-1)?.actId ?? null) : null };
}

function actView(row: ActRow): ActView {
  return {
    actId: row.act_id,
    kind: row.kind,
    by: row.acted_by,
    at: row.acted_at.toISOString(),
    runId: row.run_id,
    recordA: row.record_a,
    recordB: row.record_b,
    displayNameA: nameOf(row.remote_a, row.local_a),
    displayNameB: nameOf(row.remote_b, row.local_b),
    until: row.until?.toISOString() ?? null,
    undoes: row.undoes,
    undoneBy: row.undone_by,
  };
}

function nameOf(remote: string | null, local: string | null): string | null {
  return remote === null && local === null ? null : displayNameOf(storedFields({ remote, local }));
}
