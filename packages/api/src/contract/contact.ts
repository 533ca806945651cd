import { SINGLETON_FIELD_NAMES } from "@kith/core";
import { z } from "zod";

const cursor = z.string().nullish();
const limit = z
  .int({ error: "limit must be a whole number from 1 to 500." })
  .min(1, "limit must be a whole number from 1 to 500.")
  .max(500, "limit must be a whole number from 1 to 500.");

export const listContactsInput = z.object({
  /** Words to find in any field, whatever their case and accents; every word must occur. */
  q: z.string().max(200, "q must be at most 200 characters.").default(""),
  limit: limit.default(100),
  cursor,
});

export const contactRowSchema = z.object({
  id: z.uuid(),
  displayName: z.string(),
  emailAddresses: z.array(z.string()),
  phoneNumbers: z.array(z.string()),
  organizations: z.array(z.object({ name: z.string().nullable(), title: z.string().nullable() })),
  photoUrl: z.string().nullable(),
  /** How many source records the contact joins. */
  recordCount: z.int(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
});
export type ContactRow = z.infer<typeof contactRowSchema>;

export const listContactsOutput = z.object({
  items: z.array(contactRowSchema),
  nextCursor: z.string().nullable(),
  total: z.int(),
});

export const listDeletedContactsInput = z.object({ limit: limit.default(100), cursor });

/** A contact that was deleted and can still come back. */
export const deletedContactRowSchema = contactRowSchema.extend({
  deletedAt: z.iso.datetime(),
  /** From then on it is removed for good. */
  keptUntil: z.iso.datetime(),
});

export const listDeletedContactsOutput = z.object({
  /** The latest deletion first. */
  items: z.array(deletedContactRowSchema),
  nextCursor: z.string().nullable(),
  total: z.int(),
});

/** A value as Google names its attributes, with the source records that hold it. */
export const contactValueSchema = z.object({
  value: z.record(z.string(), z.unknown()),
  recordIds: z.array(z.uuid()),
});

export const sourceRecordSchema = z.object({
  recordId: z.uuid(),
  accountEmail: z.string(),
  accountStatus: z.enum(["connected", "reconnect-needed", "disconnected"]),
  resourceName: z.string().nullable(),
  primary: z.boolean(),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
});

/** Two records that are one contact, and the evidence that joined them. */
export const contactJoinSchema = z.object({
  recordA: z.uuid(),
  recordB: z.uuid(),
  by: z.enum(["model", "person", "llm", "identity"]),
  probability: z.number().nullable(),
  weights: z.array(z.object({ comparison: z.string(), level: z.string(), partialWeight: z.number() })),
});

export const contactSchema = z.object({
  id: z.uuid(),
  displayName: z.string(),
  photoUrl: z.string().nullable(),
  /** Google's field names; each value with its provenance. */
  fields: z.record(z.string(), z.array(contactValueSchema)),
  /** Values of fields that hold one (names, birthdays, …) to which another record's was preferred. */
  alternatives: z.record(z.string(), z.array(contactValueSchema)),
  records: z.array(sourceRecordSchema),
  joins: z.array(contactJoinSchema),
  createdAt: z.iso.datetime(),
  updatedAt: z.iso.datetime(),
  deletedAt: z.iso.datetime().nullable(),
  /** For a deleted contact: from then on it is removed for good. */
  keptUntil: z.iso.datetime().nullable(),
});
export type ContactView = z.infer<typeof contactSchema>;

export const contactIdInput = z.object({ id: z.uuid("id must be the id of a contact.") });

/** Which of a contact's values is shown, where it can show one only. */
export const chooseInput = contactIdInput.extend({
  recordId: z.uuid("recordId must be the id of a record of the contact."),
  field: z.enum(SINGLETON_FIELD_NAMES, {
    error: `field must be one of ${SINGLETON_FIELD_NAMES.join(", ")}: of all others every value is shown.`,
  }),
});

export const historyEntrySchema = z.object({
  kind: z.enum(["imported", "changed", "deleted", "revived", "renamed", "joined", "split", "chosen"]),
  at: z.iso.datetime(),
  recordId: z.uuid().nullable(),
  runId: z.uuid().nullable(),
  /** For a join or a split that a review made: which, for `duplicates.undo`, and by whom; else null. */
  actId: z.uuid().nullable(),
  by: z.enum(["person", "llm"]).nullable(),
  /** For "changed" and "chosen": which fields, with their values before and after. */
  fields: z.array(
    z.object({
      field: z.string(),
      before: z.array(z.record(z.string(), z.unknown())),
      after: z.array(z.record(z.string(), z.unknown())),
    }),
  ),
});
export const historyOutput = z.object({ entries: z.array(historyEntrySchema) });
