import type { Person } from "../../contact/person.ts";
import { contactSourceUpdateTime } from "../../contact/person-source.ts";
import { writableFields } from "../../contact/writable-fields.ts";
import type { EditableRecord } from "../../edit/editable-record.ts";
import { planCreation } from "../../edit/plan-creation.ts";
import { planDeletion } from "../../edit/plan-deletion.ts";
import { planEdit } from "../../edit/plan-edit.ts";
import { planRestoration } from "../../edit/plan-restoration.ts";
import type { RequestedFields } from "../../edit/requested-fields.ts";
import type { MatchModel } from "../../match/model/match-model.ts";
import { agreedSides, type RecordSides } from "../../merge/record-sides.ts";
import { storeEdits, type RecordEdit } from "../store-edits.ts";
import { neighborhoodOf } from "./memory-neighborhood.ts";
import { applyPlan, contentsOf, type MemoryTables, type RecordRow } from "./memory-tables.ts";

/** Edits of people in Kith, on the tables that an import writes. */
export class KithEdits {
  readonly tables: MemoryTables;
  readonly #model: MatchModel;

  constructor(tables: MemoryTables, model: MatchModel) {
    this.tables = tables;
    this.#model = model;
  }

  async create(
    fields: RequestedFields,
    record: { recordId: string; accountId: string; now: string },
  ): Promise<boolean> {
    const plan = planCreation(fields, record);
    if (plan.kind === "invalid") return false;
    await this.#store([{ kind: "born", ...record, sides: plan.sides }], record.accountId);
    return true;
  }

  /** Edits the contact of a record. */
  async edit(row: RecordRow, fields: RequestedFields, now: string): Promise<boolean> {
    const plan = planEdit(this.#contactOf(row), { fields, version: null }, { now, primaryRecordId: null });
    if (plan.kind !== "planned") return false;
    await this.#store(plan.records.map((edited) => this.#edited(edited)));
    return true;
  }

  async remove(row: RecordRow, now: string): Promise<boolean> {
    const plan = planDeletion(this.#contactOf(row), { version: null, now });
    if (plan.kind !== "planned") return false;
    const gone = plan.deleteNow.map((recordId) => this.#row(recordId));
    await this.#store([
      ...plan.remove.map((removed) => this.#edited(removed)),
      ...gone.map((stored) => ({ kind: "deleted" as const, accountId: stored.accountId, stored })),
    ]);
    return true;
  }

  async restore(row: RecordRow, now: string): Promise<boolean> {
    const plan = planRestoration(this.#contactOf(row), { deleting: new Set(), now });
    if (plan.kind !== "planned") return false;
    await this.#store([
      ...plan.keep.map((kept) => this.#edited(kept)),
      ...plan.bornAnew.map((born) => ({ ...this.#edited(born), kind: "born-anew" as const })),
    ]);
    return true;
  }

  #contactOf({ contactId }: RecordRow): readonly EditableRecord[] {
    const rows = [...this.tables.records.values()].filter((row) => row.contactId === contactId);
    return rows.map((row) => ({
      recordId: row.recordId,
      sides: sidesOf(row),
      updateTime: contactSourceUpdateTime(personOf(row)),
      deleted: row.deleted,
    }));
  }

  #edited({ recordId, sides }: { readonly recordId: string; readonly sides: RecordSides }) {
    const stored = this.#row(recordId);
    return { kind: "edited" as const, accountId: stored.accountId, stored, sides };
  }

  #row(recordId: string): RecordRow {
    const row = this.tables.records.get(recordId);
    if (row === undefined) throw new Error(`There is no record ${recordId}.`);
    return row;
  }

  async #store(edits: readonly RecordEdit[], accountId = ""): Promise<void> {
    const { tables } = this;
    const model = this.#model;
    await storeEdits(
      edits,
      {
        neighborhood: async (seeds) => neighborhoodOf(tables, seeds, model.keyHoldersMax),
        contents: async (ids) => contentsOf(tables, ids),
        apply: async (plan) => {
          applyPlan(tables, accountId, plan);
          return { kind: "applied" };
        },
      },
      { model, defaultRegion: undefined },
    );
  }
}

export function sidesOf(row: RecordRow): RecordSides {
  const remote = row.resourceName === null ? null : writableFields(personOf(row));
  return row.pending === null ? agreedSides(remote) : { ...row.pending, remote };
}

function personOf({ remote }: RecordRow): Person {
  return remote === null ? {} : (JSON.parse(remote) as Person);
}
