import {
  agreedSides,
  models,
  planCreation,
  planEdit,
  storeEdits,
  writableFields,
  type Person,
  type RecordEdit,
  type RequestedFields,
  type StoredRecord,
} from "@kith/core";
import type { UserTransaction } from "../../database/database.ts";
import { userIdOf } from "../../server/testing/derived-state.ts";
import type { TestClient } from "../../server/testing/test-client.ts";
import type { TestKith } from "../../server/testing/test-kith.ts";
import { createIds } from "../../server/uuid-v7.ts";
import { superuserQuery } from "../../testing/superuser-query.ts";
import { readContents, readStored } from "../read-records.ts";
import { createRecordTables } from "../record-tables.ts";
import { REAL_TABLES } from "../table-view.ts";

/** Edits of one user in Kith, stored as an import stores what arrives. */
export interface KithEdits {
  /** Edits the record of a person, as a contact of its own. */
  edit(resourceName: string, fields: RequestedFields): Promise<void>;
  /** A contact born in Kith; gives its record's id. */
  create(fields: RequestedFields): Promise<string>;
}

export async function openKithEdits(kith: TestKith, client: TestClient): Promise<KithEdits> {
  const userId = await userIdOf(kith.database, client);
  const [account] = await superuserQuery<{ id: string }>(
    kith.database,
    "select account_id::text as id from kith.google_account where user_id = $1",
    [userId],
  );
  const accountId = account?.id ?? "";
  const newId = createIds();
  const now = kith.clock.now().toISOString();

  async function store(tx: UserTransaction, edits: readonly RecordEdit[]): Promise<void> {
    const context = { tx, userId, accountId, runId: null, at: kith.clock.now(), newId };
    await storeEdits(edits, createRecordTables(context), {
      model: models.contacts,
      defaultRegion: undefined,
    });
  }

  return {
    edit: (resourceName, fields) =>
      kith.database.asUser(userId, async (tx) => {
        const reads = { tx, accountId, view: REAL_TABLES };
        const [stored] = await readStored(reads, [resourceName]);
        if (stored === undefined) throw new Error("Nobody is stored under the name.");
        const { recordId } = stored;
        const remote = (await readContents(reads, [recordId])).get(recordId)?.remote ?? "{}";
        const plan = planEdit(
          [editable(stored, remote)],
          { fields, version: null },
          { now, primaryRecordId: null },
        );
        const [edited] = plan.kind === "planned" ? plan.records : [];
        if (edited === undefined) throw new Error(`Not an edit: ${plan.kind}.`);
        await store(tx, [{ kind: "edited", accountId, stored, sides: edited.sides }]);
      }),

    create: (fields) =>
      kith.database.asUser(userId, async (tx) => {
        const recordId = newId();
        const plan = planCreation(fields, { recordId, now });
        if (plan.kind !== "planned") throw new Error("It cannot be created.");
        await store(tx, [{ kind: "born", recordId, accountId, sides: plan.sides }]);
        return recordId;
      }),
  };
}

function editable({ recordId, pending, deleted }: StoredRecord, remote: string) {
  const fields = writableFields(JSON.parse(remote) as Person);
  const sides = pending === null ? agreedSides(fields) : { ...pending, remote: fields };
  return { recordId, sides, updateTime: null, deleted };
}
