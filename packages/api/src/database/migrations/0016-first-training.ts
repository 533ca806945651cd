import type { Migration } from "../migration.ts";

/** Training after an account's first full import, and models that are parsed once. */
export const firstTraining: Migration = {
  name: "0016-first-training",
  statements: [
    // Accounts that are there already keep the model that they have, until a person takes the step.
    `alter table kith.google_account add column training text not null default 'done'
       check (training in ('before', 'due', 'done'))`,
    `alter table kith.google_account alter column training set default 'before'`,
    // Another one with every change of the document, so that what was parsed of it can be kept under this.
    `alter table kith.match_model add column document_id uuid not null default gen_random_uuid()`,
  ],
};
