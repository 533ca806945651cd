import type { Person } from "../contact/person.ts";
import type { MatchModel } from "../match/model/match-model.ts";
import { recordKeys } from "../match/page/record-keys.ts";
import { normalizeContact } from "../normalize/normalize-contact.ts";

/** What of a stored record makes its keys. */
export interface KeyedRecord {
  readonly recordId: string;
  readonly accountId: string;
  readonly resourceName: string | null;
  readonly previousResourceNames: readonly string[];
  /** The raw Person, JSON; null for a record that is not in Google. */
  readonly remote: string | null;
  /** The fields as Kith wants them, JSON; null where no edit is pending. */
  readonly local: string | null;
}

interface KeyOptions {
  readonly model: Pick<MatchModel, "blockingRules">;
  readonly defaultRegion?: string | undefined;
}

/** The hashes of the blocking keys that an import would store with the record today. */
export function keysOfRecord(record: KeyedRecord, { model, defaultRegion }: KeyOptions): readonly bigint[] {
  const { recordId: id, accountId, resourceName, previousResourceNames } = record;
  const person = JSON.parse(record.local ?? record.remote ?? "{}") as Person;
  const contact = normalizeContact(person, defaultRegion === undefined ? {} : { defaultRegion });
  return recordKeys({ id, accountId, resourceName, previousResourceNames, contact }, model.blockingRules);
}
