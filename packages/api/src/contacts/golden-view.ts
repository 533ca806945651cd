import { photoUrlOf, type GoldenRecord } from "@kith/core";
import type { ContactView } from "../contract/contact.ts";
import type { ContactRecord } from "./contact-records.ts";

/** A golden record's values as the contract has them. */
export function goldenValues(fields: GoldenRecord["fields"]): ContactView["fields"] {
  return Object.fromEntries(
    Object.entries(fields).map(([field, values]) => [
      field,
      values.map(({ value, recordIds }) => ({ value: { ...value }, recordIds: [...recordIds] })),
    ]),
  );
}

/** The photo of the record that supplies the name, else of any live record. */
export function photoUrlFrom(records: readonly ContactRecord[], primaryRecordId: string): string | null {
  const live = records.filter(({ deletedAt }) => deletedAt === null);
  const primary = live.filter(({ recordId }) => recordId === primaryRecordId);
  const photos = [...primary, ...live].map(({ person }) => photoUrlOf(person));
  return photos.find((url) => url !== null) ?? null;
}
