import type { ContactFields } from "../../contact/contact-fields.ts";
import { card } from "../../match/testing/card.ts";
import { expectDerived, expectMirror, expectStill } from "./import-laws.ts";
import { ImportScene } from "./import-scene.ts";
import { KithEdits } from "./kith-edits.ts";
import { pushWithoutAnswers } from "./kith-pushes.ts";
import type { RecordRow } from "./memory-tables.ts";

/** Later than every change in Google. */
export const NOW = "2026-01-31T00:00:00Z";

/** An account with what a person does in Kith beside it. */
export class EditedScene extends ImportScene {
  get edits(): KithEdits {
    return new KithEdits(this.database.tables, this.model);
  }

  /** The record of a person. */
  row(resourceName: string): RecordRow {
    const row = this.rows.find((one) => one.resourceName === resourceName);
    if (row === undefined) throw new Error(`Nobody is stored as ${resourceName}.`);
    return row;
  }

  get rows(): readonly RecordRow[] {
    return [...this.database.tables.records.values()];
  }

  async edit(resourceName: string, fields: ContactFields): Promise<void> {
    if (!(await this.edits.edit(this.row(resourceName), fields, NOW))) throw new Error("It is no edit.");
  }

  push(): number {
    const { accountId, google } = this;
    return pushWithoutAnswers({ tables: this.database.tables, accountId, google, now: NOW });
  }

  async expectLaws(): Promise<void> {
    const { accountId, google, database } = this;
    expectMirror({ tables: database.tables, accountId, google });
    await expectDerived(database.tables, this.model);
    await expectStill(this, {});
    await expectStill(this, { forceFull: true });
  }
}

/** People of whom all are imported. */
export async function sceneOf(
  ...lines: readonly string[]
): Promise<{ scene: EditedScene; names: readonly string[] }> {
  const scene = new EditedScene();
  const names = lines.map((line) => scene.google.create(card(line)));
  await scene.import();
  return { scene, names };
}
