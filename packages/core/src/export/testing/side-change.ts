import { createInGoogle, deleteInGoogle, editInGoogle } from "./google-side.ts";
import { createInKith, editInKith, joinInKith, removeInKith, restoreInKith } from "./kith-side.ts";
import type { GoogleChange, KithChange, SideChange } from "./export-command.ts";
import type { TwoSides } from "./two-sides.ts";
import type { RecordRow } from "./export-database.ts";
import { effectiveFields } from "../../merge/record-sides.ts";
import { isOpen } from "../write-state.ts";
import { tokenOf } from "./truth.ts";
import { edited, type FieldEdit } from "./side-edit.ts";
import type { ContactFields } from "../../contact/contact-fields.ts";

/** A place where nobody is leaves both sides as they are. */
export function changeSide(world: TwoSides, change: SideChange): void {
  if (isInGoogle(change)) changeGoogle(world, change);
  else changeKith(world, change);
}

function isInGoogle(change: SideChange): change is GoogleChange {
  return change.kind.startsWith("google-");
}

function changeGoogle(world: TwoSides, change: GoogleChange): void {
  const { account } = world;
  const names = account.resourceNames;
  const name = "at" in change ? names[change.at % Math.max(names.length, 1)] : undefined;
  switch (change.kind) {
    case "google-create":
      createInGoogle(world, newContact(world, change.name, change.edit));
      return;
    case "google-edit":
      if (name === undefined) return;
      if (hasOpenWrite(world, name)) world.truth.forget(account.storedFields(name));
      editInGoogle(world, name, change.edit);
      return;
    case "google-delete":
      if (name !== undefined) deleteInGoogle(world, name);
      return;
    case "google-rename":
      if (name !== undefined) account.change((google) => google.rename(name, change));
  }
}

/**
 * Of an update whose answer was lost nobody can tell whether somebody has taken its values away again in Google, or it
 * was never done: they come back.
 */
function hasOpenWrite({ database, account }: TwoSides, name: string): boolean {
  const token = tokenOf(account.storedFields(name));
  return database.journal.some(({ state, recordId }) => {
    const row = database.state.records.get(recordId);
    return isOpen(state) && row !== undefined && tokenOf(effectiveFields(row.sides)) === token;
  });
}

function changeKith(world: TwoSides, change: KithChange): void {
  const { database, truth } = world;
  const side = { database, truth, now: world.clock.now };
  const live = database.records.filter((row) => !row.deleted);
  const pick = (rows: readonly RecordRow[], at: number): RecordRow | undefined =>
    rows[at % Math.max(rows.length, 1)];
  // A person's edits are seconds apart.
  world.clock.advance(10);
  switch (change.kind) {
    case "kith-create":
      createInKith(side, world.newId(), newContact(world, change.name, change.edit));
      return;
    case "kith-edit": {
      const row = pick(live, change.at);
      if (row !== undefined) editInKith(side, row, change.edit);
      return;
    }
    case "kith-edit-all":
      for (const row of live) editInKith(side, row, change.edit);
      return;
    case "kith-remove": {
      const row = pick(live, change.at);
      if (row !== undefined) removeInKith(side, row);
      return;
    }
    case "kith-remove-some":
      for (const row of live.slice(0, change.count)) removeInKith(side, row);
      return;
    case "kith-restore": {
      // Whom Google has under another record is not gone.
      const there = new Set(live.map(({ sides }) => tokenOf(effectiveFields(sides))));
      const isThere = ({ contactId }: RecordRow): boolean =>
        database.records.some(
          (row) =>
            row.deleted && row.contactId === contactId && there.has(tokenOf(effectiveFields(row.sides))),
        );
      const gone = database.records.filter(
        (row) => (row.deleted || row.sides.removedAt !== null) && !isThere(row),
      );
      const row = pick(gone, change.at);
      if (row !== undefined) restoreInKith(side, row);
      return;
    }
    case "kith-join-last": {
      const [a, b] = live.slice(-2);
      if (a !== undefined && b !== undefined) joinInKith(side, a, b);
      return;
    }
    case "kith-join": {
      const [a, b] = [pick(live, change.at), pick(live, change.other)];
      if (a !== undefined && b !== undefined && a !== b) joinInKith(side, a, b);
    }
  }
}

function newContact({ truth }: TwoSides, name: string, edit: FieldEdit | null): ContactFields {
  const fields = truth.born(name);
  return edit === null ? fields : (edited(fields, edit, truth)?.fields ?? fields);
}
