import { calibrateAnswers, PROMPT_VERSION, type AnswerAccuracy, type CheckedAnswers } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { isStanding } from "../duplicates/question-rows.ts";

/**
 * What an LLM's answers to today's prompt are worth to this user, by what the person said of the same two cards. Its
 * newest answer to a pair counts once, whichever model asked; a word that was taken back does not count.
 */
export async function readAnswerAccuracy(tx: UserTransaction, llm: string): Promise<AnswerAccuracy> {
  const { rows } = await sql<CheckedAnswers>`
    with word as (
      select distinct least(a.content_hash collate "C", b.content_hash collate "C") as low,
        greatest(a.content_hash collate "C", b.content_hash collate "C") as high,
        case d.kind when 'must-link' then 'same' else 'different' end as truth
      from decision d
      join source_record a on a.record_id = d.record_a
      join source_record b on b.record_id = d.record_b
      where d.decided_by = 'person' and ${isStanding("d")}),
    checked as (
      select distinct on (word.low, word.high, word.truth) word.truth, said.answer, said.confidence
      from word join llm_answer said on said.hash_low = word.low and said.hash_high = word.high
      where said.llm = ${llm} and said.prompt_version = ${PROMPT_VERSION}
      order by word.low, word.high, word.truth, said.answered_at desc, said.model_version)
    select answer, confidence, truth, count(*)::integer as count from checked
    group by answer, confidence, truth`.execute(tx);
  return calibrateAnswers(rows);
}
