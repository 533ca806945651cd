import {
  adjudicate,
  contactsContradict,
  PROMPT_VERSION,
  type Adjudication,
  type PairAnswer,
  type Rival,
} from "@kith/core";
import { sql } from "kysely";
import { readRecordsOfContacts } from "../contacts/contact-records.ts";
import type { UserTransaction } from "../database/database.ts";
import { areKeptApart } from "../duplicates/kept-apart.ts";
import { recordsOfContacts } from "../duplicates/question-rows.ts";
import { pairOf } from "../duplicates/question-view.ts";
import { writeAct, writeDecisions, type ReviewContext } from "../duplicates/review-log.ts";
import { conflict, refusalOf } from "../duplicates/review-refusal.ts";
import { settleReview } from "../duplicates/settle-review.ts";
import { turn, type Pass } from "../runs/pass.ts";
import type { RunRecord } from "../runs/run-record.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import { REAL_TABLES } from "../store/table-view.ts";
import {
  answeredQuestions,
  greyQuestion,
  greyQuestions,
  greyQueryOf,
  type GreyQuery,
  type GreyRow,
} from "./grey-questions.ts";
import { storeLlmCounts } from "./llm-progress.ts";
import type { Llm } from "./llm.ts";

const ALONE = { contradiction: false, rivals: [] };

/** A question that the LLM has answered. */
type AnsweredRow = GreyRow & PairAnswer;

function isAnswered(row: GreyRow): row is AnsweredRow {
  return row.answer !== null && row.confidence !== null;
}

/** The questions whose answers would settle them if nothing around them spoke against it, the surest first. */
export async function settleable(tx: UserTransaction, query: GreyQuery): Promise<readonly AnsweredRow[]> {
  const weighed = (await greyQuestions(tx, query)).filter(isAnswered).map((row) => ({
    row,
    ...adjudicate({ pair: pairOf(row), answer: row }, ALONE, query),
  }));
  return weighed
    .filter(({ outcome }) => outcome !== "review")
    .sort((a, b) => Math.abs(b.matchWeight) - Math.abs(a.matchWeight))
    .map(({ row }) => row);
}

/**
 * Weighs every answer and carries out what it comes to, each in a transaction of its own. Needs no network: a pass that
 * was killed goes on with the answers that it had. False when the run was asked to stop.
 */
export async function applyAnswers(pass: Pass, llm: Llm): Promise<boolean> {
  const defaultRegion = await pass.context.regionOf(pass.userId);
  const found = await turn(pass, async (tx) => {
    const query = await greyQueryOf(tx, { view: REAL_TABLES, at: pass.context.now(), llm: llm.model });
    return { query, pairs: await settleable(tx, query) };
  });
  if (found === null) return false;
  const { query: asked, pairs } = found.value;
  for (const pair of pairs) {
    const state = { stopped: false };
    // What a person said, or what another answer made of the contacts, may refuse it: then it stays a question.
    await refusalOf(
      (async () => {
        const applied = await turn(pass, async (tx, run) => {
          await lockContacts(tx);
          const query: GreyQuery = { ...asked, at: pass.context.now() };
          const row = await greyQuestion(tx, query, pair);
          if (row === null || !isAnswered(row)) return NOTHING;
          return await carryOut(reviewOf(pass, { tx, run, defaultRegion }), { run, row, query });
        });
        state.stopped = applied === null;
        return applied?.value ?? NOTHING;
      })(),
    );
    if (state.stopped) return false;
  }
  return true;
}

const NOTHING = { outcome: "not-found", sentence: "There is no such question any more." } as const;

function reviewOf(
  { context, userId }: Pass,
  { tx, run, defaultRegion }: { tx: UserTransaction; run: RunRecord; defaultRegion: string | undefined },
): ReviewContext {
  const { now, newId } = context;
  return { tx, userId, by: "llm", runId: run.run_id, at: now(), newId, defaultRegion };
}

interface Answered {
  readonly run: RunRecord;
  readonly row: AnsweredRow;
  readonly query: GreyQuery;
}

