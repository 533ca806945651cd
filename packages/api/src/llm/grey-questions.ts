import { isWorthAsking, PROMPT_VERSION, type AnswerAccuracy, type MatchModel } from "@kith/core";
import { sql, type RawBuilder } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import {
  isNear,
  isStanding,
  questionRows,
  recordsOfContacts,
  type QuestionQuery,
  type QuestionRow,
} from "../duplicates/question-rows.ts";
import { pairOf } from "../duplicates/question-view.ts";
import { readMatchModel } from "../store/match-model.ts";
import { readAnswerAccuracy } from "./answer-accuracy.ts";

export interface GreyQuery extends QuestionQuery {
  readonly model: MatchModel;
  /** The LLM's name, and what its answers are worth. */
  readonly llm: string;
  readonly accuracy: AnswerAccuracy;
}

/** Everything about the questions of a user as they are now. */
export async function greyQueryOf(
  tx: UserTransaction,
  { view, at, llm }: Pick<GreyQuery, "view" | "at" | "llm">,
): Promise<GreyQuery> {
  return { view, at, llm, model: await readMatchModel(tx), accuracy: await readAnswerAccuracy(tx, llm) };
}

/** A pair's name in sets and maps. */
export function pairIdOf({ record_a, record_b }: Pick<QuestionRow, "record_a" | "record_b">): string {
  return `${record_a} ${record_b}`;
}

/** A question with what the LLM answered to it, if anything. */
export interface GreyRow extends QuestionRow {
  readonly answer: "same" | "different" | "unsure" | null;
  readonly confidence: "high" | "medium" | "low" | null;
}

/**
 * The questions that are the LLM's to answer, likeliest first: pairs that the model leaves in doubt, of contacts about
 * which no person has said anything yet. What a person decided, put off or took back from the LLM stays the person's.
 */
export async function greyQuestions(tx: UserTransaction, query: GreyQuery): Promise<readonly GreyRow[]> {
  const { rows } = await sql<GreyRow>`
    select * from ${greyRows(query)} as q order by match_weight desc, record_a, record_b`.execute(tx);
  return rows.filter((row) => isWorthAsking(pairOf(row), query));
}

/** One of them, by its pair; null when it is none any more. */
export async function greyQuestion(
  tx: UserTransaction,
  query: GreyQuery,
  { record_a, record_b }: Pick<QuestionRow, "record_a" | "record_b">,
): Promise<GreyRow | null> {
  const places = await tx
    .selectFrom("source_record")
    .select("contact_id")
    .where("record_id", "in", [record_a, record_b])
    .execute();
  const near = await recordsOfContacts(
    tx,
    places.map((place) => place.contact_id),
  );
  const { rows } = await sql<GreyRow>`
    select * from ${greyRows({ ...query, near })} as q where record_a = ${record_a} and record_b = ${record_b}`.execute(
    tx,
  );
  const [row] = rows;
  return row !== undefined && isWorthAsking(pairOf(row), query) ? row : null;
}

function greyRows(query: Omit<GreyQuery, "model" | "accuracy">): RawBuilder<unknown> {
  const { view } = query;
  return sql`(
    with personal (low, high) as (
      select distinct least(x.contact_id, y.contact_id), greatest(x.contact_id, y.contact_id)
      from decision d
      join ${view.records} as x on x.record_id = d.record_a
      join ${view.records} as y on y.record_id = d.record_b
      where ((d.decided_by = 'person' and ${isStanding("d")})
        or exists (select from decision_withdrawal w join review_act act on act.act_id = w.act_id
          where w.decision_id = d.decision_id and act.acted_by = 'person')) ${isNear("d", query.near)})
    select q.* from ${answeredQuestions(query)} as q
    left join personal on personal.low = least(q.contact_a, q.contact_b)
      and personal.high = greatest(q.contact_a, q.contact_b)
    where q.verdict = 'ask' and q.later_until is null and personal.low is null)`;
}

/** All questions, whoever's to answer, with the LLM's answers. */
export function answeredQuestions(query: Omit<GreyQuery, "model" | "accuracy">): RawBuilder<unknown> {
  return sql`(
    select q.*, a.answer, a.confidence from ${questionRows(query)} as q
    left join llm_answer a on a.hash_low = least(q.hash_a collate "C", q.hash_b collate "C")
      and a.hash_high = greatest(q.hash_a collate "C", q.hash_b collate "C")
      and a.model_version = q.model_version and a.prompt_version = ${PROMPT_VERSION} and a.llm = ${query.llm})`;
}
