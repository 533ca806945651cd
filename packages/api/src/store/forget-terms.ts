import { models, normalizeContact, UnheldTerms, type Person } from "@kith/core";
import { sql } from "kysely";
import type { UserTransaction } from "../database/database.ts";
import { readMatchModel } from "./match-model.ts";
import { regionOfUser, type ContactsRederiverOptions } from "./rederive-contacts.ts";

/** Normalized in about ten milliseconds, between which the server answers others. */
const ROWS_PER_READ = 200;

/** Takes out of the user's trained model what no record has any more; `tx` is the transaction that removed records. */
export type TermsForgetter = (tx: UserTransaction) => Promise<void>;

/**
 * A name in the model tells that somebody of this name was among the contacts. Weights stay as they are, so neither pairs
 * nor the version change; training anew would also forget, and is a step that the person takes.
 */
export function createTermsForgetter(
  options: Pick<ContactsRederiverOptions, "defaultRegion">,
): TermsForgetter {
  return async (tx) => {
    const model = await readMatchModel(tx);
    if (model === models.contacts) return;
    const unheld = new UnheldTerms(model);
    const defaultRegion = await regionOfUser(tx, options);
    for (let after: string | null = null; !unheld.isEmpty;) {
      const rows = await readRows(tx, after);
      const last = rows.at(-1);
      if (last === undefined) break;
      for (const { remote } of rows) {
        const person = JSON.parse(remote) as Person;
        unheld.see(normalizeContact(person, defaultRegion === undefined ? {} : { defaultRegion }));
      }
      after = last.record_id;
    }
    if (unheld.isEmpty) return;
    await tx
      .updateTable("match_model")
      .set({
        document: JSON.stringify(unheld.removedFrom(model)),
        document_id: sql<string>`gen_random_uuid()`,
      })
      .execute();
  };
}

async function readRows(tx: UserTransaction, after: string | null) {
  const query = tx
    .selectFrom("source_record")
    .select(["record_id", "remote"])
    .where("remote", "is not", null)
    .$narrowType<{ remote: string }>()
    .orderBy("record_id")
    .limit(ROWS_PER_READ);
  return await (after === null ? query : query.where("record_id", ">", after)).execute();
}
