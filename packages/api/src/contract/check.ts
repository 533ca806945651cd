import { z } from "zod";

const values = z.array(z.record(z.string(), z.unknown()));

const recordIds = { recordId: z.uuid(), contactId: z.uuid(), resourceName: z.string() };

/** Something in which Google and Kith's copy of it do not agree. */
const differenceSchema = z.discriminatedUnion("kind", [
  z.object({
    kind: z.literal("only-in-google"),
    resourceName: z.string(),
    displayName: z.string().nullable(),
  }),
  z.object({ kind: z.literal("only-in-kith"), ...recordIds }),
  z.object({
    kind: z.literal("differs"),
    ...recordIds,
    /** `before` is what Kith has, `after` what Google has. */
    fields: z.array(z.object({ field: z.string(), before: values, after: values })),
  }),
]);

export const checkOutput = z.object({
  /** Contacts that Google listed, and those that Kith has of the account. */
  persons: z.int(),
  records: z.int(),
  totals: z.object({ "only-in-google": z.int(), "only-in-kith": z.int(), differs: z.int() }),
  /** The first 200 of each kind. */
  differences: z.array(differenceSchema),
});
