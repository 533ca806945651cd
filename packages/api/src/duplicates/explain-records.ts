import { explainPair, judgedEvidence, KithError, standingSentence, type PairEvidence } from "@kith/core";
import { sql } from "kysely";
import type { z } from "zod";
import type { explainInput, explainOutput } from "../contract/explanation.ts";
import { readContactRecords, resolveContactId, type ContactRecord } from "../contacts/contact-records.ts";
import type { UserTransaction } from "../database/database.ts";
import type { ScoredPairTable } from "../database/tables/contact-tables.ts";
import { uuids } from "../store/column-set.ts";
import { readDecisionViews } from "./decision-views.ts";
import { explanationView } from "./explanation-view.ts";
import { areKeptApart } from "./kept-apart.ts";
import { readLlmWords } from "./llm-words.ts";
import type { ReadOptions } from "./question-view.ts";

type Explanation = z.infer<typeof explainOutput>;

/** A record and the contact that it is in; the id of a contact stands for any of its records. */
interface Side {
  readonly contactId: string;
  readonly records: readonly ContactRecord[];
  /** The records that the given id may mean. */
  readonly meant: readonly string[];
}

/**
 * Why two records are, or are not, one contact. Of two contacts the strongest pair between them is told. A pair that is
 * not stored is compared now, as it would be if it were.
 *
 * @throws KithError NOT_FOUND, INPUT_INVALID
 */
export async function explainRecords(
  tx: UserTransaction,
  { a, b }: z.infer<typeof explainInput>,
  options: ReadOptions,
): Promise<Explanation> {
  if (a === b) throw new KithError("INPUT_INVALID", "a and b are the same: there is nothing to compare.");
  const sides = [await readSide(tx, a, b), await readSide(tx, b, a)] as const;
  const stored = await strongestPair(tx, sides);
  const [recordA, recordB] = (stored === null ? [a, b] : [stored.record_a, stored.record_b]).sort();
  const [one, other] = [recordOf(sides, recordA), recordOf(sides, recordB)];
  const evidence = stored === null ? judged([one, other], options) : storedEvidence(stored);
  const modelVersion = stored?.model_version ?? options.model.version;

  const decisions = await readDecisionViews(
    tx,
    sql`d.record_a = ${one.recordId} and d.record_b = ${other.recordId}`,
  );
  const standing = decisions.filter(({ withdrawnAt }) => withdrawnAt === null);
  const together = one.contactId === other.contactId;
  const [llm = null] = await readLlmWords(tx, [
    {
      hash_a: one.contentHash,
      hash_b: other.contentHash,
      model_version: modelVersion,
      match_weight: evidence.matchWeight,
    },
  ]);
  return {
    recordA: one.recordId,
    recordB: other.recordId,
    contactA: one.contactId,
    contactB: other.contactId,
    together,
    sentence: standingSentence({
      together,
      verdict: evidence.verdict,
      decisions: standing,
      keptApart: !together && (await areKeptApart(tx, [one.contactId, other.contactId])),
    }),
    stored: stored !== null,
    modelVersion,
    explanation: explanationView(explainPair(evidence, options.model)),
    decisions: [...decisions],
    llm,
  };
}

async function readSide(tx: UserTransaction, id: string, otherId: string): Promise<Side> {
  const contactId = await resolveContactId(tx, id);
  const records = await readContactRecords(tx, contactId);
  const isWholeContact = id === contactId && !records.some(({ recordId }) => recordId === otherId);
  return { contactId, records, meant: isWholeContact ? records.map(({ recordId }) => recordId) : [id] };
}

function recordOf(sides: readonly [Side, Side], id: string | undefined): ContactRecord {
  const found = sides.flatMap(({ records }) => records).find(({ recordId }) => recordId === id);
  if (found === undefined) throw new KithError("NOT_FOUND", "One of the two records is not there any more.");
  return found;
}

type StoredPair = Omit<ScoredPairTable, "user_id" | "created_at">;

async function strongestPair(
  tx: UserTransaction,
  [one, other]: readonly [Side, Side],
): Promise<StoredPair | null> {
  const { rows } = await sql<StoredPair>`
    select record_a, record_b, verdict, match_weight, probability, weights, model_version from scored_pair
    where (record_a = any(${uuids(one.meant)}) and record_b = any(${uuids(other.meant)}))
      or (record_a = any(${uuids(other.meant)}) and record_b = any(${uuids(one.meant)}))
    order by match_weight desc, record_a, record_b limit 1`.execute(tx);
  return rows[0] ?? null;
}

function storedEvidence(row: StoredPair): PairEvidence {
  const weights = JSON.parse(row.weights) as PairEvidence["weights"];
  return { verdict: row.verdict, matchWeight: row.match_weight, probability: row.probability, weights };
}

/** Resource names mean something inside one account only. */
function judged(
  [one, other]: readonly [ContactRecord, ContactRecord],
  { model, defaultRegion }: ReadOptions,
): PairEvidence {
  const isOneAccount = one.accountEmail === other.accountEmail;
  const [a, b] = isOneAccount ? [one.person, other.person] : [one.source.fields, other.source.fields];
  return judgedEvidence(a, b, { model, defaultRegion });
}
