import type { ReviewOutcome } from "../contract/duplicates.ts";
import type { Database, UserTransaction } from "../database/database.ts";
import type { DuplicatesService } from "../service/services.ts";
import type { UserId } from "../session/user-id.ts";
import { lockContacts } from "../store/lock-contacts.ts";
import { readMatchModel } from "../store/match-model.ts";
import { decidePair } from "./decide-pair.ts";
import { explainRecords } from "./explain-records.ts";
import { listActs } from "./list-acts.ts";
import { listQuestions } from "./list-questions.ts";
import type { ReadOptions } from "./question-view.ts";
import type { ReviewContext } from "./review-log.ts";
import { refusalOf } from "./review-refusal.ts";
import { separateRecords, undoJoin } from "./separate-records.ts";
import { undoAct } from "./undo-act.ts";

export interface DuplicatesServiceOptions {
  readonly database: Pick<Database, "asUser" | "readAsUser">;
  /** Where a user's phone numbers without a country code are from. */
  readonly regionOf: (userId: UserId) => Promise<string | undefined>;
  readonly now: () => Date;
  readonly newId: () => string;
}

/** The review of pairs. Every act is one transaction that follows, and is followed by, the steps of runs. */
export function createDuplicatesService(options: DuplicatesServiceOptions): DuplicatesService {
  const { database, regionOf, now, newId } = options;

  const read = async <T>(
    userId: UserId,
    body: (tx: UserTransaction, options: ReadOptions) => Promise<T>,
  ): Promise<T> => {
    const defaultRegion = await regionOf(userId);
    return await database.readAsUser(userId, async (tx) =>
      body(tx, { at: now(), model: await readMatchModel(tx), defaultRegion }),
    );
  };

  const review = async (
    userId: UserId,
    act: (context: ReviewContext) => Promise<ReviewOutcome>,
  ): Promise<ReviewOutcome> => {
    const defaultRegion = await regionOf(userId);
    return await refusalOf(
      database.asUser(userId, async (tx) => {
        await lockContacts(tx);
        return await act({ tx, userId, by: "person", runId: null, at: now(), newId, defaultRegion });
      }),
    );
  };

  return {
    list: (userId, input) => read(userId, (tx, readOptions) => listQuestions(tx, input, readOptions)),
    explain: (userId, input) => read(userId, (tx, readOptions) => explainRecords(tx, input, readOptions)),
    acts: (userId, input) => read(userId, (tx) => listActs(tx, input)),
    decide: (userId, input) => review(userId, (context) => decidePair(context, input)),
    undo: (userId, input) =>
      review(userId, (context) =>
        "actId" in input ? undoAct(context, input.actId) : undoJoin(context, [input.recordA, input.recordB]),
      ),
    separate: (userId, { recordIds }) => review(userId, (context) => separateRecords(context, recordIds)),
  };
}
