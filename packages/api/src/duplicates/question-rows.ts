import { sql, type RawBuilder } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import type { ScoredPairTable } from "../database/tables/contact-tables.ts";
import { uuids } from "../store/column-set.ts";
import type { TableView } from "../store/table-view.ts";

/** The strongest standing pair between two contacts that no decision keeps apart: one question. */
export interface QuestionRow extends Pick<
  ScoredPairTable,
  "record_a" | "record_b" | "verdict" | "match_weight" | "probability" | "weights" | "model_version"
> {
  readonly contact_a: string;
  readonly contact_b: string;
  readonly hash_a: string;
  readonly hash_b: string;
  /** Until when a person put it off; null when it is open. */
  readonly later_until: Date | null;
}

export interface QuestionQuery {
  readonly view: Pick<TableView, "records" | "pairs">;
  readonly at: Date;
  /** All records of some contacts: only the questions about those, without looking at any other. Left out: all. */
  readonly near?: readonly string[] | undefined;
}

/**
 * Questions, as a query to select from. A pair of either verdict is one: a pair to join that clustering refused is
 * asked about like one in doubt (see `ScoredPair`). Records that Google deleted are not asked about.
 */
export function questionRows({ view, at, near }: QuestionQuery): RawBuilder<unknown> {
  return sql`(
    with apart (low, high) as (
      select distinct least(x.contact_id, y.contact_id), greatest(x.contact_id, y.contact_id)
      from decision d
      join ${view.records} as x on x.record_id = d.record_a
      join ${view.records} as y on y.record_id = d.record_b
      where d.kind = 'cannot-link' and ${isStanding("d")} ${isNear("d", near)}),
    question as (
      select distinct on (least(a.contact_id, b.contact_id), greatest(a.contact_id, b.contact_id))
        p.record_a, p.record_b, p.verdict, p.match_weight, p.probability, p.weights, p.model_version,
        a.contact_id as contact_a, b.contact_id as contact_b,
        a.content_hash as hash_a, b.content_hash as hash_b
      from ${view.pairs} as p
      join ${view.records} as a on a.record_id = p.record_a and a.deleted_at is null
      join ${view.records} as b on b.record_id = p.record_b and b.deleted_at is null
      left join apart on apart.low = least(a.contact_id, b.contact_id)
        and apart.high = greatest(a.contact_id, b.contact_id)
      where a.contact_id <> b.contact_id and apart.low is null ${isNear("p", near)}
      order by least(a.contact_id, b.contact_id), greatest(a.contact_id, b.contact_id),
        p.match_weight desc, p.record_a, p.record_b)
    select question.*, (
      select max(until) from review_act as put_off
      where kind = 'later' and until > ${at}
        and put_off.record_a = question.record_a and put_off.record_b = question.record_b
        and not exists (select from review_act as undo where undo.undoes = put_off.act_id)) as later_until
    from question)`;
}

/** The question about two records, the lesser id first; null when that is none. */
export async function findQuestion(
  tx: UserTransaction,
  query: QuestionQuery,
  [recordA, recordB]: readonly [string, string],
): Promise<QuestionRow | null> {
  const { rows } = await sql<QuestionRow>`
    select * from ${questionRows(query)} as q where record_a = ${recordA} and record_b = ${recordB}`.execute(
    tx,
  );
  return rows[0] ?? null;
}

/** A further condition: that a pair or decision is about one of the records. */
export function isNear(alias: string, near: readonly string[] | undefined): RawBuilder<unknown> {
  if (near === undefined) return sql``;
  return sql`and (${sql.ref(`${alias}.record_a`)} = any(${uuids(near)}) or ${sql.ref(`${alias}.record_b`)} = any(${uuids(near)}))`;
}

/** The records of some contacts, for `near`. */
export async function recordsOfContacts(
  tx: UserTransaction,
  contactIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("source_record")
    .select("record_id")
    .where(sql<boolean>`contact_id = any(${uuids(contactIds)})`)
    .execute();
  return rows.map((row) => row.record_id);
}

/** A decision that was not withdrawn. The alias is the program's own, never an input. */
export function isStanding(alias: string): RawBuilder<boolean> {
  return sql<boolean>`not exists (
    select from decision_withdrawal w where w.decision_id = ${sql.ref(`${alias}.decision_id`)})`;
}

/** How many questions are open, or were put off. */
export async function countQuestions(
  tx: UserTransaction,
  { questions, state }: { readonly questions: RawBuilder<unknown>; readonly state: "open" | "later" },
): Promise<number> {
  const { rows } = await sql<{ count: number }>`
    select count(*)::integer as count from ${questions} as q
    where (later_until is null) = ${state === "open"}`.execute(tx);
  return rows[0]?.count ?? 0;
}
