import type { Migration } from "../migration.ts";

/** What a person chose of a record to be the contact's: JSON, field by field, with when. */
export const chosenFields: Migration = {
  name: "0026-chosen-fields",
  statements: [
    `alter table kith.source_record add column chosen text`,
    `alter table kith.change drop constraint change_kind_check`,
    `alter table kith.change add constraint change_kind_check check (kind in
       ('changed', 'deleted', 'revived', 'renamed', 'joined', 'split', 'chosen'))`,
  ],
};
