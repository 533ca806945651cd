import { sql } from "kysely";
import type { z } from "zod";
import type { decideInput, ReviewOutcome } from "../contract/duplicates.ts";
import { readRecordsOfContacts, type ContactRecord } from "../contacts/contact-records.ts";
import { uuids } from "../store/column-set.ts";
import { REAL_TABLES } from "../store/table-view.ts";
import { findQuestion } from "./question-rows.ts";
import { versionOf } from "./question-view.ts";
import {
  standingAmong,
  writeAct,
  writeDecisions,
  type ReviewContext,
  type StandingDecision,
} from "./review-log.ts";
import { conflict, notFound } from "./review-refusal.ts";
import { contactsOf, settleReview } from "./settle-review.ts";

const DAY_MS = 24 * 60 * 60 * 1000;

/** How long "later" is when nobody says. */
const LATER_DAYS = 30;

type Decide = z.infer<typeof decideInput>;

/** The two contacts of a pair, each with the record that the pair is about. */
interface Sides {
  readonly ends: readonly [string, string];
  readonly a: readonly ContactRecord[];
  readonly b: readonly ContactRecord[];
}

/**
 * A person's answer about two records, from the queue or not. "same" is a must-link between the two. "different" is
 * about both contacts, since those were looked at: a cannot-link between every record of one and every record of the
 * other, so that no later card of one can draw a record over to the other. "later" decides nothing.
 *
 * @throws ReviewRefusal when the pair is gone, changed, or decided otherwise
 */
export async function decidePair(context: ReviewContext, input: Decide): Promise<ReviewOutcome> {
  const sides = await readSides(context, [input.recordA, input.recordB]);
  const { ends, a, b } = sides;
  const standing = await standingAmong(
    context.tx,
    [...a, ...b].map(({ recordId }) => recordId),
  );
  if (a[0]?.contactId === b[0]?.contactId) {
    const said = standing.find((decision) => isBetween(decision, ends) && decision.kind === "must-link");
    if (input.answer === "same" && said?.decided_by === "person" && said.act_id !== null) {
      return await repeated(context, said.act_id, ends);
    }
    throw conflict("together", said?.act_id ?? null);
  }
  const crossing = standing.filter((one) => isAcross(one, sides) && one.decided_by === "person");
  const parted = crossing.find(({ kind }) => kind === "cannot-link");
  if (parted !== undefined) {
    if (input.answer === "different" && parted.act_id !== null) {
      return await repeated(context, parted.act_id, ends);
    }
    throw conflict("kept-apart", parted.act_id);
  }
  const question = await readQuestion(context, sides);
  if (typeof input.version === "string" && question.version !== input.version) throw conflict("changed");
  return await carryOut(context, input, { ...sides, evidence: question.evidence });
}

async function carryOut(
  context: ReviewContext,
  input: Decide,
  { ends, a, b, evidence }: Sides & { readonly evidence: string },
): Promise<ReviewOutcome> {
  const [recordA, recordB] = ends;
  if (input.answer === "later") {
    const until =
      typeof input.until === "string"
        ? new Date(input.until)
        : new Date(context.at.getTime() + LATER_DAYS * DAY_MS);
    const actId = await writeAct(context, { kind: "later", recordA, recordB, until });
    return { outcome: "done", actId, repeated: false, contactIds: await contactsOf(context, ends) };
  }
  const actId = await writeAct(context, { kind: input.answer, recordA, recordB });
  const said = { decided_by: "person", evidence } as const;
  if (input.answer === "same") {
    await writeDecisions(context, actId, [{ kind: "must-link", ends, ...said }]);
    return await settleReview(context, actId, ends);
  }
  const pairs = a.flatMap((one) => b.map((other) => [one.recordId, other.recordId] as const));
  await writeDecisions(
    context,
    actId,
    pairs.map((pair) => ({ kind: "cannot-link" as const, ends: pair, ...said })),
  );
  return await settleReview(context, actId, [...new Set(pairs.flat())]);
}

/** Sent again after a lost answer, or from another tab: the same as before, and nothing is written. */
async function repeated(
  context: ReviewContext,
  actId: string,
  ends: readonly [string, string],
): Promise<ReviewOutcome> {
  return { outcome: "done", actId, repeated: true, contactIds: await contactsOf(context, ends) };
}

async function readSides({ tx }: ReviewContext, given: readonly [string, string]): Promise<Sides> {
  const rows = await tx
    .selectFrom("source_record")
    .select(["record_id", "contact_id"])
    .where(sql<boolean>`record_id = any(${uuids(given)})`)
    .execute();
  const contactOf = new Map(rows.map((row) => [row.record_id, row.contact_id]));
  const [contactA, contactB] = given.map((id) => contactOf.get(id));
  if (contactA === undefined || contactB === undefined) {
    throw notFound(
      "One of the two records is not there any more. duplicates.list shows the pairs that there are.",
    );
  }
  const records = await readRecordsOfContacts(tx, [contactA, contactB]);
  const [one, other] = given;
  // As pairs are stored; a question looks the same from both sides.
  const isAscending = one < other;
  return {
    ends: isAscending ? [one, other] : [other, one],
    a: records.get(isAscending ? contactA : contactB) ?? [],
    b: records.get(isAscending ? contactB : contactA) ?? [],
  };
}

/** The question as it stands, to compare its version, and the evidence that the person saw, for the log. */
async function readQuestion(
  { tx, at }: ReviewContext,
  { ends, a, b }: Sides,
): Promise<{ readonly version: string | null; readonly evidence: string }> {
  const near = [...a, ...b].map(({ recordId }) => recordId);
  const row = await findQuestion(tx, { view: REAL_TABLES, at, near }, ends);
  if (row === null) return { version: null, evidence: "{}" };
  const { verdict, match_weight: matchWeight, probability, model_version: modelVersion } = row;
  const weights: unknown = JSON.parse(row.weights);
  return {
    version: versionOf(row, [a, b]),
    evidence: JSON.stringify({ verdict, matchWeight, probability, modelVersion, weights }),
  };
}

function isBetween({ record_a, record_b }: StandingDecision, [a, b]: readonly [string, string]): boolean {
  return record_a === a && record_b === b;
}

function isAcross({ record_a, record_b }: StandingDecision, { a, b }: Sides): boolean {
  const inA = (id: string): boolean => a.some(({ recordId }) => recordId === id);
  const inB = (id: string): boolean => b.some(({ recordId }) => recordId === id);
  return (inA(record_a) && inB(record_b)) || (inB(record_a) && inA(record_b));
}
