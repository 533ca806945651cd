import type { ContactFields } from "../contact/contact-fields.ts";
import { contactSourceUpdateTime } from "../contact/person-source.ts";
import type { Person } from "../contact/person.ts";
import { contactSummary, type ContactSummary } from "../match/golden/contact-summary.ts";
import { goldenRecord } from "../match/golden/golden-record.ts";
import type { GoldenSource } from "../match/golden/golden-source.ts";
import { photoUrlOf } from "./photo-url.ts";
import { searchText } from "./search-text.ts";

/** What lists and search have of a contact. */
export interface ContactSum {
  readonly summary: ContactSummary;
  readonly searchText: string;
  readonly photoUrl: string | null;
}

export interface SummedRecord {
  readonly source: GoldenSource;
  readonly person: Person;
}

/** Sums up a contact of one record or several. The ids of the records decide only where all else is equal. */
export function sumOf(records: readonly SummedRecord[], defaultRegion: string | undefined): ContactSum {
  const sources = records.map((record) => record.source);
  const golden = goldenRecord(sources, defaultRegion === undefined ? {} : { defaultRegion });
  const live = records.filter((record) => !record.source.deleted);
  const shown = live.find((record) => record.source.id === golden.primaryRecordId);
  const photos = [shown, ...live].map((record) => (record === undefined ? null : photoUrlOf(record.person)));
  return {
    summary: contactSummary(golden),
    searchText: searchText(golden),
    photoUrl: photos.find((url) => url !== null) ?? null,
  };
}

/** The sum of a contact with one live record: the same under whatever id. */
export function sumOfOne(
  person: Person,
  fields: ContactFields,
  defaultRegion: string | undefined,
): ContactSum {
  const updateTime = contactSourceUpdateTime(person);
  return sumOf([{ person, source: { id: "", fields, updateTime, deleted: false } }], defaultRegion);
}