async function carryOut(review: ReviewContext, { run, row, query }: Answered) {
  const { tx, at } = review;
  const pair = pairOf(row);
  const around = row.answer === "same" ? await surroundings(review, row, query) : ALONE;
  const adjudication = adjudicate({ pair, answer: row }, around, query);
  if (adjudication.outcome === "review") return NOTHING;
  const isJoin = adjudication.outcome === "join";
  const actId = await writeAct(review, {
    kind: isJoin ? "same" : "different",
    recordA: row.record_a,
    recordB: row.record_b,
  });
  await writeDecisions(review, actId, [
    {
      kind: isJoin ? "must-link" : "cannot-link",
      ends: [row.record_a, row.record_b],
      decided_by: "llm",
      evidence: evidenceOf(row, adjudication, query),
      contentHashes: [row.hash_a, row.hash_b],
    },
  ]);
  const membersBefore = await recordsOfContacts(tx, [row.contact_a, row.contact_b]);
  const outcome = await settleReview(review, actId, [row.record_a, row.record_b]);
  // A word of the LLM moves no other record: the two contacts become one as they are, or stay as they were.
  const contactsAfter = new Set(await contactsOfRecords(tx, membersBefore));
  if (contactsAfter.size !== (isJoin ? 1 : 2)) throw conflict("overtaken");
  await storeLlmCounts(tx, run, {
    at,
    change: (before) => ({
      ...before,
      joins: before.joins + Number(isJoin),
      apart: before.apart + Number(!isJoin),
    }),
  });
  return outcome;
}

function evidenceOf(row: AnsweredRow, adjudication: Adjudication, { llm }: GreyQuery): string {
  const { answer, confidence } = row;
  const { verdict, matchWeight, probability, modelVersion, weights } = pairOf(row);
  const said = { answer, confidence, llm, promptVersion: PROMPT_VERSION };
  const weighed = { matchWeight: adjudication.matchWeight, probability: adjudication.probability };
  return JSON.stringify({ verdict, matchWeight, probability, modelVersion, weights, said, weighed });
}

/** Whether cards of the two contacts contradict, and which other questions may have the right answer instead. */
async function surroundings(
  { tx, defaultRegion }: ReviewContext,
  row: AnsweredRow,
  query: GreyQuery,
): Promise<{ readonly contradiction: boolean; readonly rivals: readonly Rival[] }> {
  const { contact_a: a, contact_b: b } = row;
  const { rows: others } = await sql<GreyRow>`
    select * from ${answeredQuestions({ ...query, near: await recordsOfContacts(tx, [a, b]) })} as q
    where (contact_a in (${a}, ${b}) or contact_b in (${a}, ${b}))
      and not (record_a = ${row.record_a} and record_b = ${row.record_b})`.execute(tx);
  const third = (other: GreyRow): string =>
    other.contact_a === a || other.contact_a === b ? other.contact_b : other.contact_a;
  const records = await readRecordsOfContacts(tx, [...new Set([a, b, ...others.map(third)])]);
  const cardsOf = (contactId: string) => (records.get(contactId) ?? []).map(({ person }) => person);
  const conflicts = (one: string, other: string): boolean =>
    contactsContradict(cardsOf(one), cardsOf(other), { model: query.model, defaultRegion });

  const rivals: Rival[] = [];
  for (const other of others) {
    const opposite = other.contact_a === a || other.contact_b === a ? b : a;
    const isRival = conflicts(third(other), opposite) || (await areKeptApart(tx, [third(other), opposite]));
    if (isRival) rivals.push({ pair: pairOf(other), answer: isAnswered(other) ? other : null });
  }
  return { contradiction: conflicts(a, b), rivals };
}

async function contactsOfRecords(
  tx: UserTransaction,
  recordIds: readonly string[],
): Promise<readonly string[]> {
  const rows = await tx
    .selectFrom("source_record")
    .select("contact_id")
    .where("record_id", "in", recordIds)
    .execute();
  return rows.map((row) => row.contact_id);
}
