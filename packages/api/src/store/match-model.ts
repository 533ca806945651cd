import { models, parseMatchModel, type MatchModel, type TrainedContactModel } from "@kith/core";
import type { UserTransaction } from "../database/database.ts";

/** The model that this user's contacts are matched with: the trained one, else the shipped one. */
export async function readMatchModel(tx: UserTransaction): Promise<MatchModel> {
  const row = await tx.selectFrom("match_model").select("document").executeTakeFirst();
  return row === undefined ? models.contacts : parseMatchModel(JSON.parse(row.document));
}

/** Whoever calls this derives all contacts of the user anew in the same transaction: no pair of the old model stays. */
export async function writeMatchModel(
  tx: UserTransaction,
  { model, report }: TrainedContactModel,
  { userId, at }: { readonly userId: string; readonly at: Date },
): Promise<void> {
  const values = {
    version: model.version,
    document: JSON.stringify(model),
    report: JSON.stringify(report),
    trained_at: at,
  };
  await tx
    .insertInto("match_model")
    .values({ user_id: userId, ...values })
    .onConflict((conflict) => conflict.column("user_id").doUpdateSet(values))
    .execute();
}
