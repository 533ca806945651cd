import { sql } from "kysely";
import { z } from "zod";
import { openCursor, sealCursor } from "../contacts/list-cursor.ts";
import type { listQuestionsInput, listQuestionsOutput } from "../contract/duplicates.ts";
import type { UserTransaction } from "../database/database.ts";
import { REAL_TABLES } from "../store/table-view.ts";
import { countQuestions, questionRows, type QuestionRow } from "./question-rows.ts";
import { questionViews, type ReadOptions } from "./question-view.ts";

/** A page of the review queue, the likeliest first. An answered question leaves its place; the others keep theirs. */
export async function listQuestions(
  tx: UserTransaction,
  { state, limit, cursor }: z.infer<typeof listQuestionsInput>,
  options: ReadOptions,
): Promise<z.infer<typeof listQuestionsOutput>> {
  const questions = questionRows({ view: REAL_TABLES, at: options.at });
  const total = await countQuestions(tx, { questions, state });
  const after = typeof cursor === "string" && cursor !== "" ? openCursor(cursor, cursorSchema) : null;
  const { rows } = await sql<QuestionRow>`
    select * from ${questions} as q
    where (later_until is null) = ${state === "open"}
      ${
        after === null
          ? sql``
          : sql`and (-match_weight, record_a, record_b) > (${-after.weight}::double precision, ${after.a}::uuid, ${after.b}::uuid)`
      }
    order by match_weight desc, record_a, record_b
    limit ${limit + 1}`.execute(tx);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return {
    items: await questionViews(tx, shown, options),
    nextCursor: rows.length > limit && last !== undefined ? sealCursor(positionOf(last)) : null,
    total,
  };
}

const cursorSchema = z.object({ weight: z.number(), a: z.uuid(), b: z.uuid() });

function positionOf(last: QuestionRow): z.infer<typeof cursorSchema> {
  return { weight: last.match_weight, a: last.record_a, b: last.record_b };
}
